import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/publish/blocks.ts';
import { nameHeadings } from '../../../../src/publish/pdf/tags/heading-levels.ts';
import type {
  StructureElement,
  StructureNode,
  TaggedDocument,
} from '../../../../src/publish/pdf/tags/structure.ts';
import { tagDocument } from '../../../../src/publish/pdf/tags/tag-document.ts';
import { SAMPLE } from '../../../pdf-ua/sample.ts';
import { halfEm, heading, layOut, paragraph, table } from './support.ts';

function tag(blocks: readonly Block[], direction: 'ltr' | 'rtl' = 'ltr'): TaggedDocument {
  return tagDocument(blocks, layOut(blocks), direction, halfEm);
}

/** The tree, one line for each element, with the start of its own words. */
function outline(tagged: TaggedDocument): readonly string[] {
  const read = (node: StructureNode): readonly string[] => {
    if (node.kind === 'annotation') return ['@'];
    if (node.kind === 'element') return [];
    const sequence = tagged.pages[node.page - 1]?.sequences.find(
      (one) => 'mcid' in one && one.mcid === node.mcid,
    );
    const words = sequence?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
    return [words?.join('').slice(0, 24) ?? '?'];
  };
  const print = (element: StructureElement, depth: number): readonly string[] => [
    `${'  '.repeat(depth)}${element.type} ${element.children.flatMap(read).join('|')}`.trimEnd(),
    ...element.children.flatMap((child) =>
      child.kind === 'element' ? print(child, depth + 1) : [],
    ),
  ];
  return tagged.root.children.flatMap((child) => (child.kind === 'element' ? print(child, 0) : []));
}

function find(tagged: TaggedDocument, type: string): readonly StructureElement[] {
  const search = (element: StructureElement): readonly StructureElement[] => [
    ...(element.type === type ? [element] : []),
    ...element.children.flatMap((child) => (child.kind === 'element' ? search(child) : [])),
  ];
  return search(tagged.root);
}

/** The pages of the contents and of the link areas of an element. */
function pagesOf(element: StructureElement | undefined, kind: 'content' | 'annotation') {
  return element?.children.flatMap((child) => (child.kind === kind ? [child.page] : []));
}

const pageNumbers = ({ pages }: TaggedDocument) => pages.map((_, index) => index + 1);

const link = (text: string): Block => ({
  kind: 'paragraph',
  runs: [{ text: 'See ' }, { text, href: 'https://www.ilo.org' }, { text: '.' }],
});

describe('The tree of a document', () => {
  it('holds everything that is painted, once, or calls it an artifact', () => {
    const document = layOut(SAMPLE);
    const tagged = tagDocument(SAMPLE, document, 'ltr', halfEm);
    for (const [index, page] of tagged.pages.entries()) {
      const painted = document.pages[index]?.items.filter(({ kind }) => kind !== 'link') ?? [];
      const items = page.sequences.flatMap((sequence) => sequence.items);
      expect(items).toHaveLength(painted.length);
      expect(new Set(items)).toEqual(new Set(painted));
    }
  });

  it('reads blocks in their order, and every page from its first number to its last', () => {
    const tagged = tag(SAMPLE);
    const numbers = new Map<number, number[]>();
    const walk = (node: StructureNode): void => {
      if (node.kind === 'element') node.children.forEach(walk);
      if (node.kind === 'content')
        numbers.set(node.page, [...(numbers.get(node.page) ?? []), node.mcid]);
    };
    walk(tagged.root);
    for (const found of numbers.values()) expect(found).toEqual(found.map((_, index) => index));
  });

  it('has a heading for the title and none that skips a level', () => {
    const blocks = [
      paragraph('Kind'),
      heading('Title', 1),
      heading('A', 1),
      heading('A.1', 3),
      heading('A.2', 2),
      heading('A.2.1', 4),
      heading('B', 1),
    ];
    expect([...nameHeadings(blocks).values()]).toEqual(['H1', 'H2', 'H3', 'H3', 'H4', 'H2']);
  });

  it('has one content for each page of a paragraph', () => {
    const tagged = tag([paragraph('word '.repeat(3000))]);
    expect(tagged.pages.length).toBeGreaterThan(2);
    expect(pagesOf(find(tagged, 'P')[0], 'content')).toEqual(pageNumbers(tagged));
  });

  it('keeps no element without anything in it, but the cells of a table', () => {
    const blocks = [paragraph(''), table([['a', '']]), { kind: 'list', ordered: true, items: [] }];
    expect(outline(tag(blocks as readonly Block[]))).toEqual([
      'Table',
      '  THead',
      '    TR',
      '      TH Head 1',
      '      TH Head 2',
      '  TBody',
      '    TR',
      '      TD a',
      '      TD',
    ]);
  });

  it('keeps a space at the end of every wrapped line', () => {
    const [long] = tag([paragraph('word '.repeat(200).trim())]).pages;
    const words = long?.sequences.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'text' && item.role === 'paragraph' ? item.text : [])),
    );
    expect(words?.length).toBeGreaterThan(1);
    expect(words?.join('').split(' ')).toHaveLength(200);
  });

  it('says which way a right-to-left document is written', () => {
    expect(tag(SAMPLE, 'rtl').root.isRightToLeft).toBe(true);
    expect(tag(SAMPLE).root.isRightToLeft).toBeUndefined();
  });
});

describe('Links in the tree', () => {
  it('stand where their words stand', () => {
    expect(outline(tag([link('the guide')]))).toEqual(['P See |.', '  Link the guide|@']);
  });

  it('are one link on as many lines as they need', () => {
    const tagged = tag([link('a long name of a page '.repeat(12))]);
    const links = find(tagged, 'Link');
    expect(links).toHaveLength(1);
    expect(pagesOf(links[0], 'content')).toEqual([1]);
    expect(pagesOf(links[0], 'annotation')?.length).toBeGreaterThan(2);
    const contents = tagged.pages[0]?.annotations.map(({ link: { text } }) => text);
    expect(new Set(contents)).toEqual(new Set(['a long name of a page '.repeat(12).trim()]));
  });

  it('are one link also on several pages', () => {
    const tagged = tag([link('word '.repeat(3000))]);
    const links = find(tagged, 'Link');
    expect(links).toHaveLength(1);
    expect(pagesOf(links[0], 'content')).toEqual(pageNumbers(tagged));
  });

  it('are told apart when they lead to the same place', () => {
    const runs = ['PP1', 'PP2'].map((text) => ({ text, target: 'top' }));
    const tagged = tag([heading('Top', 1, 'top'), { kind: 'paragraph', runs }]);
    expect(outline(tagged)).toEqual(['H1 Top', 'P', '  Link PP1|@', '  Link PP2|@']);
  });

  it.each(['javascript:alert(1)', 'no address'])('are plain words when they lead to %s', (href) => {
    const tagged = tag([{ kind: 'paragraph', runs: [{ text: 'a ' }, { text: 'b', href }] }]);
    expect(outline(tagged)).toEqual(['P a b']);
  });

  it('are plain words when the place is not in the document', () => {
    const runs = [{ text: 'a ' }, { text: 'b', target: 'nowhere' }];
    expect(outline(tag([{ kind: 'paragraph', runs }]))).toEqual(['P a b']);
  });
});

describe('Tables in the tree', () => {
  it('have a caption, a head, and names of columns and rows', () => {
    const tagged = tag([
      {
        kind: 'table',
        caption: 'Plan',
        widths: [0.5, 0.5],
        head: ['Code', 'Step'],
        rows: [[{ runs: [{ text: 'PP1' }], header: true }, { runs: [{ text: 'Ask' }] }]],
      },
    ]);
    expect(outline(tagged)).toEqual([
      'Table',
      '  Caption Plan',
      '  THead',
      '    TR',
      '      TH Code',
      '      TH Step',
      '  TBody',
      '    TR',
      '      TH PP1',
      '      TD Ask',
    ]);
    expect(find(tagged, 'TH').map(({ scope }) => scope)).toEqual(['Column', 'Column', 'Row']);
  });

  it('repeat their head on paper only', () => {
    const tagged = tag([table(Array.from({ length: 80 }, (_, row) => [`row ${row}`]))]);
    expect(find(tagged, 'THead')).toHaveLength(1);
    const kinds = tagged.pages.map(({ sequences }) =>
      sequences.some(({ type }) => type === 'repeated-head'),
    );
    expect(kinds).toEqual(kinds.map((_, index) => index > 0));
    expect(kinds).toContain(true);
  });

  it('have one cell for a row that goes on over pages', () => {
    const tagged = tag([table([['word '.repeat(3000), 'short']])]);
    const cells = find(tagged, 'TD');
    expect(cells).toHaveLength(2);
    expect(pagesOf(cells[0], 'content')?.length).toBeGreaterThan(2);
    expect(pagesOf(cells[1], 'content')).toHaveLength(1);
  });

  it('have rows of the same length', () => {
    const tagged = tag([table([['a', 'b', 'c'], ['d']])]);
    expect(find(tagged, 'TR').map(({ children }) => children.length)).toEqual([3, 3, 3]);
  });

  it('are paragraphs when they name neither rows nor columns', () => {
    const rows = [[{ runs: [{ text: 'left' }] }, { runs: [{ text: 'right' }] }]];
    const tagged = tag([{ kind: 'table', widths: [0.5, 0.5], head: [], rows }]);
    expect(outline(tagged)).toEqual(['Div', '  P left', '  P right']);
  });
});

describe('Other blocks in the tree', () => {
  it('a list has a label and a body for each item', () => {
    const items = [[{ text: 'First' }], [{ text: 'Second' }]];
    const tagged = tag([
      { kind: 'list', ordered: true, items },
      { kind: 'list', ordered: false, items: [[{ text: 'Point' }]] },
    ]);
    expect(outline(tagged)).toEqual([
      'L',
      '  LI',
      '    Lbl 1.',
      '    LBody First',
      '  LI',
      '    Lbl 2.',
      '    LBody Second',
      'L',
      '  LI',
      '    Lbl •',
      '    LBody Point',
    ]);
    expect(find(tagged, 'L').map(({ numbering }) => numbering)).toEqual(['Decimal', 'Disc']);
  });

  it('a figure is one picture with words, its place, and its caption inside', () => {
    const tagged = tag([
      {
        kind: 'figure',
        alternative: 'One of two.',
        caption: 'Levels',
        width: 100,
        height: 40,
        shapes: [
          { kind: 'rectangle', at: { x: 10, y: 5 }, width: 80, height: 30, fill: 'band' },
          { kind: 'label', at: { x: 20, y: 20 }, text: 'one', size: 8 },
          { kind: 'label', at: { x: 60, y: 20 }, text: 'two', size: 8 },
        ],
      },
    ]);
    expect(outline(tagged)).toEqual(['Figure one two', '  Caption Levels']);
    const [figure] = find(tagged, 'Figure');
    expect(figure?.alternative).toBe('One of two.');
    const left = 56.7;
    expect(figure?.box?.left).toBeCloseTo(left + 10);
    expect(figure?.box?.right).toBeCloseTo(left + 90);
    expect((figure?.box?.bottom ?? 0) - (figure?.box?.top ?? 0)).toBeCloseTo(30);
  });

  it('a quote is in its language, and its place in that of the report', () => {
    const tagged = tag([{ kind: 'quote', text: 'Elles décident.', place: 'Page 3', lang: 'fr' }]);
    expect(outline(tagged)).toEqual(['BlockQuote', '  P Elles décident.', '  P Page 3']);
    expect(find(tagged, 'P').map(({ language }) => language)).toEqual(['fr', undefined]);
  });

  it('a paragraph says its language when it is another', () => {
    const tagged = tag([{ kind: 'paragraph', runs: [{ text: 'Elles' }], lang: 'fr' }]);
    expect(find(tagged, 'P')[0]?.language).toBe('fr');
  });

  it('a list of contents has a heading, and entries of the second level below their first', () => {
    const blocks: readonly Block[] = [
      heading('Title'),
      { kind: 'contents', title: 'Contents' },
      heading('A', 1),
      heading('A.1', 2),
      heading('B', 1),
    ];
    expect(outline(tag(blocks)).slice(1, 15)).toEqual([
      'H2 Contents',
      'TOC',
      '  TOCI',
      '    Reference',
      '      Link A 1|@',
      '  TOC',
      '    TOCI',
      '      Reference',
      '        Link A.1 1|@',
      '  TOCI',
      '    Reference',
      '      Link B 1|@',
      'H2 A',
      'H3 A.1',
    ]);
  });

  it('footers are artifacts', () => {
    const [page] = tag([paragraph('one')]).pages;
    expect(page?.sequences.map(({ type }) => type)).toEqual(['P', 'footer']);
  });
});
