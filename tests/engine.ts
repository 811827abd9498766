import {executeServerCommand} from '@web/test-runner-commands';

/**
 * Whether something can be tested in this browser engine at all. What cannot, and why, is in tests/engines/engines.mjs;
 * the runner says at its end what was not tested in which engine. A test for it is registered where it can run.
 *
 * Every engine can be asked what takes `long`. But where several are asked and time is short, only the first is: the others get a part of it.
 */
export async function can(
  what: 'forced-colors' | 'offline' | 'broken-answers' | 'http-cache' | 'pictures' | 'layout-shift' | 'long',
): Promise<boolean> {
  const {can} = await executeServerCommand<{can: boolean}, string>('can-ask', what);
  return can;
}
