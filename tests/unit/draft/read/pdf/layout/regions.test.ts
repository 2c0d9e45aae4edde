import { describe, expect, test } from 'vitest';
import { findRegions } from '../../../../../../src/draft/read/pdf/layout/regions.ts';
import { buildRows } from '../../../../../../src/draft/read/pdf/layout/rows.ts';
import { drawItems } from '../draw-items.ts';

const readRegions = (table: string) =>
  findRegions(buildRows(drawItems(table))).map((region) =>
    region.kind === 'lines'
      ? region.lines.map((line) => line.text)
      : region.cells.map(
          (cell) => `${cell.row},${cell.column} ${cell.lines.map((line) => line.text).join(' ')}`,
        ),
  );

const LEFT = [
  'Recruiters publish what they ask of',
  'workers before a contract is signed',
  'and the labour office compares them',
  'with what was paid by those who left',
  'in the year before. The figures are',
  'read out in the village meetings',
];
const RIGHT = [
  'Complaints are heard within a month',
  'by a committee of workers, and they',
  'are answered in the language which',
  'the workers speak. The union keeps',
  'the list and gives an account of it',
  'to its members once in each year.',
];

test('reads two columns one after the other', () => {
  const items = LEFT.flatMap((text, at) => [
    `72 ${100 + 12 * at} 10 |${text}`,
    `300 ${100 + 12 * at} 10 |${RIGHT[at] ?? ''}`,
  ]);
  expect(readRegions(items.join('\n')).flat()).toEqual([...LEFT, ...RIGHT]);
});

test('reads a line over both columns before them', () => {
  const items = LEFT.flatMap((text, at) => [
    `72 ${130 + 12 * at} 10 |${text}`,
    `300 ${130 + 12 * at} 10 |${RIGHT[at] ?? ''}`,
  ]);
  const title =
    'What has been learnt about fees and about complaints in four districts of the country';
  const lines = readRegions([`72 100 10 |${title}`, ...items].join('\n')).flat();
  expect(lines).toEqual([title, ...LEFT, ...RIGHT]);
});

describe('a table', () => {
  test('keeps the cells of each row apart', () => {
    expect(
      readRegions(`
      72  100 10 |Result
      200 100 10 |Target
      72  118 10 |Fees are known
      200 118 10 |60 %
    `),
    ).toEqual([['0,0 Result', '0,1 Target', '1,0 Fees are known', '1,1 60 %']]);
  });

  test('joins the lines of one cell', () => {
    expect(
      readRegions(`
      72  100 10 |Fees are known
      200 100 10 |Share of workers
      200 112 10 |with a receipt
      72  132 10 |Complaints are
      200 132 10 |Days to an answer
      72  144 10 |heard
    `),
    ).toEqual([
      [
        '0,0 Fees are known',
        '0,1 Share of workers with a receipt',
        '1,0 Complaints are heard',
        '1,1 Days to an answer',
      ],
    ]);
  });

  test('cuts two close heads that were drawn as one piece', () => {
    expect(
      readRegions(`
      72  100 10 |Indicator
      200 100 10 |Base Target
      72  118 10 |Contracts that workers
      200 118 10 |12
      230 118 10 |60
      72  136 10 |Complaints
      200 136 10 |3
      230 136 10 |40
    `)[0],
    ).toEqual([
      '0,0 Indicator',
      '0,1 Base',
      '0,2 Target',
      '1,0 Contracts that workers',
      '1,1 12',
      '1,2 60',
      '2,0 Complaints',
      '2,1 3',
      '2,2 40',
    ]);
  });

  test('ends where lines run over its columns', () => {
    const regions = readRegions(`
      72  100 10 |Result
      200 100 10 |Target
      72  118 10 |Fees
      200 118 10 |60 %
      72  136 10 |The targets were set by the committee itself.
    `);
    expect(regions).toHaveLength(2);
    expect(regions[1]).toEqual(['The targets were set by the committee itself.']);
  });
});

test('keeps two texts beside each other apart, even once', () => {
  expect(
    readRegions(`
    72  100 10 |Signature
    300 100 10 |Date
  `),
  ).toEqual([['Signature'], ['Date']]);
});

test('joins a line that was stretched to the margin', () => {
  expect(
    readRegions(`
    72  100 10 |The committee meets in the evening and
    72  112 10 |it decides on
    157 112 10 |the small fund
    72  124 10 |for legal advice.
  `),
  ).toEqual([
    ['The committee meets in the evening and', 'it decides on the small fund', 'for legal advice.'],
  ]);
});

test('keeps a number with the heading behind its tab', () => {
  expect(
    readRegions(`
    72  100 10 |3.2
    105 100 10 |Activities
  `),
  ).toEqual([['3.2 Activities']]);
});
