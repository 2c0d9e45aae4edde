import type { Answer, Assessment, Position } from '../../src/domain/assessment/assessment.ts';
import { createAssessment } from '../../src/domain/assessment/edits.ts';
import { listDimensions, type Dimension, type Rubric } from '../../src/domain/rubric/rubric.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const ASSESSOR = 'assessor-1';
/** Every so many dimensions have an action. */
const STEP_EVERY = 4;

/**
 * An assessment as a careful team would leave it: every activity chosen, every question answered, each with a note and
 * a passage, and a plan. `number` makes it one of many, with a title and answers of its own.
 */
export function finishAssessment(rubric: Rubric, number: number): Assessment {
  const empty = createAssessment({
    id: `assessment-${number}`,
    assessorId: ASSESSOR,
    now: NOW,
    rubric: { id: rubric.id, version: rubric.version, hash: 'hash' },
  });
  const dimensions = listDimensions(rubric);
  return {
    ...empty,
    profile: {
      title: `Safe work for women who migrate, phase ${number}`,
      organisation: 'Alliance of migrant workers’ organisations',
      people: '4,000 women who leave home for domestic and garment work',
      route: 'Nepal and Bangladesh to Jordan, Kuwait and Lebanon',
      kind: 'design',
    },
    activities: rubric.activities.map(({ id }) => id),
    context: rubric.context.map(({ id, values }) => ({
      variable: id,
      values: values.slice(0, 1).map((value) => value.id),
    })),
    assessors: [{ id: ASSESSOR, name: 'The design team', role: 'team' }],
    answers: dimensions.map((dimension, index) => answer(dimension, index + number)),
    actions: dimensions
      .filter((_, index) => index % STEP_EVERY === 0)
      .map(({ id, redesign }, index) => ({
        id: `action-${index}`,
        dimensionId: id,
        step: redesign.thisPhase,
        owner: 'Programme manager',
        due: `2027-0${(index % 9) + 1}-15`,
        status: 'open' as const,
        updatedAt: NOW,
      })),
  };
}

function answer(dimension: Dimension, seed: number): Answer {
  return {
    assessorId: ASSESSOR,
    dimensionId: dimension.id,
    position: choosePosition(seed),
    note: `The budget and the first workshop speak for this. Still open: ${dimension.question}`,
    passages: [
      {
        id: `passage-${dimension.id}`,
        quote: dimension.redesign.before,
        place: `page ${seed + 3}`,
      },
    ],
    alternatives: [],
    updatedAt: NOW,
  };
}

/** All levels, and now and then a draft that says nothing. */
function choosePosition(seed: number): Position {
  const step = (seed * 7) % 6;
  const level = ([0, 1, 2, 3, 4] as const)[step];
  return level === undefined ? { kind: 'not-stated' } : { kind: 'level', level };
}
