import {register} from '../../register.js';
import {EventTimeline} from './event-timeline.js';

register([EventTimeline]);
