// The first script of a strict page: what the policy, or anything else, complains of.
globalThis.complaints = [];
globalThis.document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile, lineNumber}) => {
  globalThis.complaints.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
});
globalThis.addEventListener('error', ({message}) => globalThis.complaints.push(message));
globalThis.addEventListener('unhandledrejection', ({reason}) => globalThis.complaints.push(String(reason)));
