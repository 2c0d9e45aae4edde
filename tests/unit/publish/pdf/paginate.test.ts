import { describe, expect, it } from 'vitest';
import { paginate } from '../../../../src/publish/pdf/layout/paginate.ts';
import type { Frame, Strip } from '../../../../src/publish/pdf/layout/strips.ts';

const strip = (height: number, rest: Partial<Strip> = {}): Strip => ({
  height,
  items: [],
  gap: 0,
  keep: false,
  ...rest,
});

/** Heights by page; a repeated head in brackets. */
const heights = (strips: readonly Strip[]) =>
  paginate(strips, 100).map((page) =>
    page
      .map(({ strip: placed, isRepeated }) =>
        isRepeated ? `(${placed.height})` : String(placed.height),
      )
      .join(' '),
  );

describe('Pages', () => {
  it('fill from the top and turn when a strip does not fit', () => {
    expect(heights([strip(60), strip(40), strip(30)])).toEqual(['60 40', '30']);
  });

  it('count the gap between strips, but not at the top of a page', () => {
    const pages = paginate(
      [strip(50, { gap: 20 }), strip(30, { gap: 20 }), strip(30, { gap: 20 })],
      100,
    );
    expect(pages.map((page) => page.map(({ y }) => y))).toEqual([[0, 70], [0]]);
  });

  it('keep a strip with the next', () => {
    expect(heights([strip(80), strip(10, { keep: true }), strip(30)])).toEqual(['80', '10 30']);
  });

  it('give up keeping what is taller than a page', () => {
    const chain = Array.from({ length: 5 }, () => strip(40, { keep: true }));
    expect(heights([strip(50), ...chain])).toEqual(['50 40', '40 40', '40 40']);
  });

  it('hold on to what binds firmly when they give up the rest', () => {
    const heading = strip(10, { keep: true, binds: true });
    const chain = Array.from({ length: 5 }, () => strip(40, { keep: true }));
    expect(heights([strip(60), heading, ...chain])).toEqual(['60', '10 40 40', '40', '40 40']);
  });

  it('begin where a strip asks for it, never leaving an empty page', () => {
    expect(heights([strip(10, { startsPage: true }), strip(10, { startsPage: true })])).toEqual([
      '10',
      '10',
    ]);
  });

  it('repeat the head of a table above the rows that go on', () => {
    const head = strip(10, { keep: true });
    const rows = Array.from({ length: 4 }, () => strip(40, { head }));
    expect(heights([head, ...rows])).toEqual(['10 40 40', '(10) 40 40']);
  });

  it('give a box its padding on every page and around its neighbours', () => {
    const frame: Frame = { element: 0, x: 0, width: 9, padTop: 5, padBottom: 5, fill: 'band' };
    const pages = paginate([strip(20), strip(60, { frame }), strip(30, { frame }), strip(10)], 100);
    expect(pages.map((page) => page.map(({ y }) => y))).toEqual([
      [0, 25],
      [5, 40],
    ]);
  });

  it('are one, empty, when there is nothing to print', () => {
    expect(paginate([], 100)).toEqual([[]]);
  });
});
