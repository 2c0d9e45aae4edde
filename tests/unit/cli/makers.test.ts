import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readEnglish } from '../../../src/cli/console.ts';
import { readRubric } from '../../../src/cli/read-rubric.ts';
import { workInThread } from '../../../src/cli/report/makers.ts';
import type { ReportOrder } from '../../../src/cli/report/order.ts';
import { EXAMPLE, listNames, makeFolder } from './support.ts';

const folder = makeFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const order: ReportOrder = {
  out: folder,
  date: '2026-11-22',
  formats: ['csv'],
  cut: 'full',
  paper: 'a4',
};
const job = { path: EXAMPLE, name: { title: 'Example', date: '2026-11-22', number: 1 } };

it('a thread writes the files of a job, and can be given the next', async () => {
  const maker = workInThread({ order, rubric: readRubric(), language: readEnglish() });
  const first = await maker.make(job);
  const second = await maker.make({ ...job, name: { ...job.name, number: 2 } });
  await maker.leave();
  expect([first, second]).toMatchObject([{ isMade: true }, { isMade: true }]);
  expect(listNames(folder)).toEqual(['Example-2026-11-22-2.csv', 'Example-2026-11-22.csv']);
});

it('a thread that breaks costs its job and says so', async () => {
  // A function cannot be handed to a thread, so this one does not start.
  const rubric = Object.assign(readRubric(), { broken: () => undefined });
  const maker = workInThread({ order, rubric, language: readEnglish() });
  const outcome = await maker.make({ ...job, path: join(folder, 'draft.json') });
  await maker.leave();
  expect(outcome.isMade).toBe(false);
  expect(outcome.complaints).toHaveLength(1);
  expect(outcome.complaints[0]).toContain('draft.json: nothing was made of this file');
});
