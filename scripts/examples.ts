import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Result } from '../src/domain/scoring/result.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** The worked example and the sample assessments, each with the programme text it reads. Paths from the root. */
export const EXAMPLES = [
  {
    name: 'annex-15-capsa',
    file: 'src/app/example.assessment.json',
    draft: 'annex-15-capsa-south-asia',
  },
  inFixtures('annex-10-ethiopia-somalia', 'annex-10-ethiopia-somalia-domestic-workers'),
  inFixtures('annex-13-lebanon', 'annex-13-lebanon-prowd'),
  inFixtures('annex-14-jordan', 'annex-14-jordan-migrant-rights'),
].map((example) => ({
  ...example,
  draft: `tests/fixtures/drafts/${example.draft}.txt`,
  result: `tests/fixtures/results/${example.name}.json`,
  reports: `tests/fixtures/reports/${example.name}.txt`,
}));

function inFixtures(name: string, draft: string) {
  return { name, file: `tests/fixtures/assessments/${name}.assessment.json`, draft };
}

export function exampleAddress(path: string): string {
  return ROOT + path;
}

export function readExampleText(path: string): string {
  return readFileSync(exampleAddress(path), 'utf8');
}

/** What a sample result is held to, short enough to read line by line when it changes. */
export function summariseResult(result: Result) {
  const { counts } = result;
  return {
    levels: counts.levels.map((count, level) => `level ${level}: ${count}`).join(', '),
    notStated: counts.notStated,
    notApplicable: counts.notApplicable,
    unanswered: counts.unanswered,
    inScope: counts.inScope,
    harms: result.harms.map(
      ({ dimension, grade, level, isCritical, waiting }) =>
        `${dimension} level ${level}, ${grade}${isCritical ? ', critical' : ''}${listWaiting(waiting)}`,
    ),
    tensions: result.tensions.map(({ tension, severity }) => `${tension} ${severity}`),
    questions: result.questions
      .filter(({ isPending }) => !isPending)
      .map(({ tension, severity, waiting }) => `${tension} ${severity}${listWaiting(waiting)}`),
    order: result.order.map(({ kind, id }) => `${kind} ${id}`),
  };
}

function listWaiting(waiting: readonly { readonly id: string }[]): string {
  return waiting.length === 0 ? '' : `, waits for ${waiting.map(({ id }) => id).join(' ')}`;
}
