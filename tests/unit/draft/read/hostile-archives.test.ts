import { describe, expect, it } from 'vitest';
import { MOST_ENTRIES } from '../../../../src/draft/read/zip/list-entries.ts';
import { openArchive } from '../../../../src/draft/read/zip/open-archive.ts';
import { odtFile, packFile, paragraph, readContent, readFile, wordFile } from './support.ts';

const NESTED = 400_000;

async function refusalOf(name: string, content: Uint8Array) {
  const outcome = await readFile(name, content);
  return outcome.kind === 'refused' ? outcome.refusal : undefined;
}

/** A text in UTF-16 with a mark, as a part may be written. */
function wide(text: string): Uint8Array {
  const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

describe('an archive built to overload a reader', () => {
  it.each([
    ['a.docx', (body: string) => wordFile(body), 'w:sdt'],
    ['a.odt', (body: string) => odtFile(body), 'text:list'],
  ])('is refused when elements are nested too deep: %s', async (name, make, element) => {
    const body = `<${element}>`.repeat(NESTED) + `</${element}>`.repeat(NESTED);
    expect(await refusalOf(name, make(body))).toEqual({ code: 'unsafe', reason: 'too-deep' });
  });

  it('is read when elements are nested as deep as tables may be', async () => {
    const body =
      '<w:tbl><w:tr><w:tc>'.repeat(20) + paragraph('deep') + '</w:tc></w:tr></w:tbl>'.repeat(20);
    const { passages } = await readContent('a.docx', wordFile(body));
    expect(passages[0]?.cell).toEqual({ table: 19, row: 0, column: 0 });
  });

  it.each([
    ['UTF-8', (text: string) => new TextEncoder().encode(text)],
    ['UTF-16', wide],
  ])('is refused when it declares entities, in %s', async (_, encode) => {
    const document = encode('<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>');
    const file = packFile({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': document,
    });
    expect(await refusalOf('a.docx', file)).toEqual({ code: 'unsafe', reason: 'entities' });
  });

  it('is refused when a side part declares entities', async () => {
    const file = wordFile(paragraph('a'), { 'word/styles.xml': '<!DOCTYPE a><a/>' });
    expect(await refusalOf('a.docx', file)).toEqual({ code: 'unsafe', reason: 'entities' });
  });

  it('is refused when it holds too many parts', async () => {
    const parts = Array.from({ length: MOST_ENTRIES }, (_, index) => [`word/${index}`, '']);
    const file = wordFile(paragraph('a'), Object.fromEntries(parts) as Record<string, string>);
    expect(await refusalOf('a.docx', file)).toEqual({ code: 'unsafe', reason: 'too-many-parts' });
  });

  it('is stopped while it unpacks to more than the limit, whatever it claims', () => {
    const bomb = packFile({ bomb: 'a'.repeat(1_000_000) });
    const opened = openArchive(bomb, 100_000);
    let taken = 0;
    const outcome =
      opened.kind === 'ok' &&
      opened.archive.unpack('bomb', (piece) => {
        taken += piece.length;
        return true;
      });
    expect(outcome).toEqual({ kind: 'unsafe', reason: 'unpacks-too-large' });
    expect(taken).toBeLessThanOrEqual(100_000);
  });

  it('is refused when its parts lie over each other', () => {
    const file = packFile({ first: 'a'.repeat(2_000), second: 'b'.repeat(2_000) });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const second = findDirectoryEntry(view, 1);
    view.setUint32(second + 42, 0, true);
    expect(openArchive(file)).toMatchObject({ kind: 'damaged' });
  });

  it('is refused when its parts together claim more than the file', () => {
    const file = packFile({ first: 'a', second: 'b' });
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    view.setUint32(findDirectoryEntry(view, 0) + 20, file.length, true);
    expect(openArchive(file)).toEqual({ kind: 'unsafe', reason: 'unpacks-too-large' });
  });
});

/** Where an entry of the directory begins. */
function findDirectoryEntry(view: DataView, index: number): number {
  let seen = -1;
  for (let at = 0; at + 4 < view.byteLength; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) seen += 1;
    if (seen === index) return at;
  }
  throw new Error('There is no such entry.');
}
