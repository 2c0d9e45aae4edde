import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../src/publish/blocks.ts';
import { breakLines } from '../../../../src/publish/pdf/layout/break-lines.ts';
import { splitThai } from '../../../../src/publish/pdf/layout/break-thai.ts';
import { layOutDocument } from '../../../../src/publish/pdf/layout/lay-out-document.ts';
import type { LaidOutDocument } from '../../../../src/publish/pdf/layout/items.ts';
import { measurePage } from '../../../../src/publish/pdf/layout/page-size.ts';
import type { Span } from '../../../../src/publish/pdf/layout/tokens.ts';
import { createDirections, loadBidi } from '../../../../src/publish/pdf/text/directions.ts';
import { placeParts } from '../../../../src/publish/pdf/text/order-runs.ts';
import type { Measure } from '../../../../src/publish/pdf/text/typesetter.ts';
import { halfEm, info, paragraph, shapingTypesetter, table, textItemsOf } from './support.ts';

const span = (text: string): Span => ({ text, bold: false, ink: 'text' });

/** Every character half an em wide, so that a test can count, in a document of this direction. */
const inDocument = async (direction: 'ltr' | 'rtl'): Promise<Measure> =>
  Object.assign((text: string, bold: boolean) => halfEm(text, bold), {
    directions: createDirections(await loadBidi(), direction === 'rtl'),
  });

/** Pieces of text 10 points high, each character 5 wide: "text@x", with "<" when read from right to left. */
const lines = async (text: string, characters: number, direction: 'ltr' | 'rtl' = 'ltr') =>
  breakLines([span(text)], 10, characters * 5, await inDocument(direction)).map(({ pieces }) =>
    pieces.map((piece) => `${piece.text}${piece.isRightToLeft ? '<' : ''}@${piece.x}`),
  );

describe('The order of a line', () => {
  it('turns round what is embedded, deepest first', () => {
    const widths = [1, 2, 3, 4].map((width, index) => ({ width, level: [0, 1, 2, 0][index] ?? 0 }));
    expect(placeParts(widths)).toEqual([0, 4, 1, 6]);
    expect(placeParts([])).toEqual([]);
  });

  it('is that of the words when all are read from left to right', async () => {
    expect(await lines('one two', 9)).toEqual([['one two@0']]);
  });

  it('sets a number in Arabic to the left of the word before it', async () => {
    expect(await lines('عام 12 كذا', 20)).toEqual([['عام <@30', '12@20', ' كذا<@0']]);
  });

  it('counts from the right edge when the page is mirrored', async () => {
    expect(await lines('عام 12 كذا', 20, 'rtl')).toEqual([['عام <@0', '12@20', ' كذا<@30']]);
  });

  it('keeps an Arabic word in an English line in its place', async () => {
    expect(await lines('a عمل b', 20)).toEqual([['a @0', 'عمل<@10', ' b@25']]);
  });

  it('comes from the whole paragraph, also on its second line', async () => {
    const [, second] = await lines('عمل عمل 12 (a) 3', 8);
    expect(second).toEqual(['12@30', ' (<@20', 'a@15', ') <@5', '3@0']);
  });

  it('puts the space of a wrapped line at its end as it is read', async () => {
    expect(await lines('عمل كذا', 4)).toEqual([['عمل<@0', ' <@-5'], ['كذا<@0']]);
    expect(await lines('عمل كذا', 4, 'rtl')).toEqual([['عمل<@0', ' <@15'], ['كذا<@0']]);
  });

  it('of a paragraph follows its first letter, not the document', async () => {
    const opposite = async (text: string, direction: 'ltr' | 'rtl') =>
      breakLines([span(text)], 10, 100, await inDocument(direction))[0]?.isOpposite ?? false;
    expect(await opposite('عمل (ILO)', 'ltr')).toBe(true);
    expect(await opposite('ILO عمل', 'ltr')).toBe(false);
    expect(await opposite('ILO عمل', 'rtl')).toBe(true);
    expect(await opposite('2024', 'rtl')).toBe(false);
    expect(await opposite('2024', 'ltr')).toBe(false);
  });

  it('is decided anew after every line end', async () => {
    const set = breakLines([span('one\nعمل\ntwo')], 10, 100, await inDocument('ltr'));
    expect(set.map(({ isOpposite }) => isOpposite)).toEqual([false, true, false]);
  });
});

describe('Lines of Thai', () => {
  it('may end after every word', () => {
    expect(splitThai('แรงงานข้ามชาติ')).toEqual(['แรงงาน', 'ข้าม', 'ชาติ']);
  });

  it('never begin with the signs of repetition and omission, even after a space', async () => {
    expect(splitThai('ต่างๆ')).toEqual(['ต่างๆ']);
    expect(splitThai('กรุงเทพฯ')).toEqual(['กรุงเทพฯ']);
    expect(await lines('งาน ต่าง ๆ', 7)).toEqual([['งาน @0'], ['ต่าง ๆ@0']]);
  });
});

describe('Lines in real fonts', () => {
  it.each([
    [
      'Hindi',
      'सामाजिक सुरक्षा के लिए विद्यार्थियों को ज्ञान',
      ['सामाजिक सुरक्षा के ', 'लिए विद्यार्थियों को ', 'ज्ञान'],
    ],
    [
      'Bengali',
      'প্রবাসী শ্রমিকদের সামাজিক সুরক্ষা ক্ষমতা',
      ['প্রবাসী শ্রমিকদের ', 'সামাজিক সুরক্ষা ', 'ক্ষমতা'],
    ],
    ['Thai', 'การคุ้มครองทางสังคมสำหรับแรงงานข้ามชาติ', ['การคุ้มครองทาง', 'สังคมสำหรับ', 'แรงงานข้ามชาติ']],
    [
      'Arabic',
      'الحماية الاجتماعية للعمال المهاجرين في المنزل',
      ['الحماية الاجتماعية ', 'للعمال المهاجرين ', 'في المنزل'],
    ],
  ])('break where expected: %s', async (_, text, expected) => {
    const { measure } = await shapingTypesetter([
      'latin',
      'devanagari',
      'bengali',
      'thai',
      'arabic',
    ]);
    const set = breakLines([span(text)], 10, 80, measure);
    expect(set.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))).toEqual(expected);
    for (const { width } of set) expect(width).toBeLessThanOrEqual(80);
  });

  it.each([
    ['Devanagari', 'क्षत्रिय'.repeat(20)],
    ['Arabic', 'محمد'.repeat(40)],
    ['Thai', 'เกาะ'.repeat(40)],
  ])('never grow too wide and split no letters that are one: %s', async (_, word) => {
    const { measure } = await shapingTypesetter(['latin', 'devanagari', 'thai', 'arabic']);
    const set = breakLines([span(word)], 10, 60, measure);
    const texts = set.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    expect(texts.join('')).toBe(word);
    for (const { width } of set) expect(width).toBeLessThanOrEqual(60.01);
    for (const text of texts) expect(text).not.toMatch(/^[\p{M}ษષष]|[\u094dเ]$/u);
  });
});

describe('A document read from right to left', () => {
  const size = measurePage('a4');
  const layOutRtl = async (blocks: readonly Block[]): Promise<LaidOutDocument> =>
    layOutDocument(blocks, info, size, await inDocument('rtl'));
  const rightOf = (item: { x: number; text: string; size: number } | undefined) =>
    (item?.x ?? 0) + halfEm(item?.text ?? '', false) * (item?.size ?? 0);

  it('begins its lines at the right', async () => {
    const [item] = textItemsOf(await layOutRtl([paragraph('عمل')]), 1);
    expect(rightOf(item)).toBeCloseTo(size.width - size.left, 3);
  });

  it('has its first column, its markers and the start of its footer at the right', async () => {
    const document = await layOutRtl([
      table([['عمل', 'بلد']]),
      { kind: 'list', ordered: true, items: [[{ text: 'بند' }]] },
    ]);
    const find = (text: string) =>
      textItemsOf(document, 1).find((item) => item.text.startsWith(text));
    expect(find('عمل')?.x).toBeGreaterThan(find('بلد')?.x ?? Infinity);
    expect(find('1')?.x).toBeGreaterThan(find('بند')?.x ?? Infinity);
    const footers = (document.pages[0]?.items ?? []).filter(({ role }) => role === 'footer');
    const [footer, number] = footers.filter((item) => item.kind === 'text');
    expect(footer?.x).toBeGreaterThan(number?.x ?? Infinity);
    expect(number?.x).toBeCloseTo(size.left, 3);
  });

  it('moves a figure to the other side and leaves its inside as it is', async () => {
    const figure: Block = {
      kind: 'figure',
      alternative: '',
      width: 100,
      height: 20,
      shapes: [
        { kind: 'line', from: { x: 0, y: 5 }, to: { x: 100, y: 5 }, ink: 'text', thickness: 1 },
        { kind: 'label', at: { x: 0, y: 5 }, text: 'عمل (a)', size: 8 },
      ],
    };
    const document = await layOutRtl([figure]);
    const [label] = textItemsOf(document, 1);
    const items = document.pages[0]?.items ?? [];
    const line = items.find((item) => item.kind === 'shape');
    const left = size.width - size.left - 100;
    expect(line?.kind === 'shape' && line.shape.kind === 'line' && line.shape.from.x).toBeCloseTo(
      left,
      3,
    );
    const texts = textItemsOf(document, 1).filter(({ text }) => text.trim() !== '');
    const starts = texts.map(({ x }) => x);
    expect(Math.min(...starts)).toBeCloseTo(left, 3);
    expect(label?.text).toBe('عمل (');
  });

  it('sets a paragraph in Latin letters at the left of its column', async () => {
    const [item] = textItemsOf(await layOutRtl([table([['ILO', 'b']])]), 1).slice(2);
    expect(item?.text).toBe('ILO');
    // Six points of padding inside the first column, which is the right half of the page.
    expect(item?.x).toBeCloseTo(size.left + size.contentWidth / 2 + 6, 3);
  });

  it('keeps headings and entries of the contents at the right, and page numbers clear of them', async () => {
    const document = await layOutRtl([
      { kind: 'contents', title: 'Contents' },
      { kind: 'heading', level: 1, text: 'Latin letters' },
    ]);
    const items = textItemsOf(document, 1);
    const of = (role: string) => items.filter((item) => item.role === role);
    const [entry, number] = of('contents-entry').filter(({ text }) => text.trim() !== '');
    expect(number?.text).toBe('1');
    expect(entry?.x).toBeGreaterThan(rightOf(number));
    for (const [item] of [of('contents-title'), of('heading')])
      expect(rightOf(item)).toBeGreaterThan(size.width - size.left - 10);
  });
});
