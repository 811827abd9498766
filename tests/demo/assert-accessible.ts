// Stands in a copy of a page: there axe sees the whole document, with its title, language and landmarks.
import {expect} from '@open-wc/testing';

Object.assign(globalThis, {
  assertAccessible: async () => {
    await expect(document.documentElement).to.be.accessible();
  },
});
