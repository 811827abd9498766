import {executeServerCommand} from '@web/test-runner-commands';

/**
 * Whether the browser engine that this runs in can be asked something at all. What an engine cannot, and why, stands in tests/engines/engines.mjs;
 * the runner says at its end what was not asked of which engine. A test for it is registered where it can be asked.
 */
export async function can(what: 'forced-colors' | 'offline' | 'broken-answers' | 'http-cache'): Promise<boolean> {
  const {can} = await executeServerCommand<{can: boolean}, string>('can-ask', what);
  return can;
}
