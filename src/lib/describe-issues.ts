import type { z } from 'zod/mini';
import type { Expected, ValueType } from './expected.ts';

export type JsonPath = readonly (string | number)[];

/** One thing in a file that is not what it has to be. Words for a person are made from this by `i18n`. */
export type ShapeProblem = {
  readonly path: JsonPath;
  /** What was there, as short JSON; null when the field is missing. */
  readonly found: string | null;
  readonly expected: Expected;
};

/** No more problems than this are reported of one file: a person mends the first few and tries again. */
export const MOST_PROBLEMS = 20;

const LONGEST_FOUND = 80;

type Issue = z.core.$ZodIssue;
type Branch = readonly Issue[];

/** What a zod error says, as data: where, what was found, what has to be there. At most `MOST_PROBLEMS`. */
export function describeIssues(error: z.core.$ZodError, input: unknown): readonly ShapeProblem[] {
  const first = error.issues.slice(0, MOST_PROBLEMS);
  return first.flatMap((issue) => describeIssue(issue, [], input)).slice(0, MOST_PROBLEMS);
}

function describeIssue(issue: Issue, parent: JsonPath, input: unknown): readonly ShapeProblem[] {
  const path = [...parent, ...toPath(issue.path)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeAt([...path, key], input, { kind: 'no-field' }));
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, path, input);
  return [describeAt(path, input, describeExpected(issue))];
}

function describeAt(path: JsonPath, input: unknown, expected: Expected): ShapeProblem {
  return { path, found: showValue(valueAt(input, path)), expected };
}

/** Tells of the branch that was probably meant; of all branches when none of them knows a field that is there. */
function describeUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  path: JsonPath,
  input: unknown,
): readonly ShapeProblem[] {
  if (issue.discriminator !== undefined && issue.errors.length === 0) {
    const options = ('options' in issue && issue.options) || [];
    return [describeAt(path, input, describeChoice(options))];
  }
  const value = valueAt(input, path);
  const known = issue.errors.filter((branch) => knowsField(branch, value));
  const closest = findClosest(known, value);
  if (closest) return closest.flatMap((inner) => describeIssue(inner, path, input));
  return [describeAt(path, input, describeBranches(issue.errors, value))];
}

function knowsField(branch: Branch, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const unknown = branch.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  return Object.keys(value).length > unknown.length;
}

/** Fields missing or too many weigh more than a wrong value: they tell which branch was meant. */
function findClosest(branches: readonly Branch[], value: unknown): Branch | undefined {
  const weigh = (branch: Branch) =>
    branch.reduce((sum, issue) => sum + weighIssue(issue, value), 0);
  return branches.reduce<Branch | undefined>(
    (best, branch) => (best && weigh(best) <= weigh(branch) ? best : branch),
    undefined,
  );
}

function weighIssue(issue: Issue, value: unknown): number {
  if (issue.code === 'unrecognized_keys') return 10 * issue.keys.length;
  return valueAt(value, toPath(issue.path)) === undefined ? 10 : 1;
}

function describeBranches(branches: readonly Branch[], value: unknown): Expected {
  const sets = branches.map((branch) => listMissing(branch, value));
  const named = new Map(
    sets.filter((names) => names.length > 0).map((names) => [names.join(), names]),
  );
  if (typeof value !== 'object' || value === null || named.size === 0) return { kind: 'object' };
  return { kind: 'fields', sets: [...named.values()] };
}

function listMissing(branch: Branch, value: unknown): readonly string[] {
  const missing = branch.filter(
    (issue) => issue.path.length === 1 && valueAt(value, toPath(issue.path)) === undefined,
  );
  return missing.map((issue) => String(issue.path[0]));
}

function describeExpected(issue: Issue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(issue.expected);
    case 'invalid_value':
      return describeChoice(issue.values);
    case 'invalid_format':
      return { kind: 'form', form: issue.pattern ?? issue.format };
    case 'too_big':
      return describeLimit(issue.origin, issue.exact ? 'exactly' : 'most', issue.maximum);
    case 'too_small':
      return describeLimit(issue.origin, issue.exact ? 'exactly' : 'least', issue.minimum);
    default:
      return { kind: 'other-value' };
  }
}

const TYPES = new Map<string, ValueType>([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'whole-number'],
  ['boolean', 'boolean'],
  ['array', 'list'],
  ['tuple', 'list'],
  ['object', 'object'],
  ['record', 'object'],
]);

/** A type that JSON has no other value of is its own value: null. */
function describeType(name: string): Expected {
  const kind = TYPES.get(name);
  return kind ? { kind } : { kind: 'value', value: name };
}

type Limit = Extract<Expected, { kind: 'limit' }>;

function describeLimit(origin: string, bound: Limit['bound'], limit: number | bigint): Limit {
  return { kind: 'limit', of: measuredAs(origin), bound, limit: Number(limit) };
}

function measuredAs(origin: string): Limit['of'] {
  if (origin === 'string') return 'text';
  if (origin === 'array') return 'list';
  return origin === 'int' ? 'whole-number' : 'number';
}

function describeChoice(values: readonly unknown[]): Expected {
  const [first] = values;
  if (values.length === 1) return { kind: 'value', value: String(showValue(first)) };
  const isRange = values.every((value, index) => value === index + Number(first));
  if (isRange) return { kind: 'range', first: Number(first), last: Number(values.at(-1)) };
  return { kind: 'values', values: values.map(String) };
}

function toPath(path: readonly PropertyKey[]): JsonPath {
  return path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
}

function valueAt(input: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Record<string | number, unknown>)[name]
        : undefined,
    input,
  );
}

/** A value as JSON of at most 80 characters; null for undefined. Never walks the whole of a large value. */
export function showValue(value: unknown): string | null {
  if (value === undefined) return null;
  const shown = showInside(value, 2);
  if (shown.length <= LONGEST_FOUND) return shown;
  return `${shown.slice(0, LONGEST_FOUND - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function showInside(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST_FOUND));
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth === 0) return Array.isArray(value) ? '[…]' : '{…}';
  if (Array.isArray(value)) {
    const items = value.slice(0, LONGEST_FOUND).map((item) => showInside(item, depth - 1));
    return `[${items.join(',')}]`;
  }
  const fields = Object.entries(value)
    .slice(0, LONGEST_FOUND)
    .map(([name, item]) => `${showInside(name, 0)}:${showInside(item, depth - 1)}`);
  return `{${fields.join(',')}}`;
}
