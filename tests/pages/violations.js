// The first script of a page: what the policy, or anything else, complains of, and what is said on the console.
globalThis.complaints = [];
globalThis.document.addEventListener(
  'securitypolicyviolation',
  ({violatedDirective, blockedURI, sourceFile, lineNumber}) => {
    globalThis.complaints.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
  },
);
globalThis.addEventListener('error', ({message}) => globalThis.complaints.push(message));
globalThis.addEventListener('unhandledrejection', ({reason}) => globalThis.complaints.push(String(reason)));
globalThis.notes = [];
globalThis.console.info = (note) => globalThis.notes.push(note);
for (const method of ['warn', 'error'])
  globalThis.console[method] = (...words) => globalThis.complaints.push(words.join(' '));
