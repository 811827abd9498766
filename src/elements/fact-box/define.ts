import {register} from '../../register.js';
import {FactBox} from './fact-box.js';

register([FactBox]);
