import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action, Passage } from '../../../../src/domain/assessment/assessment.ts';
import { compareAssessments } from '../../../../src/domain/assessment/compare-assessments.ts';
import { createFreeIds } from '../../../../src/domain/assessment/find-free-id.ts';
import { mergeRecord } from '../../../../src/domain/assessment/merge.ts';
import { mergeAssessments } from '../../../../src/domain/assessment/merge-assessments.ts';
import { diffRecords, isSame } from '../../../../src/domain/assessment/records.ts';
import { createSameSet } from '../../../../src/domain/assessment/same-set.ts';
import { takeBack } from '../../../../src/domain/assessment/take-back.ts';
import { assessmentWith, NOW } from '../../../builders/assessment.ts';

const MANY = 30_000;
const many = <T>(make: (index: number) => T): readonly T[] =>
  Array.from({ length: MANY }, (_, index) => make(index));

const few = fc.constantFrom('', 'a', 'b');
const passages = fc.array(
  fc.record({ id: fc.constantFrom('1', '2', '1~1'), quote: few, place: few }),
  { maxLength: 6 },
);
const actions = fc.array(
  fc.record({
    id: fc.constantFrom('1', '2', '1~1'),
    dimensionId: fc.constantFrom('AS1', 'AS2'),
    step: few,
    owner: few,
    due: fc.constantFrom('', '2026-12-31'),
    status: fc.constant('open' as const),
    updatedAt: fc.constantFrom('1', '2'),
  }),
  { maxLength: 5 },
);

/** The simple forms, which look through the whole list each time. */
function findFreeIdSimply(id: string, taken: readonly string[]): string {
  let free = id;
  for (let number = 1; taken.includes(free); number++) {
    const mark = `~${String(number)}`;
    free = id.slice(0, 80 - mark.length) + mark;
  }
  return free;
}

function mergePassagesSimply(here: readonly Passage[], file: readonly Passage[]) {
  const joined = [...here];
  for (const passage of file) {
    const at = joined.findIndex(
      ({ quote, place }) => quote === passage.quote && place === passage.place,
    );
    const known = joined[at];
    const id = () =>
      findFreeIdSimply(
        passage.id,
        joined.map((other) => other.id),
      );
    if (known) joined[at] = { ...passage, ...known };
    else joined.push({ ...passage, id: id() });
  }
  return joined;
}

/** Steps of which no other has every word: what a join must not leave out. */
function isSaid(action: Action, joined: readonly Action[]): boolean {
  return joined.some(
    (other) =>
      other.dimensionId === action.dimensionId &&
      (['step', 'owner', 'due'] as const).every(
        (name) => action[name] === '' || action[name] === other[name],
      ),
  );
}

const withPassages = (list: readonly Passage[]) => {
  const assessment = assessmentWith({ AS1: 2 });
  const answers = assessment.answers.map((answer) => ({ ...answer, passages: list }));
  return { ...assessment, answers };
};
const uniqueById = <T extends { id: string }>(list: readonly T[]) => [
  ...new Map(list.map((item) => [item.id, item])).values(),
];
const withActions = (list: readonly Action[]) => ({ ...assessmentWith({}), actions: list });

describe('the quick way', () => {
  it('finds the same free ids as the simple way', () => {
    const id = fc.constantFrom('a', 'a~1', 'a~9', `${'x'.repeat(79)}1`, `${'x'.repeat(79)}2`);
    fc.assert(
      fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
        const freeId = createFreeIds([]);
        const simply = ids.reduce<readonly string[]>(
          (taken, next) => [...taken, findFreeIdSimply(next, taken)],
          [],
        );
        expect(ids.map(freeId)).toEqual(simply);
      }),
    );
  });

  it('knows the same values again as the simple way', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 })), fc.jsonValue(), (values, value) => {
        const known = values.some((other) => isSame(other, value));
        expect(createSameSet(values).has(value)).toBe(known);
        expect(createSameSet(values).add(value)).toBe(!known);
      }),
    );
  });

  it('joins quotes as the simple way does', () => {
    fc.assert(
      fc.property(passages, passages, (here, file) => {
        const joined = mergeAssessments(withPassages(here), withPassages(file));
        const simply = isSame(here, file) ? here : mergePassagesSimply(here, file);
        expect(joined.answers[0]?.passages).toEqual(simply);
      }),
    );
  });

  it('leaves out no word of a step, and adds no step whose words are there', () => {
    fc.assert(
      fc.property(actions, actions, (mine, theirs) => {
        const [here, file] = [uniqueById(mine), uniqueById(theirs)];
        const joined = mergeAssessments(withActions(here), withActions(file)).actions;
        expect([...here, ...file].filter((action) => !isSaid(action, joined))).toEqual([]);
        const kept = new Set([...here, ...file].map(({ id }) => id)).size;
        const added = joined.slice(kept);
        expect(
          added.filter((action, index) => isSaid(action, joined.slice(0, kept + index))),
        ).toEqual([]);
      }),
    );
  });
});

/** Each of these ends only where the work grows no faster than the list. */
describe('a file with 30,000 entries', () => {
  const action = (id: string, index: number): Action => ({
    id,
    dimensionId: 'AS1',
    step: `Step ${index}`,
    owner: '',
    due: '',
    status: 'open',
    updatedAt: NOW,
  });
  const quote = (id: string, index: number) => ({ id, quote: `Quote ${index}`, place: '' });
  const start = assessmentWith({ AS1: 2 });

  it.each([
    ['activities', { activities: many((index) => `activity-${index}`) }],
    ['questions put aside', { dismissedFlags: many((index) => `setting:${index}`) }],
    ['steps', { actions: many((index) => action(`step-${index}`, index)) }],
    [
      'context answers',
      { context: many((index) => ({ variable: `v${index}`, values: ['unknown'] })) },
    ],
    ['quotes of one id', withPassages(many((index) => quote('same', index)))],
    [
      'answers of a group',
      {
        agreed: many((index) => ({
          dimensionId: `D${index}`,
          position: { kind: 'level', level: 1 } as const,
          reason: 'Why',
          updatedAt: '2020',
        })),
      },
    ],
  ])(
    'is compared, joined and taken back: %s',
    (_name, change) => {
      const here = { ...start, ...reverseLists(change) };
      const file = { ...start, ...change };
      expect(compareAssessments(start, file).isNothingNew).toBe(false);
      compareAssessments(here, file);
      const joined = mergeAssessments(here, file);
      expect(isSame(mergeAssessments(joined, file), joined)).toBe(true);
      expect(isSame(takeBack(joined, diffRecords(here, joined)), here)).toBe(true);
    },
    120_000,
  );

  it('is merged when two windows write at once', () => {
    const [answer] = withPassages(many((index) => quote(`id-${index}`, index))).answers;
    const alternatives = many((index) => ({ position: null, note: `${index}`, updatedAt: NOW }));
    const base = { ...answer, alternatives };
    const three = { base, mine: { ...base, note: 'mine' }, theirs: { ...base, note: 'theirs' } };
    expect(mergeRecord('answers/a/AS1', three)).toMatchObject({ note: 'mine' });
  });
});

/** The same lists in another order, and with something else in each, so that nothing is the same at once. */
function reverseLists(change: object): object {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      Array.isArray(value) ? (value as readonly unknown[]).toReversed() : value,
    ]),
  );
}
