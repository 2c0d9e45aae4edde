import { fileURLToPath } from 'node:url';

const nothing = fileURLToPath(new URL('../src/publish/pdf/nothing.ts', import.meta.url));

/** The file that knows the named characters itself: the other asks the page for them, which a worker does not have. */
const namedCharacters = fileURLToPath(
  new URL('../node_modules/decode-named-character-reference/index.js', import.meta.url),
);

/** Modules that every build of the app takes from elsewhere. */
export const viteAliases = {
  // Parts of jsPDF that draw HTML and SVG: asked for by no code of ours, so not shipped.
  html2canvas: nothing,
  dompurify: nothing,
  canvg: nothing,
  'decode-named-character-reference': namedCharacters,
  // What the router asks of a stand-in for old versions of React, React has itself.
  'use-sync-external-store/shim/index.js': 'react',
};
