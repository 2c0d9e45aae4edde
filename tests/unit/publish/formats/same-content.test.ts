import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../../scripts/examples.ts';
import type { Report } from '../../../../src/report/report.ts';
import { readText } from '../pdf/support.ts';
import {
  daysOf,
  dimensionsOf,
  promiseOfDimension,
  promiseOfFindings,
  promiseOfPlan,
  promiseOfProgramme,
} from './promises.ts';
import {
  make,
  nastyAssessment,
  openExample,
  readCsv,
  readSheets,
  readWordText,
  reportOn,
  squeeze,
} from './support.ts';

const REPORTS = [
  ...EXAMPLES.map(({ name, file }) => ({ name, report: reportOn(openExample(file)) })),
  { name: 'texts that break programs', report: reportOn(nastyAssessment()) },
];

/** Everything of a list that a text lacks. */
function missing(text: string, promised: readonly string[]): readonly string[] {
  const squeezed = squeeze(text);
  return promised.filter((part) => !squeezed.includes(squeeze(part)));
}

function promiseToReaders(report: Report): readonly string[] {
  return [
    ...dimensionsOf(report, 'in-scope').flatMap(promiseOfDimension),
    ...promiseOfFindings(report),
    ...promiseOfPlan(report),
    ...promiseOfProgramme(report),
    ...daysOf(report),
  ];
}

// Texts with characters that no font has are left to the other formats, which keep them.
describe.each(EXAMPLES)('the PDF of $name', ({ file }) => {
  const report = reportOn(openExample(file));

  it('has every word', async () => {
    const text = readText(await make(report, 'pdf'), '-enc', 'UTF-8').normalize('NFC');
    const words = new Set(text.split(/\s+/));
    const lost = promiseToReaders(report)
      .flatMap((part) => part.normalize('NFC').split(/\s+/))
      .filter((word) => !words.has(word) && !squeeze(text).includes(word));
    expect(lost).toEqual([]);
  });
});

describe.each(REPORTS)('the report on $name', ({ report }) => {
  it('is whole as Word', async () => {
    const text = readWordText(await make(report, 'docx')).join('\n');
    expect(missing(text, promiseToReaders(report))).toEqual([]);
  });

  it('is whole as a sheet', async () => {
    const sheets = readSheets(await make(report, 'xlsx'));
    const [dimensions, findings, plan, method] = sheets.map(({ rows }) => rows.flat().join('\n'));
    const all = dimensionsOf(report, 'all').flatMap(promiseOfDimension);
    expect(missing(dimensions!, all)).toEqual([]);
    expect(missing(findings!, promiseOfFindings(report))).toEqual([]);
    expect(missing(plan!, promiseOfPlan(report))).toEqual([]);
    expect(missing(method!, promiseOfProgramme(report))).toEqual([]);
  });

  it('has every dimension as CSV', async () => {
    const [, ...rows] = readCsv(await make(report, 'csv'));
    for (const [index, answer] of dimensionsOf(report, 'all').entries()) {
      expect(missing(rows[index]!.join('\n'), promiseOfDimension(answer))).toEqual([]);
    }
  });

  it('is the result as JSON', async () => {
    const text = new TextDecoder().decode(await make(report, 'json'));
    expect(text).toBe(`${JSON.stringify(report.result, null, 2)}\n`);
  });
});
