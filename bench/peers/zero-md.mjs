// zero-md asks a CDN for each of these. Its other three, for code and formulas, are never asked for: the briefings have neither.
import {Marked} from 'marked';
import markedAlert from 'marked-alert';
import {baseUrl} from 'marked-base-url';
import {gfmHeadingId} from 'marked-gfm-heading-id';
import {markedHighlight} from 'marked-highlight';
import ZeroMd from 'zero-md';

/* global customElements */

class BundledZeroMd extends ZeroMd {
  load() {
    return super.load({
      marked: async () => new Marked({async: true}),
      markedBaseUrl: async () => baseUrl,
      markedHighlight: async () => markedHighlight,
      markedGfmHeadingId: async () => gfmHeadingId,
      markedAlert: async () => markedAlert,
    });
  }
}
customElements.define('zero-md', BundledZeroMd);
