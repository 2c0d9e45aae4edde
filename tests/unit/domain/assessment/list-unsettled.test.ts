import { describe, expect, it } from 'vitest';
import { listUnsettled } from '../../../../src/domain/assessment/list-unsettled.ts';
import { assessmentWith, NOW } from '../../../builders/assessment.ts';

const other = { position: { kind: 'level', level: 3 }, note: '', updatedAt: NOW } as const;
const two = { position: { kind: 'level', level: 1 }, alternatives: [other] } as const;

describe('questions with two answers', () => {
  it('are those where another answer is kept', () => {
    expect(listUnsettled(assessmentWith({ AS1: 2, AS2: two }))).toEqual(['AS2']);
  });

  it('are none where each has one answer', () => {
    expect(listUnsettled(assessmentWith({ AS1: 2 }))).toEqual([]);
  });

  it('are not those of another assessor', () => {
    const assessment = assessmentWith({ AS2: { ...two, assessorId: 'assessor-2' } });
    expect(listUnsettled(assessment)).toEqual([]);
  });

  it('are not those that a new version offers earlier answers to', () => {
    const offered = { position: null, alternatives: [other] };
    expect(listUnsettled(assessmentWith({ AS2: offered }, { toReview: ['AS2'] }))).toEqual([]);
    expect(listUnsettled(assessmentWith({ AS2: offered }))).toEqual(['AS2']);
  });
});
