import {register} from '../../register.js';
import {CaucasusBrief} from './caucasus-brief.js';

register([CaucasusBrief]);
