// A reporter for Node's test runner: nothing but the totals, as JSON, for scripts/test.mjs. Skipped tests are not counted, and a suite only
// if its own code throws.
export default async function* totals(events) {
  const sum = {passed: 0, failed: 0};
  for await (const {type, data} of events) {
    if (data.skip !== undefined || data.todo !== undefined) continue;
    const isSuite = data.details?.type === 'suite';
    if (type === 'test:pass' && !isSuite) sum.passed += 1;
    if (type === 'test:fail' && !(isSuite && data.details.error?.failureType === 'subtestsFailed')) sum.failed += 1;
  }
  yield JSON.stringify(sum);
}
