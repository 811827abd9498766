import {register} from '../../register.js';
import {SourceCompare} from './source-compare.js';

register([SourceCompare]);
