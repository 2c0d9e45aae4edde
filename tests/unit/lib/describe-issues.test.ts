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
    [
      { level: 'AS4', atMost: 9 },
      ['atMost'],
      '9',
      { kind: 'limit', of: 'number', bound: 'most', limit: 4 },
    ],
    [{ level: 'AS4', atMost: 2.5 }, ['atMost'], '2.5', { kind: 'whole-number' }],
    [{ level: 'AS4', atMost: '2' }, ['atMost'], '"2"', { kind: 'number' }],
    [{ level: 'AS 4', atMost: 2 }, ['level'], '"AS 4"', { kind: 'form', form: code }],
    [{ level: 'AS4' }, ['atMost'], null, { kind: 'number' }],
    [
      { all: [{ level: 'AS4', atLeast: -1 }] },
      ['all', 0, 'atLeast'],
      '-1',
      { kind: 'limit', of: 'number', bound: 'least', limit: 0 },
    ],
    [
      { any: [{ not: { context: 'a', is: [] } }] },
      ['any', 0, 'not', 'is'],
      '[]',
      { kind: 'limit', of: 'list', bound: 'least', limit: 1 },
    ],
    [{ activity: 'DO', extra: 1 }, ['extra'], '1', { kind: 'no-field' }],
    [{ all: 'x' }, ['all'], '"x"', { kind: 'list' }],
    ['x', [], '"x"', { kind: 'object' }],
  ])('of %j', (value, path, found, expected) => {
    expect(problemsOf(ConditionSchema, value)).toEqual([{ path, found, expected }]);
  });

  it('names what a condition can be when it is none of them', () => {
    const [problem, ...others] = problemsOf(ConditionSchema, { levl: 'AS4' });
    expect(others).toEqual([]);
    expect(problem?.found).toBe('{"levl":"AS4"}');
    expect(problem?.expected).toEqual({
      kind: 'fields',
      sets: [
        ['always'],
        ['all'],
        ['any'],
        ['not'],
        ['level', 'atMost'],
        ['level', 'atLeast'],
        ['every', 'atMost', 'applying'],
        ['some', 'atMost', 'count'],
        ['context', 'is'],
        ['context', 'only'],
        ['activity'],
        ['tension'],
      ],
    });
  });

  it('never fails, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const problem of problemsOf(z.array(ConditionSchema), [value])) {
          expect((problem.found ?? '').length).toBeLessThanOrEqual(80);
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
    [z.string(), 1, { kind: 'text' }],
    [z.boolean(), 1, { kind: 'boolean' }],
    [z.enum(['a', 'b', 'c']), 'd', { kind: 'values', values: ['a', 'b', 'c'] }],
    [z.literal('a'), 'b', { kind: 'value', value: '"a"' }],
    [z.literal([0, 1, 2, 3, 4]), 5, { kind: 'range', first: 0, last: 4 }],
    [z.literal([1, 5]), 2, { kind: 'values', values: ['1', '5'] }],
    [z.string().check(z.minLength(1)), '', { kind: 'limit', of: 'text', bound: 'least', limit: 1 }],
    [
      z.array(z.string()).check(z.length(5)),
      [],
      { kind: 'limit', of: 'list', bound: 'exactly', limit: 5 },
    ],
    [z.object({}), [], { kind: 'object' }],
  ])('is said: %#', (schema, value, expected) => {
    expect(problemsOf(schema, value)).toMatchObject([{ path: [], expected }]);
  });

  it('is said of the word that chooses the kind', () => {
    const expected = { kind: 'values', values: ['level', 'not-stated'] };
    const problem = { path: ['kind'], found: '"levl"', expected };
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

  it('is null for a missing field', () => {
    expect(showValue(undefined)).toBeNull();
  });
});
