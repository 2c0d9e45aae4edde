import { takeBack } from '../../../../src/domain/assessment/take-back.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../src/domain/assessment/assessment.ts';
import { planAction, removeAction } from '../../../../src/domain/assessment/edits.ts';
import {
  applyChanges,
  diffRecords,
  isSame,
  joinRecords,
  recordKey,
  splitRecords,
} from '../../../../src/domain/assessment/records.ts';
import { answers, assessmentWith, NOW } from '../../../builders/assessment.ts';
import { anyAssessment } from '../../storage/arbitraries.ts';

function action(id: string): Action {
  return { id, dimensionId: 'AS1', step: id, owner: '', due: '', status: 'open', updatedAt: NOW };
}

const planned = ['c', 'a', 'b'].reduce(
  (assessment, id) => planAction(assessment, action(id)),
  assessmentWith({ AS1: 2 }),
);

function idsOfActions(assessment: unknown): readonly string[] {
  return (assessment as typeof planned).actions.map(({ id }) => id);
}

describe('records of an assessment', () => {
  it('are put together as they were taken apart', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const shuffled = splitRecords(assessment).toReversed();
        expect(isSame(joinRecords(shuffled), assessment)).toBe(true);
      }),
    );
  });

  it('have a key each', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const keys = splitRecords(assessment).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('keep ids with slashes apart', () => {
    expect(recordKey('answers', 'a/b', 'c')).not.toBe(recordKey('answers', 'a', 'b/c'));
    expect(recordKey('answers', 'a/b')).not.toBe(recordKey('answers', 'a%2Fb'));
  });

  it('accept half a character in an id', () => {
    expect(recordKey('actions', '\uD83D')).toBe('actions/\uD83D');
  });
});

describe('changes of an assessment', () => {
  it('lead from the one to the other, up to the order of lists', () => {
    fc.assert(
      fc.property(anyAssessment, anyAssessment, (before, after) => {
        const there = applyChanges(before, diffRecords(before, after));
        const sorted = (value: unknown) =>
          splitRecords(value as typeof before)
            .map(({ key, value: item }) => [key, item] as const)
            .toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(isSame(sorted(there), sorted(after))).toBe(true);
      }),
    );
  });

  it('name the one record that an edit touched', () => {
    const after = { ...planned, answers: answers({ AS1: 3 }) };
    expect(diffRecords(planned, after).map(({ key }) => key)).toEqual(['answers/assessor-1/AS1']);
  });

  it('are none when nothing changed', () => {
    expect(diffRecords(planned, structuredClone(planned))).toEqual([]);
  });

  it('tell the new place of what moves up when an item goes', () => {
    const changes = diffRecords(planned, removeAction(planned, 'c'));
    expect(changes.map(({ key, order }) => [key, order])).toEqual([
      ['actions/a', 0],
      ['actions/b', 1],
      ['actions/c', 0],
    ]);
  });

  it('bring an item back to its place when taken back', () => {
    const after = removeAction(planned, 'c');
    const undone = takeBack(after, diffRecords(planned, after));
    expect(idsOfActions(undone)).toEqual(['c', 'a', 'b']);
  });
});

describe('two values', () => {
  it('are the same whatever the order of their fields', () => {
    expect(isSame({ a: 1, b: [2, { c: null }] }, { b: [2, { c: null }], a: 1 })).toBe(true);
  });

  it.each([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: undefined }, {}],
    [[], {}],
    [null, {}],
    ['1', 1],
  ])('are different: %j and %j', (a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  it('are the same when JSON writes them the same', () => {
    expect(isSame({ level: -0 }, { level: 0 })).toBe(true);
  });
});
