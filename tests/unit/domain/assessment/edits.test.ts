import { describe, expect, it } from 'vitest';
import {
  planAction,
  quotePassage,
  settleAlternative,
} from '../../../../src/domain/assessment/edits.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../../builders/assessment.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const level = (value: 1 | 3) => ({ kind: 'level', level: value }) as const;
const where = { assessorId: ASSESSOR, dimensionId: 'AS1', now: LATER };
const torn = assessmentWith({
  AS1: {
    position: level(3),
    alternatives: [{ position: level(1), note: 'theirs', updatedAt: NOW }],
  },
});

describe('a question with two answers', () => {
  it('is settled with the other one', () => {
    expect(settleAlternative(torn, { ...where, take: 0 }).answers).toMatchObject([
      { position: level(1), note: 'theirs', alternatives: [], updatedAt: LATER },
    ]);
  });

  it('is settled with the present one', () => {
    expect(settleAlternative(torn, { ...where, take: null }).answers).toMatchObject([
      { position: level(3), note: '', alternatives: [], updatedAt: LATER },
    ]);
  });

  it('stays as it is where the chosen one is gone', () => {
    expect(settleAlternative(torn, { ...where, take: 1 })).toBe(torn);
  });
});

describe('what is written over another with its id', () => {
  const kept = { later: 'a field of a later version' };

  it('keeps what a quote has besides', () => {
    const quote = { id: 'q', quote: 'old', place: 'page 1', ...kept };
    const before = assessmentWith({ AS1: { position: null, passages: [quote] } });
    const passage = { id: 'q', quote: 'new', place: '' };
    const [answer] = quotePassage(before, { ...where, passage }).answers;
    expect(answer?.passages).toEqual([{ ...passage, ...kept }]);
  });

  it('keeps what a step of the plan has besides', () => {
    const step = { id: 'a', dimensionId: 'AS1', owner: '', due: '', status: 'open' } as const;
    const before = { ...step, step: 'old', updatedAt: NOW, ...kept };
    const after = { ...step, step: 'new', updatedAt: LATER };
    const planned = planAction(assessmentWith({}, { actions: [before] }), after);
    expect(planned.actions).toEqual([{ ...after, ...kept }]);
  });
});
