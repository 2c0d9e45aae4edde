import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/findings/assess.ts';
import type { GroupScore } from '../../../src/domain/scoring/result.ts';
import { bandOf } from '../../../src/domain/scoring/score.ts';
import { ASSESSOR, assessmentWith, type Given } from '../../builders/assessment.ts';
import { dimension, rubricOf } from '../../builders/small-rubric.ts';

const rubric = rubricOf({
  AS: ['AS1', 'AS2', 'AS3', 'AS4'].map((id) => dimension(id)),
  PP: [dimension('PP1')],
});

function scoreAssessments(given: Readonly<Record<string, Given>>): GroupScore {
  const result = assess(rubric, assessmentWith(given), ASSESSOR);
  return result.sections[0]!;
}

describe('[M1] positions', () => {
  it('[M1] keeps four states apart', () => {
    const given = { AS1: 0, AS2: 'not-stated', AS3: { notApplicable: 'No audits.' } } as const;
    const result = assess(rubric, assessmentWith(given), ASSESSOR);
    expect(result.dimensions.map(({ state }) => state)).toEqual([
      0,
      'not-stated',
      'not-applicable',
      'unanswered',
      'unanswered',
    ]);
  });

  it.each(['', '   ', ' – . '])(
    '[M1] does not count "does not apply" with the reason “%s”',
    (reason) => {
      expect(scoreAssessments({ AS1: { notApplicable: reason } })).toMatchObject({
        notApplicable: 0,
        open: 4,
      });
    },
  );

  it('[M1] takes one word in any script as a reason', () => {
    expect(scoreAssessments({ AS1: { notApplicable: 'नहीं' } }).notApplicable).toBe(1);
  });
});

describe('[M6] dimension score', () => {
  it.each([
    [0, 0],
    [1, 0.25],
    [2, 0.5],
    [3, 0.75],
    [4, 1],
  ] as const)('[M6] of level %i is %f', (level, score) => {
    const result = assess(rubric, assessmentWith({ AS1: level }), ASSESSOR);
    expect(result.dimensions[0]).toMatchObject({ score, gap: 4 - level });
  });

  it('[M6] is none without a level', () => {
    const result = assess(rubric, assessmentWith({ AS1: 'not-stated' }), ASSESSOR);
    expect(result.dimensions[0]).toMatchObject({ score: null, gap: null });
  });
});

describe('[M7] section score', () => {
  it('[M7] is the mean of the levels, each counting once', () => {
    expect(scoreAssessments({ AS1: 4, AS2: 1, AS3: 1, AS4: 2 }).score).toBe(0.5);
  });

  it('[M7] leaves a not-applicable dimension out of the mean', () => {
    expect(scoreAssessments({ AS1: 4, AS2: 2, AS3: { notApplicable: 'None.' } }).score).toBe(0.75);
  });

  it('[M7] leaves silence out of the mean', () => {
    expect(scoreAssessments({ AS1: 4, AS2: 'not-stated' }).score).toBe(1);
  });

  it('[M7] is no score, not zero, when nothing is rated', () => {
    expect(scoreAssessments({}).score).toBeNull();
  });

  it('[M7] of a part is the mean over its sections’ dimensions', () => {
    const given = { AS1: 0, AS2: 0, AS3: 0, AS4: 0, PP1: 4 } as const;
    const result = assess(rubric, assessmentWith(given), ASSESSOR);
    expect(result.parts).toMatchObject([{ id: 'part', rated: 5, score: 0.2 }]);
  });
});

describe('[M8] range', () => {
  it('[M8] counts open dimensions as 0 below and as 4 above', () => {
    const { low, high } = scoreAssessments({ AS1: 4, AS2: 2, AS3: 'not-stated' });
    expect([low, high]).toEqual([6 / 16, 14 / 16]);
  });

  it('[M8] leaves not-applicable out of both ends', () => {
    const { low, high } = scoreAssessments({
      AS1: 2,
      AS2: 2,
      AS3: 2,
      AS4: { notApplicable: 'No.' },
    });
    expect([low, high]).toEqual([0.5, 0.5]);
  });

  it('[M8] equals the score when nothing is open', () => {
    const { low, score, high } = scoreAssessments({ AS1: 1, AS2: 2, AS3: 3, AS4: 4 });
    expect([low, high]).toEqual([score, score]);
  });

  it('[M8] is everything while nothing is answered', () => {
    expect(scoreAssessments({})).toMatchObject({ low: 0, high: 1, applicable: 4, rated: 0 });
  });

  it('[M8] is none when nothing applies', () => {
    const none = { notApplicable: 'No activity.' };
    expect(scoreAssessments({ AS1: none, AS2: none, AS3: none, AS4: none })).toMatchObject({
      low: null,
      high: null,
      score: null,
      isComplete: false,
      band: null,
      notApplicable: 4,
      inScope: 4,
    });
  });
});

describe('[M9] completeness', () => {
  it('[M9] is reached at exactly three quarters', () => {
    expect(scoreAssessments({ AS1: 2, AS2: 2, AS3: 2 })).toMatchObject({
      isComplete: true,
      band: 'mostly-better',
    });
  });

  it('[M9] is not reached below; there is no headline then', () => {
    expect(scoreAssessments({ AS1: 2, AS2: 2 })).toMatchObject({ isComplete: false, band: null });
  });

  it('[M9] counts only dimensions that apply', () => {
    const given = { AS1: 2, AS2: 2, AS3: 2, AS4: { notApplicable: 'No.' } } as const;
    expect(scoreAssessments(given).isComplete).toBe(true);
  });
});

describe('[M10] counts', () => {
  it('[M10] describe the programme; there is no score across parts', () => {
    const given = { AS1: 0, AS2: 4, AS3: 'not-stated', AS4: { notApplicable: 'No.' } } as const;
    const result = assess(rubric, assessmentWith(given), ASSESSOR);
    expect(result.counts).toEqual({
      levels: [1, 0, 0, 0, 1],
      notStated: 1,
      notApplicable: 1,
      unanswered: 1,
      outOfScope: 0,
      inScope: 5,
      total: 5,
    });
    expect(result).not.toHaveProperty('score');
  });

  it('[M10] count every level', () => {
    const given = { AS1: 1, AS2: 2, AS3: 3, AS4: 3 } as const;
    expect(assess(rubric, assessmentWith(given), ASSESSOR).counts.levels).toEqual([0, 1, 1, 2, 0]);
  });
});

describe('[M11] bands', () => {
  it.each([
    [0, 'conventional'],
    [0.2499, 'conventional'],
    [0.25, 'mostly-conventional'],
    [0.4999, 'mostly-conventional'],
    [0.5, 'mostly-better'],
    [0.7499, 'mostly-better'],
    [0.75, 'better'],
    [1, 'better'],
  ])('[M11] %f is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
});
