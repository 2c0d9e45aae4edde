import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAssessments } from '../../../../src/domain/assessment/compare-assessments.ts';
import { mergeAssessments } from '../../../../src/domain/assessment/merge-assessments.ts';
import { assessmentWith, NOW } from '../../../builders/assessment.ts';
import { anyAssessment } from '../../storage/arbitraries.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const level = (value: 1 | 3, updatedAt = NOW) => ({
  position: { kind: 'level', level: value } as const,
  updatedAt,
});
const ids = (answers: readonly { readonly dimensionId: string }[]) =>
  answers.map(({ dimensionId }) => dimensionId);

describe('what a file would change', () => {
  it('is nothing when all of it is here', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (here, file) => {
        const once = mergeAssessments(here, file);
        expect(compareAssessments(once, file).isNothingNew).toBe(true);
      }),
    );
  });

  it('tells answers apart by where they are', () => {
    const here = assessmentWith({ AS1: level(1), AS2: 2 });
    const file = assessmentWith({ AS1: level(3, LATER), AS3: 0 });
    const found = compareAssessments(here, file);
    expect(ids(found.added)).toEqual(['AS3']);
    expect(ids(found.onlyHere)).toEqual(['AS2']);
    expect(found.different).toMatchObject([
      { here: { dimensionId: 'AS1' }, file: { position: { level: 3 } }, stands: 'file' },
    ]);
  });

  it('names answers that get a note', () => {
    const here = assessmentWith({ AS1: level(1) });
    const file = assessmentWith({ AS1: { ...level(1), note: 'page 4' } });
    const found = compareAssessments(here, file);
    expect(ids(found.extended)).toEqual(['AS1']);
    expect(found.different).toEqual([]);
  });

  it('names parts that come in and parts that stay', () => {
    const profile = {
      title: 'Ours',
      organisation: '',
      people: '',
      route: '',
      kind: 'design',
    } as const;
    const here = assessmentWith({}, { profile, activities: ['A'] });
    const file = assessmentWith({}, { profile: { ...profile, title: 'B' }, activities: ['C'] });
    expect(compareAssessments(here, file)).toMatchObject({
      isNothingNew: false,
      others: ['activities'],
      kept: ['profile'],
    });
  });
});
