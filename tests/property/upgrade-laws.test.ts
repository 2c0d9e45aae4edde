import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../src/domain/assessment/assessment.ts';
import { diffRecords, isSame, splitRecords } from '../../src/domain/assessment/records.ts';
import { AssessmentSchema } from '../../src/domain/assessment/schema.ts';
import { takeBack } from '../../src/domain/assessment/take-back.ts';
import { listDimensions } from '../../src/domain/rubric/rubric.ts';
import { applyUpgrade } from '../../src/domain/upgrade/apply-upgrade.ts';
import { compareVersions } from '../../src/domain/upgrade/compare-versions.ts';
import { anyAssessment } from '../unit/storage/arbitraries.ts';
import { FIRST, madeWith, SECOND, TO_SECOND, TWO_VERSIONS } from '../builders/two-versions.ts';

const ids = [...listDimensions(FIRST), ...listDimensions(SECOND)].map(({ id }) => id);
const anyId = fc.constantFrom(...ids, 'ZZ9');

/** Gives the items of a list the ids of the rubric, no id twice. */
function rename<T extends { readonly dimensionId: string }>(
  list: readonly T[],
  names: readonly string[],
): readonly T[] {
  return list.map((item, at) => ({ ...item, dimensionId: names[at] ?? item.dimensionId }));
}

const anyContext = fc.record({
  variable: fc.constantFrom('setting', 'season', 'zeal'),
  values: fc.constantFrom('town', 'village', 'wet', 'unknown').map((value) => [value]),
});

/** An assessment of the first version, with answers that later versions know and some that none does. */
const anyOfFirst = fc
  .record({
    assessment: anyAssessment,
    names: fc.uniqueArray(anyId, { maxLength: 5 }),
    context: fc.uniqueArray(anyContext, { selector: ({ variable }) => variable }),
    toReview: fc.uniqueArray(anyId, { maxLength: 3 }),
  })
  .map(({ assessment, names, context, toReview }): Assessment => ({
    ...assessment,
    rubric: madeWith(FIRST),
    answers: rename(assessment.answers, names),
    agreed: rename(assessment.agreed, names),
    actions: rename(assessment.actions, names.toReversed()),
    context,
    toReview,
  }));

function upgrade(assessment: Assessment): Assessment {
  const editions = { assessment, to: TO_SECOND, kept: null, versions: TWO_VERSIONS };
  const compared = compareVersions(editions);
  return compared.kind === 'upgrade'
    ? applyUpgrade(assessment, compared.report, '2027-01-01T00:00:00.000Z')
    : assessment;
}

/** True when all that the answer said is under its own id still: as the answer, or offered beside it. */
function isKept(old: Answer, { answers }: Assessment): boolean {
  const now = answers.find(
    (one) => one.assessorId === old.assessorId && one.dimensionId === old.dimensionId,
  );
  if (!now) return false;
  const { position, note, updatedAt } = old;
  const stands = isSame(now.position, position) && now.note === note;
  const isOffered = now.alternatives.some((one) => isSame(one, { position, note, updatedAt }));
  return (
    (stands || isOffered) &&
    old.passages.every((passage) => now.passages.some((one) => isSame(one, passage))) &&
    old.alternatives.every((offer) => now.alternatives.some((one) => isSame(one, offer)))
  );
}

const readField = (object: object, name: string) => (object as Record<string, unknown>)[name];

const check = (law: (assessment: Assessment) => boolean) => fc.assert(fc.property(anyOfFirst, law));

describe('an upgrade', () => {
  it('loses no answer, note, quote or offer', () => {
    check((before) => {
      const after = upgrade(before);
      return before.answers.every((answer) => isKept(answer, after));
    });
  });

  it('loses nothing a group agreed on and no context answer', () => {
    check((before) => {
      const { agreed, context, upgrades } = upgrade(before);
      const aside = upgrades?.at(-1)?.setAside;
      const kept = [...agreed, ...context, ...(aside?.agreed ?? []), ...(aside?.context ?? [])];
      return [...before.agreed, ...before.context].every((old) =>
        kept.some((now) => isSame(now, old)),
      );
    });
  });

  it('loses no step of the plan and no field it does not know', () => {
    check((before) => {
      const after = upgrade(before);
      const own = ['rubric', 'context', 'answers', 'agreed', 'actions', 'toReview', 'upgrades'];
      const others = Object.keys(before).filter((name) => !own.includes(name));
      const stepsOf = ({ actions }: Assessment) => actions.map(({ id, step }) => [id, step]);
      return (
        isSame(stepsOf(before), stepsOf(after)) &&
        others.every((name) => isSame(readField(before, name), readField(after, name)))
      );
    });
  });

  it('makes an assessment that opens, with each record once', () => {
    check((before) => {
      const after = upgrade(before);
      const keys = splitRecords(after).map(({ key }) => key);
      return AssessmentSchema.safeParse(after).success && new Set(keys).size === keys.length;
    });
  });

  it('changes nothing the second time', () => {
    check((before) => {
      const once = upgrade(before);
      return upgrade(once) === once;
    });
  });

  it('changes nothing of an assessment of this version or a later one', () => {
    fc.assert(
      fc.property(anyOfFirst, fc.constantFrom('2.0.0', '2.0.1', '3.0.0'), (before, version) => {
        const hash = version === '2.0.0' ? TO_SECOND.hash : 'a later one';
        const made = { ...before, rubric: { ...before.rubric, version, hash } };
        expect(upgrade(made)).toBe(made);
      }),
    );
  });

  it('is taken back as if it had never been, and brought back as it was', () => {
    check((before) => {
      const after = upgrade(before);
      const undone = takeBack(after, diffRecords(before, after));
      const redone = takeBack(undone, diffRecords(after, undone));
      return isSame(undone, before) && isSame(redone, after);
    });
  });

  it('is taken back alone: what others added since stays', () => {
    check((before) => {
      const after = upgrade(before);
      const profile = { ...after.profile, title: 'Written since' };
      const since = { ...after, profile, activities: [...after.activities, 'SINCE'] };
      const undone = takeBack(since, diffRecords(before, after));
      return isSame(undone, { ...before, profile, activities: since.activities });
    });
  });

  it('marks no question twice', () => {
    check((before) => {
      const marks = upgrade(before).toReview ?? [];
      return new Set(marks).size === marks.length;
    });
  });
});
