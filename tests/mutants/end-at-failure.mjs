// A reporter: one failed test is enough.
export default async function* endAtFailure(events) {
  for await (const {type} of events) if (type === 'test:fail') process.exit(1);
  yield '';
}
