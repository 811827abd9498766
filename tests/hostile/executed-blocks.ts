import {Session} from 'node:inspector';

/*
 * Counts what runs in JavaScript: V8 counts each function and block as it is run, for reports of coverage. It does so only in functions
 * that were first called after it was asked to: import this module before what is counted.
 */

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true});

/** A counter. */
const COUNTERS = /^node:|\/tests\/hostile\/(?:executed-blocks|regexp-steps|work)\.ts$|\/regexpp\//;

/** How often functions and blocks are run in `work`. */
export function countBlocks(work: () => unknown): number {
  take();
  work();
  return take();
}

/** What was run since the last time. */
function take(): number {
  let count = 0;
  session.post('Profiler.takePreciseCoverage', (error, {result}) => {
    if (error) throw error;
    for (const {url, functions} of result) {
      if (!COUNTERS.test(url)) for (const {ranges} of functions) for (const range of ranges) count += range.count;
    }
  });
  return count;
}
