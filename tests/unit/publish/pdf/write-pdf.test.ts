import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/publish/blocks.ts';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import { writePdf } from '../../../../src/publish/pdf/write-pdf.ts';
import { openFile, readName, readNumber, readString } from '../../../pdf-ua/open-file.ts';
import { readTree, walkTree } from '../../../pdf-ua/read-tree.ts';
import { runTool } from '../../../pdf-ua/run-tool.ts';
import { heading, info, paragraph, readInfo, readText, table, words, write } from './support.ts';

const DRAFT = `The workers’ group is “consulted”; the draft names no decision it takes – and 10\u00a0000 US$ is
owed. After the call — “we register the complaint” is not an answer. → See section 4 … and so on. `;

const sample: readonly Block[] = [
  heading('Gap report'),
  { kind: 'contents', title: 'Contents' },
  { kind: 'page-break' },
  heading('In short', 1, 'short'),
  paragraph(DRAFT.repeat(12)),
  {
    kind: 'paragraph',
    look: 'notice',
    runs: [{ text: 'See ' }, { text: 'above', target: 'short' }],
  },
  { kind: 'quote', text: DRAFT, place: 'Page 3' },
  { kind: 'list', ordered: true, items: [[{ text: 'First step' }], [{ text: 'Second step' }]] },
  table([
    ['Zażółć gęślą jaźń', 'Người lao động'],
    ['Труд мигрантов', 'εργαζόμενοι'],
  ]),
  { kind: 'paragraph', runs: [{ text: 'Guide', href: 'https://ilo.org/fair (1)?q=é' }] },
];

describe('A PDF', () => {
  it('is the same bytes every time', async () => {
    const [first, second] = [await write(sample), await write(sample)];
    expect(second.bytes).toEqual(first.bytes);
  });

  it('does not depend on the time zone', async () => {
    const zone = process.env['TZ'];
    const { bytes } = await write(sample);
    process.env['TZ'] = 'Asia/Kathmandu';
    const elsewhere = await write(sample);
    process.env['TZ'] = zone;
    expect(elsewhere.bytes).toEqual(bytes);
  });

  it('has another identifier when the content differs', async () => {
    const idOf = async (text: string) => {
      const { document } = await openFile((await write([paragraph(text)])).bytes);
      return String(document.context.trailerInfo.ID);
    };
    expect(await idOf('a')).not.toBe(await idOf('b'));
  });

  it('says what it is, in any letters', async () => {
    const { bytes, pages } = await write(sample, {
      title: 'Zpráva č. 1 (návrh)',
      author: 'Οἱ ἐργάτες',
    });
    const text = readInfo(bytes);
    expect(text.normalize('NFC')).toContain('Zpráva č. 1 (návrh)');
    expect(text).toMatch(
      /CreationDate:\s+Wed Jan 15 2025|CreationDate:\s+Wed Jan 15 12:00:00 2025/,
    );
    expect(text).toMatch(new RegExp(`Pages:\\s+${pages}\\n`));
    expect(text).toContain('PDF version:     1.7');
    expect(readInfo(bytes, '-meta')).toContain(
      '<rdf:li xml:lang="x-default">Zpráva č. 1 (návrh)</rdf:li>',
    );
  });

  it('takes Letter paper too', async () => {
    const { bytes } = await writePdf(sample, info, { paper: 'letter', fonts: readFontFile });
    expect(readInfo(bytes)).toContain('612 x 792 pts (letter)');
  });

  it('refuses a date that is none', async () => {
    await expect(write(sample, { date: 'yesterday' })).rejects.toThrow(
      'Not an ISO 8601 date: yesterday',
    );
  });

  it('takes a date after the year jsPDF knows', async () => {
    const { bytes } = await write([paragraph('a')], { date: '2041-05-01T08:00:00Z' });
    expect(readInfo(bytes, '-meta')).toContain('2041-05-01T08:00:00Z');
  });

  it('rejects when a font does not arrive', async () => {
    const fonts = () => Promise.reject(new Error('no such file'));
    await expect(writePdf(sample, info, { paper: 'a4', fonts })).rejects.toThrow('no such file');
  });

  it('reports progress up to the end', async () => {
    const seen: number[] = [];
    await writePdf(sample, info, {
      paper: 'a4',
      fonts: readFontFile,
      onProgress: (done, of) => seen.push(done / of),
    });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('carries links out and inside, and no other kind of address', async () => {
    const bad: Block = {
      kind: 'paragraph',
      runs: [
        { text: 'x', href: 'javascript:alert(1)' },
        { text: 'y', href: 'no address' },
      ],
    };
    const { bytes } = await write([...sample, bad]);
    const file = await openFile(bytes);
    const links = file.document.getPages().flatMap((page) => file.list(page.node.Annots()));
    const addresses = links.flatMap(
      (link) => readString(file.entry(file.entry(link, 'A'), 'URI')) ?? [],
    );
    expect(addresses).toEqual(['https://ilo.org/fair%20(1)?q=%C3%A9']);
    expect(links.filter((link) => file.entry(link, 'Dest') !== undefined)).toHaveLength(2);
    expect(links).toHaveLength(3);
  });

  it('has bookmarks that nest', async () => {
    const { bytes } = await write([heading('One'), heading('Two', 2), heading('Three', 1)]);
    const file = await openFile(bytes);
    const outlines = file.entry(file.catalog, 'Outlines');
    const one = file.entry(outlines, 'First');
    expect(readNumber(file.entry(outlines, 'Count'))).toBe(2);
    expect(readString(file.entry(one, 'Title'))).toBe('One');
    expect(readString(file.entry(file.entry(one, 'First'), 'Title'))).toBe('Two');
    expect(readString(file.entry(file.entry(one, 'Next'), 'Title'))).toBe('Three');
  });

  it('is packed, and so a good deal smaller than its objects one by one', async () => {
    const { bytes } = await write(sample);
    const unpacked = runTool('qpdf', bytes, [
      ...['--object-streams=disable', '--deterministic-id', 'FILE', '-'],
    ]);
    expect(bytes.length).toBeLessThan(unpacked.length * 0.75);
  });

  it.each(['sw', 'ne', 'zh-Hant-TW'])('names its language also when it is %s', async (language) => {
    const { catalog, entry } = await openFile((await write(sample, { language })).bytes);
    expect(readString(entry(catalog, 'Lang'))).toBe(language);
  });

  it('opens from the right when it is written from right to left', async () => {
    const directionOf = async (direction: 'ltr' | 'rtl') => {
      const { catalog, entry } = await openFile((await write(sample, { direction })).bytes);
      return readName(entry(entry(catalog, 'ViewerPreferences'), 'Direction'));
    };
    expect(await directionOf('rtl')).toBe('R2L');
    expect(await directionOf('ltr')).toBeUndefined();
  });

  it('tells the words of a figure without half characters', async () => {
    const figure: Block = {
      kind: 'figure',
      alternative: 'One\ud800 of\u0007 two',
      width: 9,
      height: 9,
      shapes: [{ kind: 'circle', at: { x: 4, y: 4 }, radius: 3, fill: 'text' }],
    };
    const file = await openFile((await write([heading('A'), figure])).bytes);
    const [document] = readTree(file);
    const alternatives = walkTree(document?.children ?? []).flatMap(
      ([element]) => readString(file.entry(element.dictionary, 'Alt')) ?? [],
    );
    expect(alternatives).toEqual(['One\ufffd of two']);
  });
});

describe('Text in a PDF', () => {
  it.each([[[]], [['-layout']], [['-raw']]])(
    'comes out in reading order, words whole (pdftotext %s)',
    async (flags) => {
      const { bytes } = await write([
        heading('In short'),
        paragraph(DRAFT.repeat(12)),
        paragraph('The end.'),
      ]);
      const text = readText(bytes, ...flags).replace(/Gap report\s+Page \d+ of \d+\s*/g, '');
      expect(words(text)).toEqual(words(`In short ${DRAFT.repeat(12)} The end.`));
    },
  );

  it('keeps its letters in every script that is shipped', async () => {
    const { bytes, unprintable } = await write(sample);
    const text = readText(bytes);
    for (const part of [
      'Zażółć gęślą jaźń',
      'Người lao động',
      'Труд мигрантов',
      'εργαζόμενοι',
      '→',
      '“consulted”',
    ]) {
      expect(text).toContain(part);
    }
    expect(unprintable).toEqual([]);
  });

  it('keeps accents that no font has ready-made', async () => {
    const { bytes } = await write([paragraph('òṣìṣẹ́ ɔ́ ɛ̃ ɛ̌ g̃ B́')]);
    expect(words(readText(bytes).normalize('NFC')).slice(0, 6)).toEqual(
      words('òṣìṣẹ́ ɔ́ ɛ̃ ɛ̌ g̃ B́'.normalize('NFC')),
    );
  });

  it('keeps a space that does not break apart from words', async () => {
    const { bytes } = await write([
      paragraph('10\u00a0000\u202f% co\u00adoperate well\u2011being'),
    ]);
    expect(words(readText(bytes)).slice(0, 5)).toEqual([
      '10',
      '000',
      '%',
      'cooperate',
      'well-being',
    ]);
  });

  it('reads a table row by row', async () => {
    const { bytes } = await write([
      table([
        ['one', 'two'],
        ['three', 'four'],
      ]),
    ]);
    expect(words(readText(bytes, '-layout')).slice(0, 8)).toEqual([
      'Head',
      '1',
      'Head',
      '2',
      'one',
      'two',
      'three',
      'four',
    ]);
  });
});

describe('Hostile input', () => {
  it('a note of 200,000 characters is printed whole, in time', async () => {
    const note = Array.from(
      { length: 33_000 },
      (_, index) => `w${String(index).padStart(4, '0')}`,
    ).join(' ');
    const start = performance.now();
    const { bytes } = await write([paragraph(note)]);
    expect(performance.now() - start).toBeLessThan(10_000);
    const printed = words(readText(bytes)).filter((word) => /^w\d+$/.test(word));
    expect(printed.join(' ')).toBe(note);
  });

  it('a word of 5,000 characters is broken, not cut off', async () => {
    const { bytes } = await write([table([['x'.repeat(5000), 'y']])]);
    expect(readText(bytes).match(/x/g)?.length).toBe(5000);
  });

  it('a million line ends make no million pages', async () => {
    const { pages } = await write([paragraph(`a${'\n'.repeat(1_000_000)}b`)]);
    expect(pages).toBe(2);
  });

  it('control characters and half characters do no harm', async () => {
    const { bytes, unprintable } = await write([paragraph('a\u0000b\u0007c\ud800d\udc00e')]);
    expect(words(readText(bytes))[0]).toBe('abc\ufffdd\ufffde');
    expect(unprintable).toEqual(['U+D800', 'U+DC00']);
  });

  it('what cannot be printed is shown, reported and explained in the document', async () => {
    const { bytes, unprintable } = await writePdf([paragraph('ok 😀 工人劳')], info, {
      paper: 'a4',
      fonts: readFontFile,
      explainUnprintable: (lost) => [paragraph(`Not printed: ${lost.length} characters`)],
    });
    expect(unprintable).toEqual(['😀', '工', '人', '劳']);
    expect(words(readText(bytes)).slice(0, 6).join(' ')).toBe(
      'ok \ufffd \ufffd\ufffd\ufffd Not printed: 4',
    );
  });

  it('brackets and backslashes in titles and headings stay text', async () => {
    const nasty = 'a) (b \\ c\\) /D <<>> %x \n>> endobj';
    const { bytes } = await write([heading(nasty)], {
      title: nasty,
      author: nasty,
      subject: nasty,
      footer: nasty,
    });
    expect(readInfo(bytes)).toContain('a) (b \\ c\\) /D <<>> %x >> endobj');
  });

  it('a document without blocks is one page', async () => {
    expect((await write([])).pages).toBe(1);
  });

  it('odd blocks do no harm', async () => {
    const odd: readonly Block[] = [
      { kind: 'page-break' },
      { kind: 'table', widths: [], head: [], rows: [] },
      {
        kind: 'table',
        widths: [1],
        head: ['a'],
        rows: [[], [{ runs: [] }, { runs: [{ text: 'more' }] }]],
      },
      { kind: 'list', ordered: false, items: [] },
      { kind: 'figure', alternative: '', width: 100, height: 10, shapes: [] },
      { kind: 'paragraph', runs: [] },
      { kind: 'quote', text: '', place: '' },
      { kind: 'contents', title: '' },
      { kind: 'page-break' },
    ];
    const { bytes, pages } = await write(odd);
    expect(pages).toBe(1);
    expect(readText(bytes)).toContain('more');
  });
});
