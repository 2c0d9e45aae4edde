import { expect, it } from 'vitest';
import { EXAMPLES } from '../../../../scripts/examples.ts';
import { findDimension } from '../../../../src/domain/rubric/rubric.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { builtIn, make, openExample, readCsv, readSheets, reportOn } from '../formats/support.ts';
import { dimensionsOf } from '../formats/promises.ts';

const report = reportOn(openExample(EXAMPLES[0]!.file));
const [, findings, , method] = readSheets(await make(report, 'xlsx'));
const [head, ...rows] = readCsv(await make(report, 'csv'));
const column = (title: string) => rows.map((row) => row[head!.indexOf(title)]);
const answers = dimensionsOf(report, 'all');

it('[M15] has the findings in their order', () => {
  const titles = report.order.map(({ kind, id }) =>
    kind === 'tension'
      ? builtIn.tensions.find((tension) => tension.id === id)!.title
      : findDimension(builtIn, id)!.title,
  );
  const wanted = new Set<string | number>(titles);
  const shown = findings!.rows.flatMap((row) => row.filter((cell) => wanted.has(cell)));
  // Those that stand in a list of their own as well come after.
  expect(shown.slice(0, titles.length)).toEqual(titles);
});

it('[M10] counts every dimension of the rubric once, and has no total', () => {
  const counts = method!.rows.filter(([topic]) => topic === 'Dimensions');
  const sum = counts.reduce((total, row) => total + Number(row.at(-1)), 0);
  expect(counts).toHaveLength(9);
  expect(sum).toBe(report.counts.total);
});

it('[M16] says what a result cannot tell', () => {
  expect(method!.rows.map((row) => row.at(-1))).toContain(builtIn.peripheral);
});

it('[M2] has the descriptor of the level that was chosen', () => {
  expect(column('What this level means')).toEqual(
    answers.map(({ id, state }) =>
      typeof state === 'number' ? findDimension(builtIn, id)!.levels[state] : '',
    ),
  );
});

it('[M5] says which high levels no passage shows', async () => {
  const passages = [{ id: 'p', quote: 'Studies look at the whole sector.', place: '' }];
  const shown = { position: { kind: 'level', level: 4 }, passages } as const;
  const given = assessmentWith({ AS1: 3, AS2: shown, AS3: 2 }, { activities: ['RAS'] });
  const [titles, ...lines] = readCsv(await make(reportOn(given), 'csv'));
  const at = titles!.indexOf('Claimed, not shown');
  expect(lines.slice(0, 4).map((line) => line[at])).toEqual(['Yes', '', '', '']);
});
