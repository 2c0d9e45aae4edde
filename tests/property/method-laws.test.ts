import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../src/domain/assessment/assessment.ts';
import type { Level } from '../../src/domain/rubric/rubric.ts';
import { answerDimension } from '../../src/domain/assessment/edits.ts';
import { assess } from '../../src/domain/findings/assess.ts';
import { ASSESSOR, assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { dimension, harm, rubricOf, tension } from '../builders/small-rubric.ts';

const IDS = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'B4'] as const;

const rubric = rubricOf(
  {
    A: [
      dimension('A1', { harm: harm('stated', { context: 'ban', is: ['full'] }) }),
      dimension('A2'),
      dimension('A3'),
    ],
    B: [
      dimension('B1', { harm: harm('inferred') }),
      dimension('B2'),
      dimension('B3'),
      dimension('B4'),
    ],
  },
  {
    tensions: [
      tension('C1', {
        all: [
          { level: 'A1', atMost: 1 },
          { level: 'B1', atLeast: 3 },
        ],
      }),
      tension(
        'C2',
        { every: ['A1', 'A2', 'B1'], atMost: 1, applying: 2 },
        { severity: 'critical' },
      ),
      tension('C3', { some: ['B2', 'B3', 'B4'], atMost: 1, count: 2 }, { severity: 'minor' }),
    ],
  },
);

const given = fc.oneof(
  fc.constantFrom<Given>(0, 1, 2, 3, 4),
  fc.constantFrom<Given>('not-stated', 'unanswered', { notApplicable: 'Not planned.' }),
);
const assessments = fc
  .record(Object.fromEntries(IDS.map((id) => [id, given])))
  .map((all) => assessmentWith(all));
const someId = fc.constantFrom(...IDS);

const judge = (assessment: Assessment) => assess(rubric, assessment, ASSESSOR);
const scoresOf = (assessment: Assessment) => {
  const { sections, parts } = judge(assessment);
  return [...sections, ...parts];
};

function give(
  assessment: Assessment,
  dimensionId: string,
  position: Answer['position'],
): Assessment {
  return answerDimension(assessment, { assessorId: ASSESSOR, dimensionId, now: NOW, position });
}

describe('laws of the method', () => {
  it('the order of answers never matters', () => {
    const shuffled = assessments.chain((assessment) =>
      fc
        .shuffledSubarray([...assessment.answers], { minLength: assessment.answers.length })
        .map((answers) => [assessment, { ...assessment, answers }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(judge(other)).toEqual(judge(one));
      }),
    );
  });

  it('[M7] [M8] raising a level never lowers a score, nor its low or high', () => {
    const raise = fc.tuple(
      assessments,
      someId,
      fc.constantFrom(0, 1, 2, 3),
      fc.constantFrom(1, 2, 3, 4),
    );
    fc.assert(
      fc.property(raise, ([assessment, id, from, by]) => {
        const to = Math.min(4, from + by) as 1 | 2 | 3 | 4;
        const before = scoresOf(give(assessment, id, { kind: 'level', level: from }));
        const after = scoresOf(give(assessment, id, { kind: 'level', level: to }));
        before.forEach((score, index) => {
          const later = after[index]!;
          for (const name of ['score', 'low', 'high'] as const) {
            expect(later[name] ?? -1).toBeGreaterThanOrEqual(score[name] ?? -1);
          }
        });
      }),
    );
  });

  it('[M8] low ≤ score ≤ high, all within 0 and 1', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        for (const { score, low, high } of scoresOf(assessment)) {
          if (low === null || high === null) continue;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(score ?? low);
          expect(score ?? high).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('[M8] answering an open dimension never widens the range', () => {
    const levels = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(assessments, someId, levels, (assessment, id, level) => {
        const open = scoresOf(give(assessment, id, null));
        const answered = scoresOf(give(assessment, id, { kind: 'level', level }));
        open.forEach((before, index) => {
          const after = answered[index]!;
          const width = (score: typeof before) => (score.high ?? 0) - (score.low ?? 0);
          expect(width(after)).toBeLessThanOrEqual(width(before) + 1e-12);
        });
      }),
    );
  });

  it('[M7] everything not applicable gives no score and no division by nothing', () => {
    const none = assessmentWith(
      Object.fromEntries(IDS.map((id) => [id, { notApplicable: 'No.' }])),
    );
    for (const { score, low, high } of scoresOf(none))
      expect([score, low, high]).toEqual([null, null, null]);
  });

  it('[M10] marking not-applicable never raises a count of better practice', () => {
    fc.assert(
      fc.property(assessments, someId, (assessment, id) => {
        const after = judge(give(assessment, id, { kind: 'not-applicable', reason: 'No.' })).counts
          .levels;
        judge(assessment).counts.levels.forEach((count, level) =>
          expect(after[level]).toBeLessThanOrEqual(count),
        );
      }),
    );
  });

  it('[M10] the counts add up to the rubric', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const { levels, notStated, notApplicable, unanswered, outOfScope, total } =
          judge(assessment).counts;
        const rated = levels.reduce((sum, count) => sum + count, 0);
        expect(rated + notStated + notApplicable + unanswered + outOfScope).toBe(total);
      }),
    );
  });

  it('[M13] [M14] silence is never accused', () => {
    const silent = assessments.map((assessment) => ({
      ...assessment,
      answers: assessment.answers.map((answer) => ({
        ...answer,
        position: { kind: 'not-stated' } as const,
      })),
    }));
    fc.assert(
      fc.property(silent, (assessment) => {
        expect(judge(assessment)).toMatchObject({ harms: [], tensions: [], gaps: [], order: [] });
      }),
    );
  });

  it('[M14] answering more never takes back a rule that holds', () => {
    fc.assert(
      fc.property(assessments, someId, (assessment, id) => {
        const before = judge(give(assessment, id, { kind: 'not-stated' })).tensions;
        for (const level of [0, 4] as const) {
          const after = judge(give(assessment, id, { kind: 'level', level })).tensions;
          expect(after).toEqual(expect.arrayContaining([...before]));
        }
      }),
    );
  });

  it('[M15] every gap, harm and rule stands in the order exactly once', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const { order, gaps, tensions } = judge(assessment);
        const ids = order.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const wanted = [...gaps.map((gap) => gap.dimension), ...tensions.map((t) => t.tension)];
        expect(new Set(ids)).toEqual(new Set(wanted));
      }),
    );
  });

  it('scoring twice gives the same bytes', () => {
    fc.assert(
      fc.property(assessments, (assessment) => {
        const again = JSON.parse(JSON.stringify(assessment)) as Assessment;
        expect(JSON.stringify(judge(again))).toBe(JSON.stringify(judge(assessment)));
      }),
    );
  });
});
