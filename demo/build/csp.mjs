// The strict Content Security Policy that every card must live under (README, Security), for the demo and for test pages.

export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' https:",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The policy of our own pages that use Lit's templates, which need a Trusted Types policy. Cards need none. */
export const TEMPLATES_CSP = STRICT_CSP.replace("trusted-types 'none'", 'trusted-types lit-html');

/** A koa middleware that sends `policy` with the pages whose path `applies` accepts, except those that have their own. */
export function sendCsp(policy, applies) {
  return async (ctx, next) => {
    await next();
    if (applies(ctx.path) && ctx.response.is('html') && ctx.response.get('Content-Security-Policy') === '')
      ctx.set('Content-Security-Policy', policy);
  };
}
