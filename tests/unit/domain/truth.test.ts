import { describe, expect, it } from 'vitest';
import {
  childConditions,
  flattenCondition,
  type Condition,
} from '../../../src/domain/rubric/condition.ts';
import {
  evaluateCondition,
  type DimensionState,
  type Facts,
} from '../../../src/domain/scoring/truth.ts';

type World = {
  levels?: Readonly<Record<string, DimensionState>>;
  context?: Readonly<Record<string, readonly string[]>>;
  activities?: readonly string[];
  tensions?: Readonly<Record<string, Condition>>;
};

function judge(condition: Condition, world: World = {}) {
  const facts: Facts = {
    stateOf: (id) => world.levels?.[id] ?? 'unanswered',
    contextOf: (id) => world.context?.[id],
    hasActivity: (id) => world.activities?.includes(id) ?? false,
    tension: (id) => world.tensions?.[id],
  };
  return evaluateCondition(condition, facts);
}

const YES: Condition = { always: true };
const NO: Condition = { activity: 'none' };
const OPEN: Condition = { context: 'open', is: ['yes'] };

describe('[M14] a condition on a level', () => {
  it.each<[DimensionState, string]>([
    [0, 'true'],
    [1, 'true'],
    [2, 'false'],
    ['not-stated', 'unknown'],
    ['unanswered', 'unknown'],
    ['not-applicable', 'false'],
    ['out-of-scope', 'false'],
  ])('[M14] at most 1 is, for %s, %s', (state, truth) => {
    expect(judge({ level: 'AS4', atMost: 1 }, { levels: { AS4: state } }).truth).toBe(truth);
  });

  it.each<[DimensionState, string]>([
    [2, 'false'],
    [3, 'true'],
    [4, 'true'],
    ['not-stated', 'unknown'],
    ['not-applicable', 'false'],
  ])('[M14] at least 3 is, for %s, %s', (state, truth) => {
    expect(judge({ level: 'AS4', atLeast: 3 }, { levels: { AS4: state } }).truth).toBe(truth);
  });

  it('[M14] says which dimension it waits for, and why', () => {
    expect(judge({ level: 'AS4', atMost: 1 }, { levels: { AS4: 'not-stated' } })).toEqual({
      truth: 'unknown',
      waiting: [{ kind: 'dimension', id: 'AS4', state: 'not-stated' }],
    });
  });
});

describe('[M14] a condition on the context', () => {
  const poor: Condition = { context: 'conditions', is: ['poor', 'unknown'] };

  it.each([
    [['poor'], 'true'],
    [['decent'], 'false'],
    [['unknown'], 'true'],
    [['decent', 'poor'], 'true'],
  ])('[M14] %j is %s', (values, truth) => {
    expect(judge(poor, { context: { conditions: values } }).truth).toBe(truth);
  });

  it('[M14] is unknown when nobody has answered', () => {
    expect(judge(poor)).toEqual({
      truth: 'unknown',
      waiting: [{ kind: 'context', id: 'conditions' }],
    });
  });

  it('[M14] is unknown for the answer unknown, when the rule does not name it', () => {
    const condition: Condition = { context: 'ban', is: ['full'] };
    expect(judge(condition, { context: { ban: ['unknown'] } }).truth).toBe('unknown');
  });

  it.each([
    [['origin'], 'true'],
    [['origin', 'destination'], 'false'],
    [['destination'], 'false'],
    [['unknown'], 'unknown'],
  ])('[M14] only origin is, for %j, %s', (values, truth) => {
    const condition: Condition = { context: 'works_in', only: ['origin'] };
    expect(judge(condition, { context: { works_in: values } }).truth).toBe(truth);
  });
});

describe('[M14] joined conditions', () => {
  it.each<[Condition, string]>([
    [{ all: [YES, YES] }, 'true'],
    [{ all: [YES, OPEN] }, 'unknown'],
    [{ all: [OPEN, NO] }, 'false'],
    [{ any: [NO, NO] }, 'false'],
    [{ any: [NO, OPEN] }, 'unknown'],
    [{ any: [OPEN, YES] }, 'true'],
    [{ not: YES }, 'false'],
    [{ not: NO }, 'true'],
    [{ not: OPEN }, 'unknown'],
    [{ activity: 'RTR' }, 'true'],
    [{ activity: 'RAS' }, 'false'],
    [{ tension: 'C01' }, 'true'],
    [{ tension: 'C99' }, 'false'],
  ])('[M14] %j is %s', (condition, truth) => {
    const world = { activities: ['RTR'], tensions: { C01: YES } };
    expect(judge(condition, world).truth).toBe(truth);
  });

  it('[M14] wait for all that is open and nothing else', () => {
    const other: Condition = { context: 'other', is: ['yes'] };
    expect(judge({ all: [YES, OPEN, other] }).waiting).toEqual([
      { kind: 'context', id: 'open' },
      { kind: 'context', id: 'other' },
    ]);
    expect(judge({ any: [OPEN, YES] }).waiting).toEqual([]);
    expect(judge({ all: [OPEN, NO] }).waiting).toEqual([]);
    expect(judge({ not: OPEN }).waiting).toEqual([{ kind: 'context', id: 'open' }]);
  });
});

describe('[M14] every one of those that apply', () => {
  const every: Condition = { every: ['A', 'B', 'C'], atMost: 1, applying: 2 };

  it.each<[readonly DimensionState[], string]>([
    [[0, 1, 1], 'true'],
    [[0, 1, 'not-applicable'], 'true'],
    [[0, 'out-of-scope', 'not-applicable'], 'false'],
    [[0, 1, 2], 'false'],
    [[0, 1, 'not-stated'], 'unknown'],
    [[2, 'not-stated', 'not-stated'], 'false'],
    [[0, 'unanswered', 'not-applicable'], 'unknown'],
    [['out-of-scope', 'out-of-scope', 'out-of-scope'], 'false'],
  ])('[M14] %j is %s', ([a, b, c], truth) => {
    const levels = { A: a!, B: b!, C: c! };
    expect(judge(every, { levels }).truth).toBe(truth);
  });
});

describe('[M14] some of them', () => {
  const some: Condition = { some: ['A', 'B', 'C'], atMost: 1, count: 2 };

  it.each<[readonly DimensionState[], string]>([
    [[0, 1, 4], 'true'],
    [[0, 1, 'not-stated'], 'true'],
    [[0, 4, 'not-stated'], 'unknown'],
    [[0, 4, 'not-applicable'], 'false'],
    [[2, 4, 'unanswered'], 'false'],
    [[2, 'unanswered', 'unanswered'], 'unknown'],
  ])('[M14] %j is %s', ([a, b, c], truth) => {
    const levels = { A: a!, B: b!, C: c! };
    expect(judge(some, { levels }).truth).toBe(truth);
  });
});

describe('a condition', () => {
  const nested: Condition = { all: [{ any: [YES, { not: NO }] }, OPEN] };

  it('lists what is directly inside it', () => {
    expect(childConditions(nested)).toHaveLength(2);
    expect(childConditions({ not: NO })).toEqual([NO]);
    expect(childConditions(YES)).toEqual([]);
  });

  it('lists everything inside it, outermost first', () => {
    expect(flattenCondition(nested)).toEqual([
      nested,
      { any: [YES, { not: NO }] },
      YES,
      { not: NO },
      NO,
      OPEN,
    ]);
  });
});
