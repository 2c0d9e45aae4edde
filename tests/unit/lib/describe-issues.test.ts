import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ConditionSchema } from '../../../src/domain/rubric/condition.ts';
import { describeIssues, showValue } from '../../../src/lib/describe-issues.ts';

function problemsOf(schema: z.ZodMiniType, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : describeIssues(parsed.error, value);
}

const code = '/^[A-Za-z][A-Za-z0-9_-]{0,39}$/';

describe('what a wrong condition is told', () => {
  it.each([
    [{ level: 'AS4', atMost: 9 }, ['atMost'], '9', 'a number of at most 4'],
    [{ level: 'AS4', atMost: 2.5 }, ['atMost'], '2.5', 'a whole number'],
    [{ level: 'AS4', atMost: '2' }, ['atMost'], '"2"', 'a number'],
    [{ level: 'AS 4', atMost: 2 }, ['level'], '"AS 4"', `text of the form ${code}`],
    [{ level: 'AS4' }, ['atMost'], 'nothing', 'a number'],
    [
      { all: [{ level: 'AS4', atLeast: -1 }] },
      ['all', 0, 'atLeast'],
      '-1',
      'a number of at least 0',
    ],
    [
      { any: [{ not: { context: 'a', is: [] } }] },
      ['any', 0, 'not', 'is'],
      '[]',
      'a list of at least 1',
    ],
    [{ activity: 'DO', extra: 1 }, ['extra'], '1', 'no field of this name'],
    [{ all: 'x' }, ['all'], '"x"', 'a list'],
    ['x', [], '"x"', 'an object'],
  ])('of %j', (value, path, found, expected) => {
    expect(problemsOf(ConditionSchema, value)).toEqual([{ path, found, expected }]);
  });

  it('names what a condition can be when it is none of them', () => {
    const [problem, ...others] = problemsOf(ConditionSchema, { levl: 'AS4' });
    expect(others).toEqual([]);
    expect(problem?.found).toBe('{"levl":"AS4"}');
    expect(problem?.expected).toBe(
      'an object with one of always, all, any, not, level and atMost, level and atLeast, ' +
        'every and atMost and applying, some and atMost and count, context and is, ' +
        'context and only, activity, tension',
    );
  });

  it('never fails, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const problem of problemsOf(z.array(ConditionSchema), [value])) {
          expect(problem.found.length).toBeLessThanOrEqual(80);
        }
      }),
    );
  });
});

describe('what has to be there', () => {
  const kinds = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('level') }),
    z.object({ kind: z.literal('not-stated') }),
  ]);

  it.each([
    [z.string(), 1, 'text'],
    [z.boolean(), 1, 'true or false'],
    [z.enum(['a', 'b', 'c']), 'd', 'one of a, b, c'],
    [z.literal('a'), 'b', '"a"'],
    [z.literal([0, 1, 2, 3, 4]), 5, 'a whole number 0 to 4'],
    [z.literal([1, 5]), 2, 'one of 1, 5'],
    [z.string().check(z.minLength(1)), '', 'text of at least 1 characters'],
    [z.array(z.string()).check(z.length(5)), [], 'a list of exactly 5'],
    [z.object({}), [], 'an object'],
  ])('is said: %#', (schema, value, expected) => {
    expect(problemsOf(schema, value)).toMatchObject([{ path: [], expected }]);
  });

  it('is said of the word that chooses the kind', () => {
    const problem = { path: ['kind'], found: '"levl"', expected: 'one of level, not-stated' };
    expect(problemsOf(kinds, { kind: 'levl' })).toEqual([problem]);
  });
});

describe('what was found', () => {
  it('is cut to 80 characters, never inside one', () => {
    expect(showValue('W'.repeat(200))).toHaveLength(80);
    expect(showValue(`${'W'.repeat(77)}😀😀`)).toBe(`"${'W'.repeat(77)}…`);
  });

  it('is short JSON', () => {
    expect(showValue({ a: [1, 'b', null, { c: [] }], d: true })).toBe(
      '{"a":[1,"b",null,{…}],"d":true}',
    );
  });

  it('is nothing for a missing field', () => {
    expect(showValue(undefined)).toBe('nothing');
    expect(showValue('nothing')).toBe('"nothing"');
  });
});
