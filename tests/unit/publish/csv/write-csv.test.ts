import { describe, expect, it } from 'vitest';
import { neutralise } from '../../../../src/publish/csv/neutralise.ts';
import { codes } from '../formats/promises.ts';
import { make, NASTY_TEXTS, nastyAssessment, readCsv, reportOn } from '../formats/support.ts';

/** The way back that the manual tells. */
const restore = (field: string) => field.replace(/^'/, '');

describe('a field that a sheet could take for a formula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '  =1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
  ])('%j gets an apostrophe, which can be taken away', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(restore(neutralise(text))).toBe(text);
  });

  it.each(['', 'text', '1', 'a = b', '“=1”', 'व'])('%j stays as it is', (text) => {
    expect(neutralise(text)).toBe(text);
  });

  it.each(NASTY_TEXTS)('comes back as it was: %j', (text) => {
    expect(restore(neutralise(text))).toBe(text);
  });
});

describe('the CSV file', () => {
  it('has one row for each dimension of the rubric, as long as its head', async () => {
    const [head, ...rows] = readCsv(await make(reportOn(nastyAssessment()), 'csv'));
    expect(rows.map((row) => row[4])).toEqual(codes);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
  });

  it('has no field that a sheet takes for a formula', async () => {
    const fields = readCsv(await make(reportOn(nastyAssessment()), 'csv')).flat();
    expect(fields.filter((field) => /^\s*[=+\-@＝＋－＠]/u.test(field))).toEqual([]);
    expect(fields.some((field) => field.startsWith("'=1+1"))).toBe(true);
  });
});
