import { describe, expect, it } from 'vitest';
import type { Block, TableBlock } from '../../../../src/publish/blocks.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import { measurePage } from '../../../../src/publish/pdf/layout/page-size.ts';
import { createDirections } from '../../../../src/publish/pdf/text/directions.ts';
import { halfEm, heading, layOut, paragraph, table, textItemsOf, textsOf } from './support.ts';

/** Lines of body text that fit a page of A4. */
const LINES = 51;
const lines = (count: number) =>
  paragraph(Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n'));
/** A paragraph of exactly so many lines: each word fills one. */
const wrapped = (count: number) =>
  paragraph(Array.from({ length: count }, () => 'w'.repeat(80)).join(' '));

describe('Headings', () => {
  it('move to the page of the text that follows them', () => {
    const document = layOut([lines(LINES - 2), heading('Next'), wrapped(4)]);
    expect(textsOf(document, 1)).not.toContain('Next');
    expect(textsOf(document, 2)[0]).toBe('Next');
  });

  it('become bookmarks, with their level and page', () => {
    const document = layOut([heading('One'), { kind: 'page-break' }, heading('Two', 2)]);
    expect(document.bookmarks.map(({ level, title, page }) => [level, title, page])).toEqual([
      [1, 'One', 1],
      [2, 'Two', 2],
    ]);
  });

  it('are set larger when they are the title, even with a word above it', () => {
    const [, title, other] = textItemsOf(
      layOut([paragraph('Report'), heading('Title'), heading('Other')]),
      1,
    );
    expect([title?.size, other?.size]).toEqual([24, 18]);
  });
});

describe('Paragraphs', () => {
  it('leave no single line at the foot of a page', () => {
    const document = layOut([lines(LINES - 1), wrapped(4)]);
    expect(textItemsOf(document, 2).length).toBe(4);
  });

  it('leave no single line at the top of a page', () => {
    const document = layOut([lines(LINES - 4), wrapped(4)]);
    expect(textItemsOf(document, 2).length).toBe(2);
  });

  it('keep the lines of a note and open a little space for an empty one', () => {
    const [first, second, third] = textItemsOf(layOut([paragraph('a\nb\n\nc')]), 1);
    expect(second?.y).toBeCloseTo((first?.y ?? 0) + 14, 6);
    expect(third?.y).toBeCloseTo((second?.y ?? 0) + 21, 6);
  });

  it('of the notice kind stand in one light box', () => {
    const document = layOut([
      { kind: 'paragraph', look: 'notice', runs: [{ text: 'Mind.\nThis.' }] },
    ]);
    const boxes = document.pages[0]?.items.filter((item) => item.kind === 'shape') ?? [];
    expect(boxes.map(({ shape }) => shape)).toMatchObject([
      { kind: 'rectangle', fill: 'band', stroke: 'rule' },
    ]);
  });

  it('go on in a box of their own on the next page', () => {
    const text = 'line\n'.repeat(60);
    const document = layOut([{ kind: 'paragraph', look: 'notice', runs: [{ text }] }]);
    const boxes = document.pages.map(
      ({ items }) => items.filter((item) => item.kind === 'shape').length,
    );
    expect(boxes).toEqual([1, 1]);
  });
});

describe('Quotes', () => {
  it('have a bar beside them and their place below', () => {
    const document = layOut([
      { kind: 'quote', text: 'We register the complaint.', place: 'Page 3' },
    ]);
    expect(textsOf(document, 1)).toEqual(['We register the complaint.', 'Page 3']);
    const [bar] = document.pages[0]?.items.filter((item) => item.kind === 'shape') ?? [];
    expect(bar).toMatchObject({
      role: 'decoration',
      shape: { kind: 'rectangle', fill: 'rule', width: 2 },
    });
  });
});

describe('Lists', () => {
  it('hang their markers left of the items', () => {
    const items = [[{ text: 'x '.repeat(120) }], [{ text: 'second' }]];
    const [marker, first, next, number] = textItemsOf(
      layOut([{ kind: 'list', ordered: true, items }]),
      1,
    );
    expect([marker?.text, marker?.role, number?.role]).toEqual(['1. ', 'list-marker', 'list-item']);
    expect(next?.x).toBe(first?.x);
    expect(marker?.x).toBeLessThan(first?.x ?? 0);
  });

  it('set numbers flush right', () => {
    const items = Array.from({ length: 10 }, () => [{ text: 'item' }]);
    const markers = textItemsOf(layOut([{ kind: 'list', ordered: true, items }]), 1).filter(
      ({ role }) => role === 'list-marker',
    );
    // One character is half an em: 5 points.
    expect((markers[0]?.x ?? 0) - (markers[9]?.x ?? 0)).toBeCloseTo(5, 6);
  });
});

describe('Tables', () => {
  const rows = (count: number, text = 'cell') =>
    Array.from({ length: count }, (_, index) => [`row ${index + 1}`, text]);

  it('repeat their head on every page, as decoration for those who listen', () => {
    const document = layOut([table(rows(60))]);
    const heads = textItemsOf(document, 2).slice(0, 2);
    expect(heads.map(({ text, role }) => [text, role])).toEqual([
      ['Head 1', 'repeated-head'],
      ['Head 2', 'repeated-head'],
    ]);
  });

  it('move a row whole when it does not fit', () => {
    const document = layOut([table([...rows(30), ['tall', 'x\n'.repeat(10).trim()]])]);
    expect(textsOf(document, 1)).not.toContain('tall');
    expect(textsOf(document, 2).filter((text) => text === 'x').length).toBe(10);
  });

  it('continue a row that is longer than a page, losing no line', () => {
    const text = Array.from({ length: 150 }, (_, index) => `note ${index + 1}`).join('\n');
    const document = layOut([table([['long', text]])]);
    const notes = document.pages
      .flatMap((_, page) => textsOf(document, page + 1))
      .filter((line) => line.startsWith('note'));
    expect(notes.length).toBe(150);
    expect(document.pages.length).toBe(3);
  });

  it('do not leave a short last row alone on a page', () => {
    for (let count = 25; count < 40; count += 1) {
      const document = layOut([table(rows(count))]);
      const last = textsOf(document, document.pages.length).filter((text) =>
        text.startsWith('row'),
      );
      expect(last.length).toBeGreaterThan(1);
    }
  });

  it('without column names begin with a line and repeat nothing', () => {
    const facts = { ...(table(rows(60)) as TableBlock), head: [] };
    const document = layOut([facts]);
    expect(textsOf(document, 1)[0]).toBe('row 1');
    expect(textItemsOf(document, 2)[0]?.role).toBe('table-cell');
  });

  it('that are kept together move whole, and stay with what comes after them', () => {
    const whole = { ...(table(rows(5)) as TableBlock), keepTogether: true, keepWithNext: true };
    const document = layOut([lines(LINES - 8), whole, paragraph('after')]);
    const [first, second] = [textsOf(document, 1), textsOf(document, 2)];
    expect(first).not.toContain('row 1');
    expect(second.filter((text) => text.startsWith('row'))).toHaveLength(5);
    expect(second.at(-1)).toBe('after');
  });

  it('that are compact take less room', () => {
    const compact = { ...(table(rows(30)) as TableBlock), look: 'compact' as const };
    const lastOf = (block: Block) => textItemsOf(layOut([block]), 1).at(-1);
    expect(lastOf(compact)?.y).toBeLessThan((lastOf(table(rows(30)))?.y ?? 0) * 0.8);
    expect(lastOf(compact)?.size).toBe(8);
  });

  it('tag every cell with its row and column', () => {
    const cells = textItemsOf(layOut([paragraph('before'), table([['a', 'b']])]), 1).slice(-2);
    expect(cells.map(({ element, role, part }) => [element, role, part])).toEqual([
      [1, 'table-cell', [1, 0]],
      [1, 'table-cell', [1, 1]],
    ]);
  });

  it('give a head the room its longest word needs, from the widest column', () => {
    const head = ['Long title of a column', 'Wordless'];
    const block = { ...(table([['a', 'b']]) as TableBlock), head, widths: [0.95, 0.05] };
    const texts = textItemsOf(layOut([block]), 1).map(({ text }) => text.trim());
    expect(texts).toContain('Wordless');
  });

  it('keep their shares when a word is too long for any column', () => {
    const head = ['First', 'W'.repeat(300)];
    const block = { ...(table([['a', 'b']]) as TableBlock), head, widths: [0.6, 0.4] };
    const texts = textItemsOf(layOut([block]), 1);
    const [first, second] = ['a', 'b'].map((word) =>
      texts.find(({ text }) => text.trim() === word),
    );
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(0.6 * measurePage('a4').contentWidth);
  });

  it('align cells and their heads alike', () => {
    const block = {
      ...(table([['1', '2']]) as TableBlock),
      rows: [[{ runs: [{ text: '7' }], align: 'end' as const }]],
    };
    const [head, , cell] = textItemsOf(layOut([block]), 1);
    const endOf = (item: typeof head) =>
      item ? item.x + (item.text.trim().length * item.size) / 2 : 0;
    expect(endOf(cell)).toBeCloseTo(endOf(head), 6);
  });
});

describe('Cells to fill in by hand', () => {
  const form = (cell: Partial<TableBlock['rows'][number][number]>): Block => ({
    kind: 'table',
    widths: [0.5, 0.5],
    head: [],
    rows: [
      [
        { runs: [{ text: 'Question' }], header: true },
        { runs: [], ...cell },
      ],
    ],
  });
  const shapesOf = (block: Block, kind: 'rectangle' | 'line') =>
    (layOut([block]).pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'shape' && item.shape.kind === kind ? [item] : [],
    );

  it('have a drawn box for each choice, as decoration, with its words after it', () => {
    const block = form({ boxes: ['Yes', 'No'] });
    const boxes = shapesOf(block, 'rectangle');
    expect(boxes.map(({ role }) => role)).toEqual(['decoration', 'decoration']);
    const [, yes, no] = textItemsOf(layOut([block]), 1);
    expect([yes?.text.trim(), no?.text.trim()]).toEqual(['Yes', 'No']);
    expect([yes?.part, no?.y]).toEqual([[1, 1], yes?.y]);
    const [first, second] = boxes.map(({ shape }) => (shape.kind === 'rectangle' ? shape : null));
    expect((first?.at.x ?? 0) + (first?.width ?? 0)).toBeLessThan(yes?.x ?? 0);
    expect(second?.at.x).toBeGreaterThan((yes?.x ?? 0) + 3 * 4.5);
  });

  it('put choices that do not fit beside each other below', () => {
    const [, first, second] = textItemsOf(
      layOut([form({ boxes: ['w'.repeat(30), 'w'.repeat(30)] })]),
      1,
    );
    expect(second?.y).toBeGreaterThan(first?.y ?? 0);
    expect(second?.x).toBe(first?.x);
  });

  it('break a choice longer than a line, and lose no word of it', () => {
    const label = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
    const items = textItemsOf(layOut([form({ boxes: [label, 'last'] })]), 1).slice(1);
    expect(items.map(({ text }) => text.trim()).join(' ')).toBe(`${label} last`);
    expect(shapesOf(form({ boxes: [label, 'last'] }), 'rectangle')).toHaveLength(2);
  });

  it('may hold a box alone, large enough for a digit', () => {
    const [box] = shapesOf(form({ boxes: [''] }), 'rectangle');
    expect(box?.shape).toMatchObject({ kind: 'rectangle' });
    expect(box?.shape.kind === 'rectangle' && box.shape.width).toBeGreaterThan(12);
  });

  it('hold lines a hand can write on', () => {
    const written = shapesOf(form({ lines: 3 }), 'line').flatMap(({ shape }) =>
      shape.kind === 'line' && shape.ink === 'muted' ? [shape.from.y] : [],
    );
    expect(written).toHaveLength(3);
    // Six millimetres.
    expect((written[1] ?? 0) - (written[0] ?? 0)).toBeGreaterThan(17);
  });
});

describe('Figures', () => {
  const figure = (height: number, label = 'label'): Block => ({
    kind: 'figure',
    alternative: 'A chart',
    caption: 'Figure 1',
    width: 400,
    height,
    shapes: [
      { kind: 'circle', at: { x: 10, y: 10 }, radius: 4, fill: 'better' },
      { kind: 'label', at: { x: 400, y: 10 }, text: label, size: 8, align: 'end' },
    ],
  });

  it('stay whole, with their caption', () => {
    const document = layOut([lines(LINES - 8), figure(120)]);
    expect(textsOf(document, 2)).toEqual(['label', 'Figure 1']);
  });

  it('shrink to fit a page', () => {
    const document = layOut([heading('Chart'), figure(2000)]);
    expect(document.pages.length).toBe(1);
  });

  it('set a label that is a little too long smaller, to fit', () => {
    const [label] = textItemsOf(layOut([figure(120, 'x'.repeat(110))]), 1);
    expect(label?.text.trim()).toBe('x'.repeat(110));
    expect((label?.size ?? 0) * 55).toBeCloseTo(400, 6);
  });

  it('break a label that is far too long into lines inside the figure', () => {
    const items = textItemsOf(layOut([figure(120, 'word '.repeat(40).trim())]), 1);
    const labels = items.filter(({ role }) => role === 'figure');
    expect(labels.map(({ size }) => size)).toEqual([8, 8]);
    for (const { x } of labels) expect(x).toBeGreaterThanOrEqual(56);
  });
});

describe('Contents', () => {
  const document = layOut([
    heading('Title'),
    { kind: 'contents', title: 'Contents' },
    { kind: 'page-break' },
    heading('First'),
    heading('Part', 2),
    heading('Detail', 3),
    { kind: 'page-break' },
    heading('Second'),
  ]);

  it('list the headings of two levels after them, with their pages', () => {
    expect(textsOf(document, 1)).toEqual([
      'Title',
      'Contents',
      'First',
      '2',
      'Part',
      '2',
      'Second',
      '3',
    ]);
  });

  it('set the page numbers flush right', () => {
    const numbers = textItemsOf(document, 1).filter(({ text }) => /^\d$/.test(text));
    expect(numbers.map(({ x, size }) => Math.round(x + size / 2))).toEqual([539, 539, 539]);
  });

  it('link every entry to its heading', () => {
    const links = document.pages[0]?.items.filter((item) => item.kind === 'link') ?? [];
    expect(links.map(({ text, to }) => [text, 'page' in to && to.page])).toEqual([
      ['First', 2],
      ['Part', 2],
      ['Second', 3],
    ]);
  });
});

describe('Links', () => {
  const linked = (target: string): Block => ({
    kind: 'paragraph',
    runs: [{ text: 'see ' }, { text: 'there', target }],
  });

  it('lead to the heading with that anchor', () => {
    const document = layOut([linked('end'), { kind: 'page-break' }, heading('End', 1, 'end')]);
    const [link] = document.pages[0]?.items.filter((item) => item.kind === 'link') ?? [];
    expect(link).toMatchObject({ text: 'there', to: { page: 2 } });
  });

  it('are plain text when no heading has the anchor', () => {
    const document = layOut([linked('nowhere')]);
    expect(document.pages[0]?.items.some((item) => item.kind === 'link')).toBe(false);
    expect(textsOf(document, 1)).toEqual(['see', 'there']);
  });

  it('do not reach over the spaces around them', () => {
    const runs = [{ text: 'see' }, { text: ' ILO ', href: 'https://ilo.org' }, { text: 'there' }];
    const document = layOut([{ kind: 'paragraph', runs }]);
    const [link] = document.pages[0]?.items.filter((item) => item.kind === 'link') ?? [];
    expect(link).toMatchObject({ text: 'ILO', width: 15 });
  });

  it('are underlined, so that colour is not the only sign', () => {
    const document = layOut([
      { kind: 'paragraph', runs: [{ text: 'ILO', href: 'https://ilo.org' }] },
    ]);
    const kinds = document.pages[0]?.items
      .filter(({ role }) => role !== 'footer')
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['text', 'shape', 'link']);
  });
});

describe('Footers', () => {
  it('say which page of how many', () => {
    const document = layOut([paragraph('one'), { kind: 'page-break' }, paragraph('two')]);
    const footers = document.pages.map(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.role === 'footer' ? [item.text] : [])),
    );
    expect(footers).toEqual([
      ['Gap report', 'Page 1 of 2'],
      ['Gap report', 'Page 2 of 2'],
    ]);
  });
});

describe('Footers of a long title', () => {
  const footersOf = (footer: string) => {
    const words = { footer, pageOf: () => 'Page 1 of 1' };
    const { pages } = layOutDocument([paragraph('text')], words, measurePage('a4'), halfEm);
    const items = pages[0]?.items ?? [];
    return items.flatMap((item) => (item.kind === 'text' && item.role === 'footer' ? [item] : []));
  };

  it('take a second line and keep clear of the page number', () => {
    const title = 'word '.repeat(30).trim();
    const [first, second, number] = footersOf(title);
    expect(`${first?.text ?? ''}${second?.text ?? ''}`).toBe(title);
    expect(second?.y).toBe(number?.y);
    expect(first?.y).toBe((number?.y ?? 0) - 12);
    expect((first?.x ?? 0) + (first?.text.trim().length ?? 0) * 4).toBeLessThan(number?.x ?? 0);
  });

  it('keep clear of it on a page that is read from right to left too', async () => {
    const { default: createBidi } = await import('bidi-js');
    const widthOf = (text: string) => halfEm(text, false);
    const mirrored = Object.assign(widthOf, { directions: createDirections(createBidi(), true) });
    const words = { footer: 'Gap report', pageOf: () => 'Page 1 of 1' };
    const { pages } = layOutDocument([paragraph('text')], words, measurePage('a4'), mirrored);
    const footers = (pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'text' && item.role === 'footer' ? [item] : [],
    );
    const [footer, number] = footers;
    expect(footers).toHaveLength(2);
    expect((number?.x ?? 0) + 'Page 1 of 1'.length * 4).toBeLessThan(footer?.x ?? 0);
  });

  it.each([['words', 'word '.repeat(60)], ['one word', 'w'.repeat(5000)], ['very much', 'word '.repeat(50_000)]])(
    'say where they are cut: %s',
    (_, title) => {
      const texts = footersOf(title).map(({ text }) => text);
      expect(texts).toHaveLength(3);
      expect(texts[1]).toMatch(/…$/);
    },
  ); // prettier-ignore
});

describe('Titles', () => {
  it('of more than three lines are set smaller, whole', () => {
    const title = 'word '.repeat(40).trim();
    const items = textItemsOf(layOut([heading(title), paragraph('text')]), 1).slice(0, -1);
    expect(new Set(items.map(({ size }) => size))).toEqual(new Set([18]));
    expect(items.map(({ text }) => text).join('')).toBe(title);
  });
});

describe('Layout', () => {
  it('gives the same pages for the same blocks', () => {
    const blocks = [heading('A'), wrapped(70), table([['a', 'b']])];
    expect(layOut(blocks)).toEqual(layOut(blocks));
  });

  it.each(['a4', 'letter'] as const)('keeps everything inside the margins of %s', (paper) => {
    const document = layOut(
      [heading('A'), wrapped(90), lines(90), table([['a', 'b '.repeat(900)]])],
      paper,
    );
    for (const { items } of document.pages) {
      for (const item of items) {
        if (item.kind !== 'text' || item.role === 'footer') continue;
        expect(item.x).toBeGreaterThanOrEqual(56);
        expect(item.y).toBeLessThan(document.height - 70);
      }
    }
  });

  it('takes time in proportion to the text', () => {
    const time = (count: number) => {
      const start = performance.now();
      layOut([paragraph('word '.repeat(count))]);
      return performance.now() - start;
    };
    time(10_000);
    const [short, long] = [time(10_000), time(80_000)];
    // Eight times the text; a quadratic layout would take sixty-four times as long.
    expect(long).toBeLessThan(Math.max(short, 5) * 30);
  });
});
