import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Assessment } from '../../../../src/domain/assessment/assessment.ts';
import { mergeAssessments } from '../../../../src/domain/assessment/merge-assessments.ts';
import { isSame } from '../../../../src/domain/assessment/records.ts';
import { AssessmentSchema } from '../../../../src/domain/assessment/schema.ts';
import { assessmentWith, ASSESSOR, NOW } from '../../../builders/assessment.ts';
import { anyAssessment } from '../../storage/arbitraries.ts';

const LATER = '2026-11-23T10:00:00.000Z';

/** Two assessments that share much: parts of the second are taken from the first, and changed here and there. */
const twoSides = fc
  .tuple(anyAssessment, anyAssessment, fc.infiniteStream(fc.boolean()))
  .map(([here, other, coins]) => {
    const toss = () => coins.next().value === true;
    const mix = <T extends object>(own: readonly T[], more: readonly T[]): readonly T[] =>
      own.map((item, index) => {
        const from = more[index];
        return from && toss() ? pickFields(item, from, toss) : item;
      });
    const file: Assessment = {
      ...other,
      id: here.id,
      assessors: here.assessors,
      answers: mix(here.answers, other.answers),
      agreed: mix(here.agreed, other.agreed),
      actions: mix(here.actions, other.actions),
    };
    return { here, file };
  });

const IDS = new Set(['id', 'assessorId', 'dimensionId']);

function pickFields<T extends object>(item: T, from: T, toss: () => boolean): T {
  const fields = Object.entries(from).filter(([name]) => !IDS.has(name) && toss());
  return { ...item, ...(Object.fromEntries(fields) as Partial<T>) };
}

/** What a person would miss if it were gone, as plain texts that can be compared. */
function listValues({ answers, agreed, actions }: Assessment): ReadonlySet<string> {
  const values = answers.flatMap(({ assessorId, dimensionId, ...answer }) => [
    ...[answer, ...answer.alternatives].flatMap(({ position, note }) => [
      ...(position ? [['position', dimensionId, position]] : []),
      ...(note ? [['note', dimensionId, note]] : []),
    ]),
    ...answer.passages.map(({ quote, place }) => [assessorId, dimensionId, quote, place]),
  ]);
  const agreements = agreed.flatMap(({ dimensionId, position, reason }) => [
    ['position', dimensionId, position],
    ...(reason ? [['note', dimensionId, reason]] : []),
  ]);
  const steps = actions.flatMap(({ dimensionId, step, owner, due }) =>
    [step, owner, due].filter(Boolean).map((word) => ['step', dimensionId, word]),
  );
  return new Set([...values, ...agreements, ...steps].map((value) => writeSorted(value)));
}

function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function listFieldNames(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listFieldNames(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${path}.${name}`,
    ...listFieldNames(inner, `${path}.${name}`),
  ]);
}

describe('joining a file with what is here', () => {
  it('gives back what is the same on both sides', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(mergeAssessments(assessment, structuredClone(assessment))).toBe(assessment);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(twoSides, ({ here, file }) => {
        const once = mergeAssessments(here, file);
        expect(isSame(mergeAssessments(once, file), once)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no answer, note, passage or step of either side', () => {
    fc.assert(
      fc.property(twoSides, ({ here, file }) => {
        const kept = listValues(mergeAssessments(here, file));
        const given = [...listValues(here), ...listValues(file)];
        expect(given.filter((value) => !kept.has(value))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps fields of a later version from both sides', () => {
    fc.assert(
      fc.property(twoSides, ({ here, file }) => {
        const later = [here, file].map((side, index) => ({ ...side, [`later${index}`]: index }));
        const merged = mergeAssessments(later[0] ?? here, later[1] ?? file);
        expect(merged).toMatchObject({ later0: 0, later1: 1 });
        // What stood in an answer may stand in an alternative of it now.
        const namesIn = (answers: unknown) =>
          listFieldNames(answers).map((name) => name.replace('.alternatives[]', ''));
        const names = new Set(namesIn(merged.answers));
        const given = namesIn([...here.answers, ...file.answers]);
        expect(given.filter((name) => name.endsWith('later') && !names.has(name))).toEqual([]);
      }),
    );
  });

  it('gives an assessment that the schema accepts, without ids twice', () => {
    fc.assert(
      fc.property(twoSides, ({ here, file }) => {
        const merged = mergeAssessments(here, file);
        expect(AssessmentSchema.safeParse(merged).success).toBe(true);
        const ids = merged.actions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

const answered = (level: 1 | 3, note: string, updatedAt: string) =>
  assessmentWith({ AS1: { position: { kind: 'level', level }, note, updatedAt } });

describe('an answer that differs', () => {
  it('stands in its newer form, with the other beside it', () => {
    const merged = mergeAssessments(answered(1, 'here', NOW), answered(3, 'file', LATER));
    expect(merged.answers).toMatchObject([
      {
        position: { level: 3 },
        note: 'file',
        alternatives: [{ position: { level: 1 }, note: 'here', updatedAt: NOW }],
      },
    ]);
  });

  it('stands as it is here when both are of one moment', () => {
    const merged = mergeAssessments(answered(1, '', NOW), answered(3, '', NOW));
    expect(merged.answers[0]?.position).toEqual({ kind: 'level', level: 1 });
  });

  it('takes over no note that was written for another position', () => {
    const merged = mergeAssessments(answered(1, 'too little', NOW), answered(3, '', LATER));
    expect(merged.answers[0]?.note).toBe('');
    expect(merged.answers[0]?.alternatives[0]?.note).toBe('too little');
  });

  it('takes over a note for the same position', () => {
    const merged = mergeAssessments(answered(1, 'page 3', NOW), answered(1, '', LATER));
    expect(merged.answers[0]).toMatchObject({ note: 'page 3', alternatives: [] });
  });

  it('is given where the newer side took it back', () => {
    const back = assessmentWith({ AS1: { position: null, updatedAt: LATER } });
    expect(mergeAssessments(back, answered(3, '', NOW)).answers[0]?.position).toMatchObject({
      level: 3,
    });
  });
});

describe('passages of both sides', () => {
  const quoting = (id: string, quote: string) =>
    assessmentWith({
      AS1: { position: null, passages: [{ id, quote, place: 'page 1' }], updatedAt: NOW },
    });

  it('stay under ids of their own', () => {
    const merged = mergeAssessments(quoting('p', 'one'), quoting('p', 'two'));
    expect(merged.answers[0]?.passages).toMatchObject([
      { id: 'p', quote: 'one' },
      { id: 'p~1', quote: 'two' },
    ]);
  });

  it('are one when they say the same', () => {
    const merged = mergeAssessments(quoting('p', 'one'), quoting('q', 'one'));
    expect(merged.answers[0]?.passages).toHaveLength(1);
  });
});

describe('a step of the plan on both sides', () => {
  const planned = (change: Partial<Action>): Assessment => ({
    ...assessmentWith({}),
    actions: [
      {
        id: 'a',
        dimensionId: 'AS1',
        step: 'Ask',
        owner: '',
        due: '',
        status: 'open',
        updatedAt: NOW,
        ...change,
      },
    ],
  });

  it('stays in both forms when the words differ', () => {
    const merged = mergeAssessments(planned({}), planned({ step: 'Ask twice', updatedAt: LATER }));
    expect(merged.actions).toMatchObject([
      { id: 'a', step: 'Ask twice' },
      { id: 'a~1', step: 'Ask' },
    ]);
  });

  it('is one when only how far it is differs', () => {
    const merged = mergeAssessments(
      planned({ owner: 'Rina' }),
      planned({ status: 'done', updatedAt: LATER }),
    );
    expect(merged.actions).toMatchObject([{ owner: 'Rina', status: 'done' }]);
  });
});

describe('everything else', () => {
  it('stays as it is here, and is filled where it is empty here', () => {
    const profile = {
      title: 'Ours',
      organisation: '',
      people: '',
      route: '',
      kind: 'design',
    } as const;
    const here = assessmentWith({}, { profile });
    const file = assessmentWith(
      {},
      { profile: { ...profile, title: 'Theirs', organisation: 'B' } },
    );
    expect(mergeAssessments(here, file).profile).toMatchObject({
      title: 'Ours',
      organisation: 'B',
    });
  });

  it('joins what is ticked', () => {
    const here = assessmentWith({}, { activities: ['A', 'B'] });
    const file = assessmentWith({}, { activities: ['B', 'C'] });
    expect(mergeAssessments(here, file).activities).toEqual(['A', 'B', 'C']);
  });

  it('keeps an agreement that a newer one replaces beside the answer', () => {
    const agreed = (level: 0 | 4, updatedAt: string) => [
      {
        dimensionId: 'AS1',
        position: { kind: 'level', level },
        reason: 'voted',
        updatedAt,
      } as const,
    ];
    const merged = mergeAssessments(
      assessmentWith({}, { agreed: agreed(0, NOW) }),
      assessmentWith({}, { agreed: agreed(4, LATER) }),
    );
    expect(merged.agreed).toMatchObject([{ position: { level: 4 } }]);
    expect(merged.answers).toMatchObject([
      { assessorId: ASSESSOR, position: null, alternatives: [{ position: { level: 0 } }] },
    ]);
  });
});
