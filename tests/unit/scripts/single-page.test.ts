import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePage } from '../../../scripts/single-file/page.ts';
import { toPlainScript } from '../../../scripts/single-file/bundle.ts';

const PARTS = {
  script: 'run("</script><!-- a")',
  style: 'p{margin:0}',
  icon: '<svg/>',
  title: 'A & B',
  description: 'Say "this"',
  loading: 'Loading…',
  plain: { rubric: '{"text":"</script>"}' },
  packed: { reading: 'read()' },
};
const page = writePage(PARTS);
const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';

/** The content of the element that this text opens. */
function contentOf(opening: string): string {
  const start = page.indexOf(opening) + opening.length;
  return page.slice(start, page.indexOf('</', start));
}

test('no text ends its own element', () => {
  expect(page.match(/<\/script>/g)).toHaveLength(3);
  expect(JSON.parse(contentOf('id="part-rubric">'))).toEqual({ text: '</script>' });
});

test('the policy allows the one script and the one style of the page', () => {
  for (const opening of ['<script type="module">', '<style>']) {
    const hash = createHash('sha256').update(contentOf(opening)).digest('base64');
    expect(policy).toContain(`'sha256-${hash}'`);
  }
});

test('the policy lets nothing out', () => {
  expect(policy).toContain(`default-src 'none'`);
  expect(policy).toContain(`connect-src 'none'`);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
});

test('a packed script comes out as it went in', () => {
  const packed = Buffer.from(contentOf('id="part-reading">'), 'base64');
  expect(gunzipSync(packed).toString()).toBe('read()');
});

test('a plain script asks nothing that only modules may ask', () => {
  const script = toPlainScript('at(import.meta.url)');
  expect(() => new Script(script)).not.toThrow();
});
