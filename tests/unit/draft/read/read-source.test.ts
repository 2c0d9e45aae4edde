import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LARGEST_DRAFT } from '../../../../src/draft/read/largest-draft.ts';
import { MARKDOWN_DRAFT } from './markdown-draft.ts';
import { odtFile, packFile, paragraph, readContent, readFile, wordFile } from './support.ts';

const WORD = wordFile(paragraph('Text.'));
const TWO_PAGES = new Uint8Array(readFileSync('tests/fixtures/drafts/two-pages.pdf'));
const PICTURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);

function join(start: string, rest: Uint8Array): Uint8Array {
  return Uint8Array.from([...Array.from(start, (sign) => sign.charCodeAt(0)), ...rest]);
}

/** A compound file, as far as anybody looks into it: its mark and the name of one stream. */
function compoundFile(stream: string): Uint8Array {
  const name = Uint8Array.from(Array.from(`${stream}\0`, (char) => [char.charCodeAt(0), 0]).flat());
  const file = new Uint8Array(2_048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(name, 1_024);
  return file;
}

function openDocument(kind: string): Uint8Array {
  return packFile({ mimetype: `application/vnd.oasis.opendocument.${kind}` });
}

describe('the door before the readers', () => {
  it.each([
    ['a Word document named as text', 'a.txt', WORD, 'docx'],
    ['an OpenDocument text without an ending', 'draft', odtFile('<text:p>a</text:p>'), 'odt'],
    ['Markdown by its name', 'a.md', MARKDOWN_DRAFT, 'md'],
    ['text by its content', 'a.docx', 'Only text.', 'txt'],
    ['text that mentions the sign of a PDF', 'a.txt', 'Files begin with %PDF-1.7 mostly.', 'txt'],
    ['text with such a line', 'a.txt', 'A file begins:\n%PDF-1.7\nand goes on.', 'txt'],
    ['text that begins like a sound', 'a.txt', 'ID3 is our third indicator.', 'txt'],
    ['a long text without spaces', 'a.txt', '妇女决定自己的工作。\n'.repeat(9000), 'txt'],
    ['a PDF behind other bytes', 'a', join('\u00ff\u00fe junk\n', TWO_PAGES), 'pdf'],
  ])('reads %s', async (_, name, content, format) => {
    expect((await readContent(name, content)).format).toBe(format);
  });

  it.each([
    ['picture', 'draft.docx', PICTURE],
    ['html', 'a.txt', `<html><body>${'a'.repeat(70_000)}</body></html>`],
    ['binary', 'a.txt', new Uint8Array(100_000)],
    ['picture', 'a.txt', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['old-word', 'a.doc', compoundFile('WordDocument')],
    ['sheet', 'a.docx', compoundFile('Workbook')],
    ['slides', 'a.docx', compoundFile('PowerPoint Document')],
    ['sheet', 'a.docx', packFile({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })],
    ['slides', 'a.docx', packFile({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })],
    ['sheet', 'a.odt', openDocument('spreadsheet')],
    ['slides', 'a.odt', openDocument('presentation')],
    ['archive', 'a.docx', packFile({ 'proposal.docx': WORD })],
    ['rtf', 'a.doc', String.raw`{\rtf1 Text.}`],
    ['html', 'a.txt', '<!DOCTYPE html><p>Text.</p>'],
    ['binary', 'a.txt', Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256)],
    ['binary', 'a.xml', '<?xml version="1.0"?><a/>'],
    [
      'assessment',
      'a.txt',
      new Uint8Array(readFileSync('tests/fixtures/assessments/annex-14-jordan.assessment.json')),
    ],
  ])('knows what is no draft: %s, named %s', async (found, name, content) => {
    expect(await readFile(name, content)).toEqual({
      kind: 'refused',
      refusal: { code: 'unknown-format', found },
    });
  });

  it.each([
    ['a.docx', { code: 'protected', format: 'docx' }],
    ['a.xlsx', { code: 'unknown-format', found: 'sheet' }],
  ])(
    'takes a compound file with an encrypted package, %s, for what its name says',
    async (name, refusal) => {
      expect(await readFile(name, compoundFile('EncryptedPackage'))).toEqual({
        kind: 'refused',
        refusal,
      });
    },
  );

  it.each([
    ['no bytes', 'a.docx', ''],
    ['only spaces', 'a.txt', ' \n\n '],
    ['only empty paragraphs', 'a.docx', wordFile(paragraph(' '))],
  ])('says of %s that it is empty', async (_, name, content) => {
    expect(await readFile(name, content)).toEqual({ kind: 'refused', refusal: { code: 'empty' } });
  });

  it('refuses a file above the limit without looking at it', async () => {
    const bytes = new Uint8Array(LARGEST_DRAFT + 1);
    expect(await readFile('a.docx', bytes)).toEqual({
      kind: 'refused',
      refusal: { code: 'too-large', bytes: LARGEST_DRAFT + 1, limit: LARGEST_DRAFT },
    });
  });

  it.each([
    ['docx', WORD],
    ['odt', odtFile(`<text:p>${'a'.repeat(500)}</text:p>`)],
  ])('calls the first half of a %s damaged, whatever its name', async (format, bytes) => {
    expect(await readFile('draft', bytes.subarray(0, bytes.length / 2))).toMatchObject({
      refusal: { code: 'damaged', format },
    });
  });
});
