import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';
import { ASSESSMENT, QUESTIONS } from './shell-chunks.ts';

type Bundle = Rolldown.OutputBundle;

/**
 * Puts the style of the frame and of the questions into the page itself: while the first scripts are on their way the line
 * is free. The policy of the page allows this one style by its hash. Its files go away, and no script asks for them.
 */
export function pageStyle(): Plugin {
  let style = '';
  return {
    name: 'page-style',
    apply: 'build',
    // Before the bundler's own, which notes what style each script waits for.
    enforce: 'pre',
    generateBundle(_options, bundle) {
      style = takeStyle(bundle);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => writeStyle(html, style),
    },
  };
}

/** The page with a style in it, which its policy allows. */
export function writeStyle(html: string, style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return html
    .replace(`style-src 'self'`, `$& 'sha256-${hash}'`)
    .replace(/\s*<\/head>/, () => `\n    <style>${style}</style>\n  </head>`);
}

/** Takes the style out of the bundle, that of the frame first. */
export function takeStyle(bundle: Bundle): string {
  const entry = listChunks(bundle).find(({ isEntry }) => isEntry);
  const shell = [entry?.fileName, ...(entry?.imports ?? [])];
  const screens = [ASSESSMENT, QUESTIONS].flatMap((wanted) =>
    listChunks(bundle).filter(({ name }) => name === wanted),
  );
  const names = [...shell, ...screens.map(({ fileName }) => fileName)];
  return names.map((name) => takeStyleOf(bundle, name ?? '')).join('');
}

function takeStyleOf(bundle: Bundle, name: string): string {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk') return '';
  const files = [...(chunk.viteMetadata?.importedCss ?? [])];
  chunk.viteMetadata?.importedCss.clear();
  return files.map((file) => takeFile(bundle, file)).join('');
}

function takeFile(bundle: Bundle, file: string): string {
  const asset = bundle[file];
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how a file is left out of a bundle
  delete bundle[file];
  return asset?.type === 'asset' ? String(asset.source).trim() : '';
}

function listChunks(bundle: Bundle): readonly Rolldown.OutputChunk[] {
  return Object.values(bundle).filter((file) => file.type === 'chunk');
}
