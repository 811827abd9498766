// Takes over what a server rendered instead of drawing it twice. Load it before anything of Lit.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
