import {testWork} from './exhaustion-work.js';

// A file of its own, because it takes as long as all others.
testWork(['Nesting', 'Emphasis']);
