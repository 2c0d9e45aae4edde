import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { chooseSection, editProfile } from '../../../src/domain/assessment/edits.ts';
import { deriveScope } from '../../../src/domain/assessment/scope.ts';
import { assess } from '../../../src/domain/findings/assess.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const rubric = rubricOf(
  { AS: [dimension('AS1'), dimension('AS2')], PP: [dimension('PP1')] },
  {
    activities: [
      { id: 'RAS', label: 'Assess', help: 'Help.', full: ['AS1', 'AS2'], ask: ['PP1'] },
      { id: 'RTR', label: 'Train', help: 'Help.', full: ['PP1'], ask: ['AS1'] },
    ],
  },
);

function scopeOf(change: Partial<Assessment>) {
  return deriveScope(rubric, assessmentWith({}, change)).map(({ inScope }) => inScope);
}

describe('[M4] scope', () => {
  it('[M4] is empty before an activity is chosen', () => {
    expect(scopeOf({ activities: [] })).toEqual([false, false, false]);
  });

  it('[M4] brings in what the activity applies to and what it asks as well', () => {
    expect(scopeOf({ activities: ['RTR'] })).toEqual([true, false, true]);
  });

  it('[M4] says which activities brought a dimension in', () => {
    const [first] = deriveScope(rubric, assessmentWith({}, { activities: ['RTR', 'RAS'] }));
    expect(first?.because).toEqual({ kind: 'activities', full: ['RAS'], ask: ['RTR'] });
  });

  it('[M4] says that no activity brings a dimension in', () => {
    const scope = deriveScope(rubric, assessmentWith({}, { activities: ['RTR'] }));
    expect(scope[1]?.because).toEqual({ kind: 'no-activity' });
  });

  it('[M4] lets a section be brought in by hand, with the reason', () => {
    const change = { include: true, reason: 'A partner audits.' };
    const assessment = chooseSection(assessmentWith({}, { activities: [] }), 'AS', change);
    const scope = deriveScope(rubric, assessment);
    expect(scope.map(({ inScope }) => inScope)).toEqual([true, true, false]);
    expect(scope[0]?.because).toEqual({ kind: 'by-hand', ...change });
  });

  it('[M4] lets a section be left out by hand', () => {
    const assessment = chooseSection(assessmentWith({}, { activities: ['RAS'] }), 'AS', {
      include: false,
      reason: 'Done by the State.',
    });
    expect(deriveScope(rubric, assessment).map(({ inScope }) => inScope)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('[M4] goes back to the activities when the choice is taken back', () => {
    const chosen = chooseSection(assessmentWith({}, { activities: ['RAS'] }), 'AS', {
      include: false,
      reason: 'No.',
    });
    const back = chooseSection(chosen, 'AS', null);
    expect(deriveScope(rubric, back)[0]?.inScope).toBe(true);
  });

  it('[M4] keeps answers out of scope, counts them nowhere, and gives them back', () => {
    const outside = assessmentWith({ AS1: 0 }, { activities: [] });
    const result = assess(rubric, outside, ASSESSOR);
    expect(result.counts).toMatchObject({ outOfScope: 3, inScope: 0, levels: [0, 0, 0, 0, 0] });
    const back = assess(rubric, { ...outside, activities: ['RAS'] }, ASSESSOR);
    expect(back.dimensions[0]?.state).toBe(0);
  });

  it('[M4] prints the share of the rubric that applies', () => {
    const result = assess(rubric, assessmentWith({}, { activities: ['RTR'] }), ASSESSOR);
    expect(result.scopeShare).toBeCloseTo(2 / 3);
  });

  it('rates nothing in a text that is not a programme design', () => {
    const paper = editProfile(assessmentWith({ AS1: 0 }, { activities: ['RAS'] }), {
      kind: 'not-a-design',
    });
    const result = assess(rubric, paper, ASSESSOR);
    expect(result).toMatchObject({ isDesign: false, order: [], questions: [] });
    expect(result.counts.inScope).toBe(0);
    expect(result.dimensions[0]?.because).toEqual({ kind: 'not-a-design' });
  });

  it('says that a programme design is one', () => {
    expect(assess(rubric, assessmentWith({}), ASSESSOR).isDesign).toBe(true);
  });
});
