import { expect, it } from 'vitest';
import { findLastChange } from '../../../../src/domain/assessment/last-change.ts';
import { assessmentWith } from '../../../builders/assessment.ts';

const CREATED = '2026-11-01T08:00:00.000Z';
const EARLIER = '2026-11-05T08:00:00.000Z';
const LATER = '2026-11-18T08:00:00.000Z';

it('is the moment of the last answer', () => {
  const { answers, ...rest } = assessmentWith({ AS1: 1, AS2: 2 }, { createdAt: CREATED });
  const dated = answers.map((answer, index) => ({
    ...answer,
    updatedAt: index === 0 ? LATER : EARLIER,
  }));
  expect(findLastChange({ ...rest, answers: dated })).toBe(LATER);
});

it('is the moment of the last agreed answer', () => {
  const agreed = {
    dimensionId: 'AS1',
    position: { kind: 'not-stated' as const },
    reason: '',
    updatedAt: LATER,
  };
  expect(findLastChange(assessmentWith({}, { createdAt: CREATED, agreed: [agreed] }))).toBe(LATER);
});

it('is the beginning of one where nothing is answered', () => {
  expect(findLastChange(assessmentWith({}, { createdAt: CREATED }))).toBe(CREATED);
});
