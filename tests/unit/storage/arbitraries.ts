import fc from 'fast-check';
import type { Assessment, Position } from '../../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';

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
  }),
  fc.constant({ kind: 'not-stated' as const }),
  fc.record({ kind: fc.constant('not-applicable' as const), reason: anyText }),
);

const alternative = fc.record({
  position: fc.option(anyPosition),
  note: anyText,
  updatedAt: moment,
});
const source = fc.record({
  documentId: anyId,
  passage: fc.nat(),
  start: fc.nat(),
  end: fc.nat(),
  later: unknownField,
});
const passage = fc.record(
  { id: anyId, quote: anyText, place: anyText, source },
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
  passages: fc.array(passage, { maxLength: 3 }),
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
  status: fc.constantFrom('open' as const, 'done' as const),
  updatedAt: moment,
});

const wholeAssessment = fc.record({
  id: anyId,
  createdAt: moment,
  rubric: fc.record({ id: anyId, version: anyText, hash: anyText }),
  profile: fc.record({
    title: anyText,
    organisation: anyText,
    people: anyText,
    route: anyText,
    kind: fc.constantFrom('design' as const, 'not-a-design' as const),
  }),
  activities: fc.array(anyId, { maxLength: 3 }),
  context: listOf(
    fc.record({ variable: anyId, values: fc.array(anyId, { minLength: 1, maxLength: 2 }) }),
    ({ variable }) => variable,
  ),
  sectionChoices: listOf(
    fc.record({ sectionId: anyId, include: fc.boolean(), reason: anyText }),
    ({ sectionId }) => sectionId,
  ),
  assessors: listOf(
    fc.record({
      id: anyId,
      name: anyText,
      role: fc.constantFrom('team' as const, 'reviewer' as const),
    }),
    ({ id }) => id,
    1,
  ),
  answers: listOf(answer, ({ assessorId, dimensionId }) =>
    JSON.stringify([assessorId, dimensionId]),
  ),
  agreed: listOf(
    fc.record({ dimensionId: anyId, position: anyPosition, reason: anyText, updatedAt: moment }),
    ({ dimensionId }) => dimensionId,
  ),
  actions: listOf(action, ({ id }) => id),
  draft: fc.option(fc.record({ name: anyText, fingerprint: anyText })),
  dismissedFlags: fc.uniqueArray(anyId, { maxLength: 3 }),
  fromLater: unknownField,
});

/** With and without the fields that came later. */
export const anyAssessment: fc.Arbitrary<Assessment> = fc
  .tuple(wholeAssessment, fc.boolean())
  .map(([assessment, isOld]) => {
    const { dismissedFlags, ...old } = assessment;
    return isOld ? old : { ...old, dismissedFlags };
  });

const anyCell = fc.record({ table: fc.nat(), row: fc.nat(), column: fc.nat() });

const draftPassage = fc.record({
  kind: fc.constantFrom('heading' as const, 'paragraph' as const, 'table-cell' as const),
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
);

const draftDocument = fc.record({
  id: anyId,
  name: anyText,
  format: fc.constantFrom('docx' as const, 'pdf' as const, 'pasted' as const),
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
