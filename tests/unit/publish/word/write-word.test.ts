import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/publish/blocks.ts';
import { findAll, textOf } from '../formats/read-xml.ts';
import { readWordParagraph } from '../formats/support.ts';
import { heading, paragraph, table } from '../pdf/support.ts';
import { valuesOf, write, writeBody } from './support.ts';

describe('headings in Word', () => {
  it('have the styles that Word makes its outline from', async () => {
    const body = await writeBody([
      heading('Name', 1, 'title'),
      heading('One'),
      heading('Two', 2),
      heading('Four', 4),
    ]);
    expect(valuesOf(body, 'w:pStyle', 'w:val')).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading4',
    ]);
  });

  it('begin a page where the blocks say so, as does anything else', async () => {
    const [first, second, third] = [heading('One'), heading('Two'), table([['cell']])];
    const body = await writeBody([
      first,
      { kind: 'page-break' },
      second,
      { kind: 'page-break' },
      third,
    ]);
    const breaks = findAll(body, 'w:p').filter(
      (item) => findAll(item, 'w:pageBreakBefore').length > 0,
    );
    expect(breaks.map(readWordParagraph)).toEqual(['Two', '']);
  });
});

describe('bookmarks in Word', () => {
  it('have numbers of their own, each begun and ended once', async () => {
    const body = await writeBody([heading('One'), heading('Two', 2), heading('Three')]);
    expect(valuesOf(body, 'w:bookmarkStart', 'w:id')).toEqual(['1', '2', '3']);
    expect(valuesOf(body, 'w:bookmarkEnd', 'w:id')).toEqual(['1', '2', '3']);
  });
});

describe('links in Word', () => {
  const target: Block = { kind: 'paragraph', runs: [{ text: 'there', target: 'place' }] };

  it('lead to headings', async () => {
    const body = await writeBody([target, heading('Place', 2, 'place')]);
    const [anchor] = valuesOf(body, 'w:hyperlink', 'w:anchor');
    expect(valuesOf(body, 'w:bookmarkStart', 'w:name')).toEqual([anchor]);
  });

  it('are plain words where the heading is not in the document', async () => {
    const body = await writeBody([target]);
    expect(findAll(body, 'w:hyperlink')).toEqual([]);
    expect(findAll(body, 'w:p').map(readWordParagraph)).toEqual(['there']);
  });

  it.each(['https://example.org/?a=1&b=2', 'http://example.org', 'mailto:a@example.org'])(
    'lead to %s',
    async (href) => {
      const parts = await write([{ kind: 'paragraph', runs: [{ text: 'out', href }] }]);
      const [id] = valuesOf(parts.get('word/document.xml')!, 'w:hyperlink', 'r:id');
      const relations = findAll(parts.get('word/_rels/document.xml.rels')!, 'Relationship');
      expect(
        relations.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'],
      ).toBe(href);
    },
  );

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])(
    'do not lead to %s',
    async (href) => {
      const parts = await write([{ kind: 'paragraph', runs: [{ text: 'out', href }] }]);
      expect(findAll(parts.get('word/document.xml')!, 'w:hyperlink')).toEqual([]);
      expect(JSON.stringify([...parts])).not.toContain(href);
    },
  );
});

describe('a table in Word', () => {
  const block: Block = {
    kind: 'table',
    caption: 'Levels',
    widths: [0.25, 0.75],
    head: ['Code', 'Text'],
    rows: [
      [
        { runs: [{ text: 'AS1' }], header: true },
        { runs: [{ text: 'Words' }], align: 'end' },
      ],
    ],
  };

  it('repeats its head, and keeps its rows whole', async () => {
    const rows = findAll(await writeBody([block]), 'w:tr');
    expect(rows.map((row) => findAll(row, 'w:tblHeader').length)).toEqual([1, 0]);
    expect(rows.map((row) => findAll(row, 'w:cantSplit').length)).toEqual([1, 1]);
  });

  it('is as wide as the text, column by column', async () => {
    const [code, text] = valuesOf(await writeBody([block]), 'w:gridCol', 'w:w').map(Number);
    expect(code! + text!).toBe(11_906 - 2 * 1134);
    expect(text! / code!).toBeCloseTo(3, 2);
  });

  it('tells which row and column are heads', async () => {
    const [look] = findAll(await writeBody([block]), 'w:tblLook');
    expect(look!.attributes).toMatchObject({ 'w:firstRow': 'true', 'w:firstColumn': 'true' });
  });

  it('runs from right to left in a document that does', async () => {
    expect(
      findAll(await writeBody([block], { direction: 'rtl', language: 'ar' }), 'w:bidiVisual'),
    ).toHaveLength(1);
    expect(valuesOf(await writeBody([block]), 'w:bidiVisual', 'w:val')).not.toContain('true');
  });

  it('names its boxes, but never longer than Word bears', async () => {
    const boxes = ['', 'yes', 'a very long answer '.repeat(9)];
    const cell = { runs: [], boxes };
    const body = await writeBody([{ kind: 'table', widths: [1], head: [], rows: [[cell]] }]);
    expect(valuesOf(body, 'w:alias', 'w:val').map((name) => name.length)).toEqual([3, 60]);
  });

  it('has boxes to tick and lines to write on', async () => {
    const cell = { runs: [{ text: 'Tick:' }], boxes: ['yes', 'no'], lines: 2 };
    const body = await writeBody([{ kind: 'table', widths: [1], head: [], rows: [[cell]] }]);
    expect(findAll(body, 'w14:checkbox')).toHaveLength(2);
    expect(
      valuesOf(body, 'w:pStyle', 'w:val').filter((style) => style === 'WritingLine'),
    ).toHaveLength(2);
    expect(findAll(body, 'w:p').map(readWordParagraph).join('')).toMatch(/^Tick:\s+yes\s+no$/);
  });
});

describe('lists in Word', () => {
  const list = (ordered: boolean): Block => ({
    kind: 'list',
    ordered,
    items: [[{ text: 'a' }], [{ text: 'b' }]],
  });

  it('are real lists, each numbered from 1', async () => {
    const body = await writeBody([list(true), list(true), list(false)]);
    const numbers = valuesOf(body, 'w:numId', 'w:val');
    expect(numbers).toHaveLength(6);
    expect(new Set(numbers).size).toBe(3);
    expect(numbers[0]).toBe(numbers[1]);
  });
});

describe('the contents in Word', () => {
  it('are links to headings of levels 1 and 2 with their pages', async () => {
    const body = await writeBody([
      heading('Name', 1, 'title'),
      { kind: 'contents', title: 'Contents' },
      heading('One'), heading('Two', 2), heading('Three', 3),
    ]); // prettier-ignore
    const entries = findAll(body, 'w:hyperlink');
    expect(entries.map(readWordParagraph)).toEqual(['One', 'Two']);
    const anchors = entries.map(({ attributes }) => attributes['w:anchor']);
    const pages = findAll(body, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']);
    expect(pages).toEqual(anchors.map((anchor) => `PAGEREF ${anchor!} \\h`));
  });
});

describe('the file', () => {
  it('says title, author, subject and day of the report', async () => {
    const core = (await write([paragraph('Text')], { title: 'A & B' })).get('docProps/core.xml')!;
    const read = (name: string) => findAll(core, name).flatMap(({ children }) => children);
    expect(['dc:title', 'dc:creator', 'dc:subject', 'dc:language'].flatMap(read)).toEqual([
      'A & B',
      'Team',
      'A draft',
      'en',
    ]);
    expect(read('dcterms:created')).toEqual(['2025-01-15T00:00:00Z']);
  });

  it.each([
    ['a4', '11906', '16838'],
    ['letter', '12240', '15840'],
  ] as const)('has pages of %s', async (paper, width, height) => {
    const body = (await write([paragraph('Text')], {}, paper)).get('word/document.xml')!;
    const [size] = findAll(body, 'w:pgSz');
    expect(size!.attributes).toMatchObject({ 'w:w': width, 'w:h': height });
  });

  it('counts its pages at the foot of each, in the words of the language', async () => {
    const pageOf = (page: number, pages: number) => `Von ${pages} Seiten die ${page}.`;
    const footer = (await write([paragraph('Text')], { pageOf })).get('word/footer1.xml')!;
    const seen = findAll(footer, 'w:r').flatMap((run) => run.children);
    const words = seen.flatMap((child) => {
      if (typeof child === 'string') return [];
      return child.name === 'w:t' || child.name === 'w:instrText' ? [textOf(child)] : [];
    });
    expect(words.join('|')).toBe('Gap report|Von |NUMPAGES| Seiten die |PAGE|.');
  });
});
