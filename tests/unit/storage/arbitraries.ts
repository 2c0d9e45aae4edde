import fc from 'fast-check';
import type { Assessment, Position } from '../../../src/domain/assessment/assessment.ts';
import { ActionSchema, AssessorSchema } from '../../../src/domain/assessment/schema.ts';
import { splitRecords } from '../../../src/domain/assessment/records.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { FORMATS_OF_DRAFTS, PassageKindSchema } from '../../../src/domain/draft/schema.ts';
import type { StoredHistoryEntry } from '../../../src/storage/tables.ts';

/** Any text a person or a hostile file may hold: every script, emoji, control signs, halves of characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', 'পরীক্ষা', 'تقييم', '评估', '👩🏽‍🌾', '\u202Ertl', '</script>', '"\\', '\uD83D'),
);

const anyId = fc.oneof(
  fc.constantFrom('AS1', 'a/b', 'a', 'a%2Fb', '%', '\uDC00', '__proto__', 'base'),
  anyText.filter((text) => text.length > 0 && text.length <= 80),
);
const moment = fc.constantFrom('', '2026-01-01T00:00:00.000Z', '2026-11-22T10:00:00.000Z');

/** A field from a version that does not exist yet. */
const unknownField = fc.option(
  fc.record({ mood: anyText, '': fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })) }),
);

const anyPosition: fc.Arbitrary<Position> = fc.oneof(
  fc.record({
    kind: fc.constant('level' as const),
    level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const),
    later: unknownField,
  }),
  fc.constant({ kind: 'not-stated' as const }),
  fc.record({ kind: fc.constant('not-applicable' as const), reason: anyText }),
);

const alternative = fc.record({
  position: fc.option(anyPosition),
  note: anyText,
  updatedAt: moment,
  later: unknownField,
});
const source = fc.record({
  documentId: anyId,
  passage: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
  place: anyText,
  later: unknownField,
});
const passage = fc.record(
  { id: anyId, quote: anyText, place: anyText, keptBeside: anyText, source, later: unknownField },
  { requiredKeys: ['id', 'quote', 'place'] },
);

function listOf<T>(item: fc.Arbitrary<T>, idOf: (item: T) => string, minLength = 0) {
  return fc.uniqueArray(item, { selector: idOf, minLength, maxLength: 5 });
}

const answer = fc.record({
  assessorId: anyId,
  dimensionId: anyId,
  position: fc.option(anyPosition),
  note: anyText,
  passages: fc.uniqueArray(passage, { selector: ({ id }) => id, maxLength: 3 }),
  alternatives: fc.array(alternative, { maxLength: 2 }),
  updatedAt: moment,
  later: unknownField,
});

const action = fc.record({
  id: anyId,
  dimensionId: anyId,
  step: anyText,
  owner: anyText,
  due: fc.constantFrom('', '2026-12-31'),
  status: fc.constantFrom(...ActionSchema.shape.status.options),
  updatedAt: moment,
  later: unknownField,
});

const edition = fc.record({ version: anyText, hash: anyText });

/** What going on with a new version of the rubric left behind. */
const upgrade = fc.record({
  from: edition,
  to: edition,
  at: moment,
  setAside: fc.record({
    context: fc.array(
      fc.record({ variable: anyId, values: fc.array(anyId, { minLength: 1, maxLength: 2 }) }),
      { maxLength: 2 },
    ),
    agreed: fc.array(
      fc.record({ dimensionId: anyId, position: anyPosition, reason: anyText, updatedAt: moment }),
      { maxLength: 2 },
    ),
    steps: fc.array(fc.record({ id: anyId, dimensionId: anyId }), { maxLength: 2 }),
  }),
  later: unknownField,
});

const wholeAssessment = fc.record({
  id: anyId,
  createdAt: moment,
  rubric: fc.record({ id: anyId, version: anyText, hash: anyText, later: unknownField }),
  profile: fc.record({
    title: anyText,
    organisation: anyText,
    people: anyText,
    route: anyText,
    kind: fc.constantFrom('design' as const, 'not-a-design' as const),
    later: unknownField,
  }),
  activities: fc.array(anyId, { maxLength: 3 }),
  context: listOf(
    fc.record({
      variable: anyId,
      values: fc.array(anyId, { minLength: 1, maxLength: 2 }),
      later: unknownField,
    }),
    ({ variable }) => variable,
  ),
  sectionChoices: listOf(
    fc.record({
      sectionId: anyId,
      include: fc.boolean(),
      reason: anyText,
      later: unknownField,
    }),
    ({ sectionId }) => sectionId,
  ),
  assessors: listOf(
    fc.record({
      id: anyId,
      name: anyText,
      role: fc.constantFrom(...AssessorSchema.shape.role.options),
      later: unknownField,
    }),
    ({ id }) => id,
    1,
  ),
  answers: listOf(answer, ({ assessorId, dimensionId }) =>
    JSON.stringify([assessorId, dimensionId]),
  ),
  agreed: listOf(
    fc.record({
      dimensionId: anyId,
      position: anyPosition,
      reason: anyText,
      updatedAt: moment,
      later: unknownField,
    }),
    ({ dimensionId }) => dimensionId,
  ),
  actions: listOf(action, ({ id }) => id),
  draft: fc.option(fc.record({ name: anyText, fingerprint: anyText, later: unknownField })),
  dismissedFlags: fc.uniqueArray(
    fc.oneof(
      anyId,
      fc.nat().map((sentence) => `ban_response:yes:${sentence.toString(16).padStart(8, '0')}`),
    ),
    { maxLength: 3 },
  ),
  toReview: fc.uniqueArray(anyId, { maxLength: 3 }),
  upgrades: fc.array(upgrade, { maxLength: 2 }),
  fromLater: unknownField,
});

/** With and without the fields that came later. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(wholeAssessment, fc.boolean())
  .map(([assessment, isOld]) => {
    const { dismissedFlags, toReview, upgrades, ...old } = assessment;
    return isOld ? old : { ...old, dismissedFlags, toReview, upgrades };
  });

const anyCell = fc.record({ table: fc.nat(), row: fc.nat(), column: fc.nat() });

const draftPassage = fc.record({
  kind: fc.constantFrom(...PassageKindSchema.options),
  level: fc.nat(),
  text: anyText,
  place: fc.record({
    page: fc.option(fc.integer({ min: 1 })),
    headings: fc.array(anyText, { maxLength: 2 }),
    paragraph: fc.nat(),
  }),
  cell: fc.option(anyCell),
  later: unknownField,
});

const gap = fc.oneof(
  fc.record({ kind: fc.constant('pictures' as const), count: fc.nat(), later: unknownField }),
  fc.record({ kind: fc.constant('damaged-part' as const), name: anyText }),
  fc.record({ kind: fc.constant('no-text' as const), pages: fc.array(fc.nat()), of: fc.nat() }),
  fc.record({
    kind: fc.constant('broken-pages' as const),
    pages: fc.array(fc.nat()),
    of: fc.nat(),
  }),
  fc.record({ kind: fc.constant('unreadable-letters' as const), count: fc.nat() }),
  fc.record({ kind: fc.constant('legacy-encoding' as const), encoding: anyText }),
  fc.record({ kind: fc.constant('cut-short' as const), passages: fc.nat() }),
);

const draftDocument = fc.record({
  id: anyId,
  name: anyText,
  format: fc.constantFrom(...FORMATS_OF_DRAFTS),
  fingerprint: fc.constantFrom('', 'a1b2'),
  readAt: moment,
  pages: fc.option(fc.nat()),
  passages: fc.array(draftPassage, { maxLength: 4 }),
  gaps: fc.array(gap, { maxLength: 2 }),
  later: unknownField,
});

/** The documents of one draft. */
export const anyDocuments: fc.Arbitrary<readonly DraftDocument[]> = fc.uniqueArray(draftDocument, {
  selector: ({ id }) => id,
  maxLength: 3,
});

const ends = fc.constantFrom('before', 'after', 'both');

const entryMarks = fc.record(
  {
    revision: fc.integer({ min: 1, max: 9 }),
    begun: fc.constant('2026-11-22T09:00:00.000Z'),
    assessorName: anyText.filter((text) => text.length <= 200),
    isFirstLeft: fc.boolean(),
    later: unknownField,
  },
  { requiredKeys: [] },
);

/** An assessment with a history: an entry for each of its records, of which this is what was there before or after. */
export const anyHistory: fc.Arbitrary<{
  readonly assessment: Assessment;
  readonly entries: readonly StoredHistoryEntry[];
}> = anyAssessment.chain((assessment) => {
  const records = splitRecords(assessment).filter(({ key }) => key !== 'base');
  const written = fc.record({
    at: moment.filter((at) => at !== ''),
    isMerged: fc.boolean(),
    assessorId: fc.option(anyId),
    end: ends,
    marks: entryMarks,
  });
  return fc.array(written, { minLength: records.length, maxLength: records.length }).map((all) => ({
    assessment,
    entries: records.flatMap(({ key, value }, index) => {
      const entry = all[index];
      if (!entry) return [];
      const { at, isMerged, assessorId, end, marks } = entry;
      return {
        ...{ assessmentId: assessment.id, id: `${at} ${key}`, key, at, assessorId, isMerged },
        ...(end !== 'after' && { before: value }),
        ...(end !== 'before' && { after: value }),
        ...marks,
      };
    }),
  }));
});
