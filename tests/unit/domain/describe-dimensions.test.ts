import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../src/domain/assessment/assessment.ts';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { describeDimensions } from '../../../src/domain/findings/describe-dimensions.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const rubric = rubricOf({ AS: [dimension('AS1'), dimension('AS2')] });
const before = assessmentWith({ AS1: 1, AS2: 2 });
const after = answerDimension(before, {
  assessorId: ASSESSOR,
  dimensionId: 'AS2',
  position: { kind: 'level', level: 4 },
  now: NOW,
});

const describeIt = (assessment: typeof before, of = rubric) =>
  describeDimensions(of, assessment, answersOf(assessment, ASSESSOR));

describe('describeDimensions', () => {
  it('gives what did not change as the same object', () => {
    expect(describeIt(after)[0]).toBe(describeIt(before)[0]);
  });

  it('describes a changed answer anew', () => {
    expect(describeIt(before)[1]?.state).toBe(2);
    expect(describeIt(after)[1]?.state).toBe(4);
    expect(describeIt(before)[1]?.state).toBe(2);
  });

  it('[M4] follows the scope when it changes', () => {
    describeIt(before);
    const empty = { ...before, activities: [], sectionChoices: [] };
    expect(describeIt(empty).map(({ state }) => state)).toEqual(['out-of-scope', 'out-of-scope']);
    expect(describeIt(before).map(({ state }) => state)).toEqual([1, 2]);
  });

  it('[M4] follows a section that is left out by hand', () => {
    describeIt(before);
    const left = [{ sectionId: 'AS', include: false, reason: 'Done by the State.' }];
    const states = describeIt({ ...before, sectionChoices: left }).map(({ state }) => state);
    expect(states).toEqual(['out-of-scope', 'out-of-scope']);
  });

  it('[M4] follows what kind of text it is', () => {
    describeIt(before);
    const report = { ...before, profile: { ...before.profile, kind: 'not-a-design' as const } };
    expect(describeIt(report)[0]?.because).toEqual({ kind: 'not-a-design' });
  });

  it('keeps two rubrics apart', () => {
    const other = rubricOf({ AS: [dimension('AS2')] });
    describeIt(before);
    expect(describeIt(before, other).map(({ id }) => id)).toEqual(['AS2']);
  });
});
