import { beforeAll, describe, expect, it } from 'vitest';
import { listDimensions } from '../../../../src/domain/rubric/rubric.ts';
import type { Block } from '../../../../src/publish/blocks.ts';
import { estimateWidth } from '../../../../src/publish/gap-report/estimate-width.ts';
import { fillPages } from '../../../../src/publish/gap-report/fill-pages.ts';
import type { Typesetter } from '../../../../src/publish/pdf/text/typesetter.ts';
import { paragraph, typesetterFor } from '../pdf/support.ts';
import { builtIn } from './support.ts';

const ROOM = { pages: 1, paper: 'a4' } as const;
const lines = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Line ${index}`));

describe('pages to fill', () => {
  it('hold everything when there is room for it', () => {
    expect(fillPages(ROOM, 3, lines)).toHaveLength(3);
  });

  it('hold as many parts as fit and not one more', () => {
    const { length } = fillPages(ROOM, 500, lines);
    expect(fillPages(ROOM, length, lines)).toHaveLength(length);
    expect(fillPages(ROOM, length + 1, lines)).toHaveLength(length);
  });

  it('hold no part when even one is too much', () => {
    expect(fillPages(ROOM, 9, (parts) => lines(100 + parts))).toHaveLength(100);
  });

  it('hold more on a longer paper', () => {
    const letter = fillPages({ ...ROOM, paper: 'letter' }, 500, lines);
    expect(fillPages(ROOM, 500, lines).length).toBeGreaterThan(letter.length);
  });
});

describe('an estimated width', () => {
  let typesetter: Typesetter;
  beforeAll(async () => {
    typesetter = await typesetterFor('latin');
  });

  it.each([false, true])('is within a tenth of the real one and hardly ever below it, bold: %s', (isBold) => {
    for (const { redesign, title } of listDimensions(builtIn)) {
      const text = `${title} ${redesign.now}`;
      const share = estimateWidth(text, isBold) / typesetter.measure(text, isBold);
      expect(share).toBeGreaterThan(0.99);
      expect(share).toBeLessThan(1.1);
    }
  }); // prettier-ignore

  it('gives no room to what is drawn on top of a letter', () => {
    expect(estimateWidth('e\u0301', false)).toBe(estimateWidth('e', false));
  });
});
