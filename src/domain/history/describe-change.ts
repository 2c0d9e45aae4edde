import { isFields } from '../../lib/is-fields.ts';
import type { Alternative, Passage, Position } from '../assessment/assessment.ts';
import { byId } from '../assessment/merge.ts';
import { isSame, type RecordKey, type RecordValue } from '../assessment/records.ts';
import { createSameSet } from '../assessment/same-set.ts';
import type { PastChange } from './bring-back.ts';

const TEXTS = [
  'note',
  'reason',
  'title',
  'organisation',
  'people',
  'route',
  'step',
  'owner',
  'name',
] as const;
const CODES = ['kind', 'include', 'role', 'status', 'due'] as const;
const KNOWN = new Set<string>([...TEXTS, ...CODES]);
const ELSEWHERE = new Set(['position', 'passages', 'alternatives', 'values', 'updatedAt']);

/** What a change was about. */
export type Subject =
  | { readonly kind: 'answer' | 'agreed' | 'plan'; readonly dimensionId: string }
  | { readonly kind: 'context'; readonly variable: string }
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'profile' | 'activities' | 'assessor' };

/** One thing that a change did. Texts and codes are empty where there was nothing. */
export type ChangeLine =
  | {
      readonly kind: 'position';
      readonly before: Position | null;
      readonly after: Position | null;
    }
  | {
      readonly kind: 'text';
      readonly field: (typeof TEXTS)[number];
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'code';
      readonly field: (typeof CODES)[number];
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'quote'; readonly before: Passage | null; readonly after: Passage | null }
  | {
      readonly kind: 'choices';
      readonly added: readonly string[];
      readonly gone: readonly string[];
    }
  /** Two windows answered at once: what the other one answered. */
  | { readonly kind: 'other-answer'; readonly other: Alternative }
  /** A person chose between the answers of two windows. */
  | { readonly kind: 'settled' }
  /** The record was taken away. */
  | { readonly kind: 'removed' }
  /** Something that this version has no words for. */
  | { readonly kind: 'unknown' };

type Fields = Readonly<Record<string, unknown>>;

/** What a change was about; its values have been parsed. */
export function findSubject({ key, before, after }: PastChange): Subject {
  const value = after ?? before;
  const read = (name: string) => textOf(isFields(value) ? value[name] : '');
  switch (kindOf(key)) {
    case 'answers':
      return { kind: 'answer', dimensionId: read('dimensionId') };
    case 'agreed':
      return { kind: 'agreed', dimensionId: read('dimensionId') };
    case 'actions':
      return { kind: 'plan', dimensionId: read('dimensionId') };
    case 'context':
      return { kind: 'context', variable: read('variable') };
    case 'sectionChoices':
      return { kind: 'section', sectionId: read('sectionId') };
    case 'activities':
      return { kind: 'activities' };
    case 'assessors':
      return { kind: 'assessor' };
    default:
      return { kind: 'profile' };
  }
}

/** What a change did, most important first; never empty. */
export function describeChange({ before, after }: PastChange): readonly ChangeLine[] {
  if (Array.isArray(before) || Array.isArray(after)) return describeChoices(before, after);
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const lines: readonly ChangeLine[] = [
    ...(isRemoval(before, after) ? [{ kind: 'removed' } as const] : []),
    ...describePosition(old, fresh),
    ...describeAlternatives(old, fresh),
    ...((old['values'] ?? fresh['values']) ? describeChoices(old['values'], fresh['values']) : []),
    ...CODES.flatMap((field) => describeCode(field, old, fresh, before === undefined)),
    ...TEXTS.flatMap((field) => describeText(field, old, fresh)),
    ...describeQuotes(old, fresh),
  ];
  const isMore = touchesUnknown(old, fresh) || lines.length === 0;
  return isMore ? [...lines, { kind: 'unknown' }] : lines;
}

/** An answer that is taken away is one that is not given; that says its own line. */
function isRemoval(before: RecordValue, after: RecordValue): boolean {
  return before !== undefined && after === undefined && !('position' in fieldsOf(before));
}

function describePosition(old: Fields, fresh: Fields): readonly ChangeLine[] {
  const before = (old['position'] ?? null) as Position | null;
  const after = (fresh['position'] ?? null) as Position | null;
  return isSame(before, after) ? [] : [{ kind: 'position', before, after }];
}

function describeAlternatives(old: Fields, fresh: Fields): readonly ChangeLine[] {
  const before = listOf(old['alternatives']) as readonly Alternative[];
  const after = listOf(fresh['alternatives']) as readonly Alternative[];
  const known = createSameSet(before);
  const added = after.filter((item) => !known.has(item));
  if (added.length > 0) return added.map((other) => ({ kind: 'other-answer', other }));
  return before.length > after.length ? [{ kind: 'settled' }] : [];
}

function describeChoices(before: unknown, after: unknown): readonly ChangeLine[] {
  const [old, fresh] = [listOf(before) as readonly string[], listOf(after) as readonly string[]];
  const [own, others] = [new Set(old), new Set(fresh)];
  const added = fresh.filter((item) => !own.has(item));
  const gone = old.filter((item) => !others.has(item));
  return added.length + gone.length > 0 ? [{ kind: 'choices', added, gone }] : [];
}

/** What a new record begins with was not chosen by anybody, but for a date. */
function describeCode(
  field: (typeof CODES)[number],
  old: Fields,
  fresh: Fields,
  isNew: boolean,
): readonly ChangeLine[] {
  const before = textOf(old[field]);
  const after = textOf(fresh[field]);
  const isBeginning = isNew && field !== 'due' && field !== 'include';
  return before === after || (after === '' && field !== 'due') || isBeginning
    ? []
    : [{ kind: 'code', field, before, after }];
}

function describeText(
  field: (typeof TEXTS)[number],
  old: Fields,
  fresh: Fields,
): readonly ChangeLine[] {
  const before = textOf(old[field]);
  const after = textOf(fresh[field]);
  return before === after ? [] : [{ kind: 'text', field, before, after }];
}

function describeQuotes(old: Fields, fresh: Fields): readonly ChangeLine[] {
  const before = listOf(old['passages']) as readonly Passage[];
  const after = listOf(fresh['passages']) as readonly Passage[];
  const [quoted, now] = [byId(before), byId(after)];
  const gone = before.filter(({ id }) => !now.has(id));
  const written = after.filter((quote) => !isSame(quote, quoted.get(quote.id)));
  return [
    ...written.map((quote) => ({ before: quoted.get(quote.id) ?? null, after: quote })),
    ...gone.map((quote) => ({ before: quote, after: null })),
  ].map((pair) => ({ kind: 'quote', ...pair }));
}

function touchesUnknown(old: Fields, fresh: Fields): boolean {
  const names = new Set([...Object.keys(old), ...Object.keys(fresh)]);
  return [...names].some(
    (name) =>
      !KNOWN.has(name) && !ELSEWHERE.has(name) && !isId(name) && !isSame(old[name], fresh[name]),
  );
}

function isId(name: string): boolean {
  return name === 'id' || name === 'variable' || name.endsWith('Id');
}

function kindOf(key: RecordKey): string {
  return key.split('/', 1)[0] ?? '';
}

function fieldsOf(value: RecordValue): Fields {
  return isFields(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : '';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
