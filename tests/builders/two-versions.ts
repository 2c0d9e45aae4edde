import { hashRubric } from '../../src/domain/rubric/hash.ts';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { compareVersions, type Editions } from '../../src/domain/upgrade/compare-versions.ts';
import { outlineRubric, type Move, type RubricVersions } from '../../src/domain/upgrade/outline.ts';
import type { Given } from './assessment.ts';
import { assessmentWith } from './assessment.ts';
import { dimension, harm, rubricOf, tension } from './small-rubric.ts';

type Values = Rubric['context'][number]['values'];

function contextQuestion(id: string, values: readonly string[]): Rubric['context'][number] {
  const labelled: Values = values.map((value) => ({ id: value, label: `Label of ${value}` }));
  return { id, group: 'setting', kind: 'one', question: `${id}?`, help: 'Help.', values: labelled };
}

function activity(id: string, full: readonly string[]): Rubric['activities'][number] {
  return { id, label: `Do ${id}`, help: 'Help.', full: [...full], ask: [] };
}

const SAME = dimension('A1');

/** A small rubric as it was first. */
export const FIRST: Rubric = rubricOf(
  {
    A: [SAME, dimension('A2'), dimension('A3', { harm: harm('stated') }), dimension('A4')],
    B: [dimension('B1'), dimension('B2'), dimension('B3'), dimension('B4')],
  },
  {
    tensions: [tension('T1', { always: true }), tension('T2', { always: true })],
    context: [
      contextQuestion('setting', ['town', 'village']),
      contextQuestion('season', ['wet', 'dry']),
    ],
    activities: [
      activity('DO', ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4']),
      activity('SING', ['A1']),
    ],
  },
);

const RELEVELLED = ['nothing', 'one', 'two', 'three', 'four'] as const;

/**
 * Its second version, with every kind of change: A2 has other levels, A3 another harm grade and other help, A4 has a new
 * id, B1 is split, B2 and B3 are one, B4 is taken out, and A5 is new.
 */
export const SECOND: Rubric = rubricOf(
  {
    A: [
      SAME,
      dimension('A2', { revision: 2, levels: [...RELEVELLED] }),
      dimension('A3', { revision: 2, harm: harm('inferred'), why: 'Another why.' }),
      dimension('A5'),
    ],
    B: [
      dimension('A6', {
        title: 'Title of A4',
        question: 'Question of A4?',
        conventional: 'Conventional practice of A4',
        better: 'Better practice of A4',
      }),
      dimension('B1', { question: 'A narrower question?' }),
      dimension('B5'),
      dimension('B6'),
    ],
  },
  {
    version: '2.0.0',
    tensions: [
      tension('T1', { always: true }, { severity: 'minor' }),
      tension('T3', { always: true }),
    ],
    context: [
      contextQuestion('setting', ['town', 'island']),
      contextQuestion('law', ['old', 'new']),
    ],
    activities: [
      activity('DO', ['A1', 'A2', 'A3', 'A5', 'A6', 'B1', 'B5', 'B6']),
      activity('READ', ['A1']),
    ],
  },
);

const since = '2.0.0';

const MOVES: readonly Move[] = [
  { kind: 'renamed', since, from: ['A4'], to: ['A6'], because: 'It is about recruiters.' },
  { kind: 'split', since, from: ['B1'], to: ['B1', 'B5'], because: 'It asked two things.' },
  { kind: 'merged', since, from: ['B2', 'B3'], to: ['B6'], because: 'They asked the same.' },
  { kind: 'taken-out', since, from: ['B4'], to: [], because: 'No draft ever said it.' },
];

/** What the record says of a rubric. */
function recordOf(rubric: Rubric): RubricVersions['versions'][number] {
  const { version } = rubric;
  return { version, isReleased: true, hashes: [hashRubric(rubric)], ...outlineRubric(rubric) };
}

export const TWO_VERSIONS: RubricVersions = {
  rubric: FIRST.id,
  versions: [recordOf(FIRST), recordOf(SECOND)],
  moves: [...MOVES],
};

/** The second version as an app would have it. */
export const TO_SECOND = { rubric: SECOND, hash: hashRubric(SECOND) };

/** How an assessment names a rubric. */
export function madeWith(rubric: Rubric) {
  return { id: rubric.id, version: rubric.version, hash: hashRubric(rubric) };
}

/** An assessment that was made with the first version. */
export function assessmentOfFirst(given: Readonly<Record<string, Given>>, change = {}) {
  return assessmentWith(given, { rubric: madeWith(FIRST), ...change });
}

/**
 * What changed for an assessment of the first version; throws when it needs no step. The old rubric is not here unless
 * `change` says so.
 */
export function reportToSecond(assessment: Assessment, change: Partial<Editions> = {}) {
  const editions = { assessment, to: TO_SECOND, kept: null, versions: TWO_VERSIONS, ...change };
  const compared = compareVersions(editions);
  if (compared.kind !== 'upgrade') throw new Error(compared.kind);
  return compared.report;
}
