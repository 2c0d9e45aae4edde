import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { answerDimension, confirmAnswer } from '../../../../src/domain/assessment/edits.ts';
import { mergeAssessments } from '../../../../src/domain/assessment/merge-assessments.ts';
import { bringToVersion } from '../../../../src/domain/upgrade/bring-to-version.ts';
import { ASSESSOR } from '../../../builders/assessment.ts';
import {
  assessmentOfFirst,
  FIRST,
  madeWith,
  SECOND,
  reportToSecond,
} from '../../../builders/two-versions.ts';

const AT = '2027-01-01T00:00:00.000Z';
const LATER = '2027-02-01T00:00:00.000Z';
const NOBODY: Assessment = assessmentOfFirst({}, { rubric: madeWith(SECOND) });

function bring(file: Assessment, here: Assessment = NOBODY, at = AT): Assessment {
  return bringToVersion(file, here, reportToSecond(file, { kept: FIRST }), at);
}

const join = (here: Assessment, file: Assessment, at = AT) =>
  mergeAssessments(here, bring(file, here, at));

const file = assessmentOfFirst({ A1: 1, A2: 2, A4: 3, B1: 2 });

describe('a file of an earlier version', () => {
  it('has the version of the one that is here', () => {
    expect(bring(file).rubric).toEqual(madeWith(SECOND));
  });

  it('brings its answers under the ids of now', () => {
    const ids = join(NOBODY, file).answers.map(({ dimensionId }) => dimensionId);
    expect(ids).toEqual(expect.arrayContaining(['A1', 'A2', 'A6', 'B1', 'B5']));
  });

  it('says which of its answers want another look', () => {
    expect(join(NOBODY, file).toReview).toEqual(['A2', 'B1', 'B5']);
  });

  it('has nothing new when it is joined again', () => {
    const joined = join(NOBODY, file);
    expect(join(joined, file, LATER)).toBe(joined);
  });

  it('asks nobody to look again at what they have looked at', () => {
    const looked = confirmAnswer(join(NOBODY, file), 'A2');
    expect(join(looked, file, LATER).toReview).toEqual(['B1', 'B5']);
  });

  it('has nothing new for one that went on from the same answers', () => {
    const here = bring(file, file);
    expect(join(here, file, LATER)).toBe(here);
  });

  it('leaves a newer answer standing, with its own beside it', () => {
    const ids = { assessorId: ASSESSOR, dimensionId: 'A2', now: LATER };
    const here = answerDimension(NOBODY, { ...ids, position: { kind: 'level', level: 4 } });
    const answer = join(here, file).answers.find(({ dimensionId }) => dimensionId === 'A2');
    expect(answer).toMatchObject({
      position: { level: 4 },
      alternatives: [{ position: { level: 2 } }],
    });
  });
});
