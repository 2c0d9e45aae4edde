import { expect, test } from 'vitest';
import { toPageItem } from '../../../../../../src/draft/read/pdf/engine/to-page-item.ts';

const MARKS = { isBold: false, tag: null, isArtifact: false };
/** A page of A4, whose own coordinates grow upwards. */
const UPRIGHT = [1, 0, 0, -1, 0, 842];
const item = (transform: readonly number[]) => ({
  str: 'Fees',
  dir: 'ltr',
  transform: [...transform],
  width: 20,
  height: 10,
  fontName: 'f1',
  hasEOL: false,
});

test('measures from the upper edge of the page', () => {
  const placed = toPageItem(item([10, 0, 0, 10, 72, 742]), UPRIGHT, MARKS);
  expect(placed).toMatchObject({ x: 72, y: 100, width: 20, size: 10, angle: 0 });
});

test('turns text so that its own line runs to the right', () => {
  const first = toPageItem(item([0, 10, -10, 0, 200, 300]), UPRIGHT, MARKS);
  const next = toPageItem(item([0, 10, -10, 0, 200, 340]), UPRIGHT, MARKS);
  expect(first.angle).toBe(270);
  expect(next.x - first.x).toBeCloseTo(40);
  expect(next.y).toBeCloseTo(first.y);
});

test('reads text on a turned page as upright', () => {
  const turnedPage = [0, 1, 1, 0, 0, 0];
  expect(toPageItem(item([0, 10, -10, 0, 200, 300]), turnedPage, MARKS).angle).toBe(0);
});

test('puts what stands at no real place at 0', () => {
  const placed = toPageItem(item([10, 0, 0, 10, 1e30, NaN]), UPRIGHT, MARKS);
  expect(placed).toMatchObject({ x: 0, y: 0 });
});
