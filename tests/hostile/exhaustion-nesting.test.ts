import {testWork} from './exhaustion-work.js';

// A separate file, because it takes as long as all others.
testWork(['Nesting', 'Emphasis']);
