import { describe, expect, it } from 'vitest';
import { readRubric } from '../../../../src/cli/read-rubric.ts';
import { moveLongTexts } from '../../../../src/publish/sheet/long-texts.ts';
import { codes } from '../formats/promises.ts';
import { findAll } from '../formats/read-xml.ts';
import { answers, assessmentWith } from '../../../builders/assessment.ts';
import {
  english,
  make,
  nastyAssessment,
  readParts,
  readSheets,
  reportOn,
} from '../formats/support.ts';

const bytes = await make(reportOn(nastyAssessment()), 'xlsx');
const parts = readParts(bytes);
const first = parts.get('xl/worksheets/sheet1.xml')!;

describe('the workbook', () => {
  it('has four sheets, each with its head frozen and repeated in print', () => {
    expect(readSheets(bytes).map(({ name }) => name)).toEqual([
      'Dimensions',
      'Findings',
      'Plan',
      'Method',
    ]);
    for (const number of [1, 2, 3, 4]) {
      const [pane] = findAll(parts.get(`xl/worksheets/sheet${number}.xml`)!, 'pane');
      expect(pane!.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    }
    expect(findAll(parts.get('xl/workbook.xml')!, 'definedName')).toHaveLength(4);
  });

  it('names every part it refers to', () => {
    const targets = findAll(parts.get('xl/_rels/workbook.xml.rels')!, 'Relationship').map(
      ({ attributes }) => attributes['Target']!.slice(1),
    );
    expect(targets.filter((target) => !parts.has(target))).toEqual([]);
    const types = findAll(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
      attributes['PartName']!.slice(1),
    );
    expect(types.filter((type) => !parts.has(type))).toEqual([]);
  });

  it('has a row for each dimension', () => {
    const [dimensions] = readSheets(bytes);
    expect(dimensions!.rows.slice(1).map((row) => row[2])).toEqual(codes);
  });

  it('has numbers as numbers and days as days', () => {
    const [dimensions, , plan] = readSheets(bytes);
    expect(dimensions!.rows[1]).toContain(0);
    // 1 March 2027, counted from 1900 as sheets do.
    expect(plan!.rows[1]).toContain(46_447);
  });

  it('keeps a text that begins like a formula a text, also after it was edited', () => {
    const style = findAll(first, 'c').find((cell) => findAll(cell, 't')[0]?.children[0] === '=1+1')!
      .attributes['s'];
    const looks = findAll(findAll(parts.get('xl/styles.xml')!, 'cellXfs')[0]!, 'xf');
    expect(looks[Number(style)]!.attributes['quotePrefix']).toBe('1');
  });

  it('keeps what looks like an escape of the format', () => {
    expect(readSheets(bytes)[0]!.rows.flat()).toContain('_x0041_ is not A');
  });
});

describe('a question to the team', () => {
  it('[M14] is perhaps grave: nothing is found before it is decided', async () => {
    const activities = readRubric().activities.map(({ id }) => id);
    const [, findings] = readSheets(
      await make(reportOn(assessmentWith({}, { activities, answers: [] })), 'xlsx'),
    );
    const questions = findings!.rows.filter(([, kind]) => kind === 'Questions to the team');
    const weights = questions.map(([, , weight]) => String(weight));
    expect(weights).toContain('Perhaps: Redesign before submission');
    expect(weights.filter((weight) => !weight.startsWith('Perhaps: '))).toEqual([]);
  });
});

describe('a text that no cell can hold', () => {
  const note = 'word 👩🏽 '.repeat(20_000);

  it('goes on in a sheet of its own, and nothing of it is lost', async () => {
    const report = reportOn(
      assessmentWith({}, { answers: answers({ PP1: { position: null, note } }) }),
    );
    const sheets = readSheets(await make(report, 'xlsx'));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(Math.max(...cells.map((cell) => String(cell).length))).toBeLessThanOrEqual(32_767);
    const start = cells.find((cell) => String(cell).startsWith('word'));
    const [beginning, sentence] = String(start).split('\n');
    expect(sentence).toContain('It goes on in the sheet “Long texts”, row 2.');
    const [, ...rest] = sheets.at(-1)!.rows;
    expect([beginning, ...rest.map(([, part]) => part)].join('')).toBe(note);
    expect(rest[0]![0]).toBe('Dimensions, row 6, Note');
  });

  it('is not there when every text fits', () => {
    const table = { title: 'T', columns: [{ title: 'C', width: 9 }], rows: [['x'.repeat(32_767)]] };
    expect(moveLongTexts([table], english.translate)).toEqual([table]);
  });
});
