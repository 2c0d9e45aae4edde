import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createReadingThreads } from '../../../src/cli/draft/reading-threads.ts';
import { createSourceReader } from '../../../src/draft/worker/create-source-reader.ts';

const threads = createReadingThreads();

afterEach(() => threads.leave());

function refuseHere(): never {
  throw new Error('Reading was not done in the thread.');
}

function open(patience?: { readonly still: number; readonly whole: number }) {
  const read = createSourceReader({ inWorker: threads.open, onPage: refuseHere }, patience);
  return (name: string, bytes: Uint8Array) => read({ source: { kind: 'file', name, bytes } });
}

const load = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/drafts/${name}`));

/** One page with millions of lines to draw, packed small. */
function makeBusyPdf(): Uint8Array {
  const content = deflateSync('q 0 0 m 1 1 l S Q '.repeat(2_400_000));
  const head = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>> endobj
4 0 obj <</Length ${content.length}/Filter/FlateDecode>> stream
`;
  const tail = '\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
  return new Uint8Array(Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]));
}

describe('threads that read', () => {
  it('read one file after the other', async () => {
    const read = open();
    expect(await read('fair-work.odt', load('fair-work.odt'))).toMatchObject({ kind: 'ok' });
    expect(await read('two-pages.pdf', load('two-pages.pdf'))).toMatchObject({ kind: 'ok' });
  });

  it('end a file that takes too long, and read the next', async () => {
    const hurried = open({ still: 3, whole: 3 });
    const refusal = { code: 'timeout', seconds: 3 };
    expect(await hurried('busy.pdf', makeBusyPdf())).toMatchObject({ kind: 'refused', refusal });
    expect(await open()('two-pages.pdf', load('two-pages.pdf'))).toMatchObject({ kind: 'ok' });
  });
});
