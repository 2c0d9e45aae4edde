import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWordDraft } from '../make-word-draft.ts';
import {
  paragraph,
  readContent,
  readFile,
  show,
  spoilPart,
  wordFile,
  wordPart,
} from '../support.ts';

const FAIR_WORK = 'tests/fixtures/drafts/fair-work';

describe('a Word document', () => {
  it('gives headings, paragraphs, lists, cells and notes in reading order', async () => {
    const { passages } = await readContent('a.docx', await makeWordDraft());
    expect(show(passages)).toEqual([
      'heading1: A fair start',
      'heading2: 3.2 Activities',
      'paragraph: Women choose their work.',
      'footnote: As the convention says.',
      'list-item2: meet the union',
      'list-item1: agree on wages',
      'paragraph: Second page.',
      'table-cell: Result',
      'table-cell: Wages',
      'table-cell: Hours',
      'paragraph: A sentence that starts here and ends on the third page.',
    ]);
  });

  it('has the pages that Word noted, and a break with its note is one', async () => {
    const { pages, passages } = await readContent('a.docx', await makeWordDraft());
    expect(pages).toBe(3);
    expect(passages.map(({ place }) => place.page)).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it('has no pages when Word noted none', async () => {
    const { pages, passages } = await readContent('a.docx', wordFile(paragraph('One.')));
    expect([pages, passages[0]?.place.page]).toEqual([null, null]);
  });

  it('gives several passages for a cell with several paragraphs', async () => {
    const { passages } = await readContent('a.docx', await makeWordDraft());
    expect(passages.map(({ cell }) => cell).filter((cell) => cell !== null)).toEqual([
      { table: 0, row: 0, column: 0 },
      { table: 0, row: 0, column: 1 },
      { table: 0, row: 0, column: 1 },
    ]);
  });

  it('counts cells that span columns and rows', async () => {
    const { passages } = await readContent(
      'a.docx',
      new Uint8Array(readFileSync(`${FAIR_WORK}.docx`)),
    );
    const last = passages.find(({ text }) => text === '500');
    expect(last?.cell).toEqual({ table: 0, row: 2, column: 2 });
  });

  it('reads what LibreOffice writes like the same draft in its own format', async () => {
    const [word, own] = await Promise.all(
      ['docx', 'odt'].map((format) =>
        readContent(`a.${format}`, new Uint8Array(readFileSync(`${FAIR_WORK}.${format}`))),
      ),
    );
    expect(show(word!.passages)).toEqual(show(own!.passages));
    expect(word!.gaps).toEqual([{ kind: 'pictures', count: 1 }]);
  });

  it('places each passage below its headings', async () => {
    const { passages } = await readContent('a.docx', await makeWordDraft());
    expect(passages[4]?.place).toEqual({
      page: 1,
      headings: ['A fair start', '3.2 Activities'],
      paragraph: 3,
    });
  });
});

describe('a style of Word', () => {
  const styles = (...list: readonly string[]) => ({
    'word/styles.xml': wordPart('styles', list.join('')),
  });
  const style = (id: string, content: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;
  const styled = (id: string) => paragraph('Ziele', `<w:pStyle w:val="${id}"/>`);

  it.each([
    ['by its name, whatever its id', style('berschrift2', '<w:name w:val="heading 2"/>')],
    ['by its outline level', style('berschrift2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')],
    [
      'by what it is based on, even with a number',
      style(
        'berschrift2',
        '<w:basedOn w:val="H"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>',
      ) + style('H', '<w:name w:val="heading 2"/>'),
    ],
  ])('makes a heading %s', async (_, definition) => {
    const { passages } = await readContent(
      'a.docx',
      wordFile(styled('berschrift2'), styles(definition)),
    );
    expect(show(passages)).toEqual(['heading2: Ziele']);
  });

  it('may make an item of a list', async () => {
    const definition = style('L', '<w:name w:val="List Bullet 2"/>');
    const { passages } = await readContent('a.docx', wordFile(styled('L'), styles(definition)));
    expect(show(passages)).toEqual(['list-item2: Ziele']);
  });

  it('may be based on itself', async () => {
    const definition = style('L', '<w:basedOn w:val="L"/>');
    const { passages } = await readContent('a.docx', wordFile(styled('L'), styles(definition)));
    expect(show(passages)).toEqual(['paragraph: Ziele']);
  });

  it('leaves out the table of contents', async () => {
    const definition = style('TOC1', '<w:name w:val="toc 1"/>');
    const body = styled('TOC1') + paragraph('Text.');
    const { passages } = await readContent('a.docx', wordFile(body, styles(definition)));
    expect(show(passages)).toEqual(['paragraph: Text.']);
  });
});

describe('text that a person does not see in Word', () => {
  it.each([
    [
      'deleted text',
      '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>',
    ],
    [
      'moved text',
      '<w:p><w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom><w:r><w:t>new</w:t></w:r></w:p>',
    ],
    [
      'hidden text',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>old</w:t></w:r><w:r><w:t>new</w:t></w:r></w:p>',
    ],
    [
      'the code of a field',
      '<w:p><w:r><w:instrText>old</w:instrText></w:r><w:r><w:t>new</w:t></w:r></w:p>',
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('old')}</w:tc></w:tr></w:tbl>${paragraph('new')}`,
    ],
    [
      'the version for old programs',
      `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
    ],
  ])('leaves out %s', async (_, body) => {
    const { passages } = await readContent('a.docx', wordFile(body));
    expect(show(passages)).toEqual(['paragraph: new']);
  });

  it('joins a paragraph with the next when its end was deleted', async () => {
    const body = paragraph('Women ', '<w:rPr><w:del/></w:rPr>') + paragraph('decide.');
    const { passages } = await readContent('a.docx', wordFile(body));
    expect(show(passages)).toEqual(['paragraph: Women decide.']);
  });
});

describe('a damaged Word document', () => {
  const notes = wordPart('footnotes', `<w:footnote w:id="1">${paragraph('Note.')}</w:footnote>`);
  const body = `<w:p><w:r><w:t>Text.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  const file = wordFile(body, { 'word/footnotes.xml': notes });

  it('is read on without its notes when only these are damaged', async () => {
    const { passages, gaps } = await readContent('a.docx', spoilPart(file, 'word/footnotes.xml'));
    expect(show(passages)).toEqual(['paragraph: Text.']);
    expect(gaps).toEqual([{ kind: 'damaged-part', name: 'word/footnotes.xml' }]);
  });

  it.each([
    ['its text has a wrong checksum', spoilPart(file, 'word/document.xml')],
    ['its end is missing', file.subarray(0, file.length - 300)],
    ['its XML is not well-formed', wordFile('<w:p><w:r></w:p>')],
    ['its text is something else', wordFile('', { 'word/document.xml': '<note/>' })],
  ])('is refused when %s', async (_, bytes) => {
    expect(await readFile('a.docx', bytes)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'damaged', format: 'docx' },
    });
  });
});
