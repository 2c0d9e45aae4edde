import { isFields } from '../../lib/is-fields.ts';
import type { Assessment, Passage } from '../assessment/assessment.ts';
import { byId } from '../assessment/merge.ts';
import {
  applyChanges,
  isSame,
  splitRecords,
  type RecordKey,
  type RecordValue,
} from '../assessment/records.ts';
import { createSameSet } from '../assessment/same-set.ts';

/** A change of one record, as the history has it. */
export type PastChange = {
  readonly key: RecordKey;
  /** Undefined when there was no record. */
  readonly before?: RecordValue;
  readonly after?: RecordValue;
};
export type Side = 'before' | 'after';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that are no words of a person, or that have their own way back. */
const NOT_BROUGHT_BACK = new Set(['updatedAt', 'alternatives', 'passages']);

/**
 * Brings one side of a past change back as an ordinary edit: the fields that the change touched become what they were,
 * what else the record has stays. Quotes come back beside those that are there. The same assessment when there is
 * nothing to bring back: the side is empty, or it is what stands now.
 */
export function bringBack(
  assessment: Assessment,
  change: PastChange,
  side: Side,
  now: string,
): Assessment {
  const { key } = change;
  const before = splitRecords(assessment).find((record) => record.key === key)?.value;
  const value = chooseValue(before, change, side);
  if (value === undefined || isSame(before, value)) return assessment;
  const after = isFields(value) && 'updatedAt' in value ? { ...value, updatedAt: now } : value;
  return applyChanges(assessment, [{ key, before, after, order: Number.MAX_SAFE_INTEGER }]);
}

function chooseValue(current: RecordValue, change: PastChange, side: Side): RecordValue {
  const chosen = change[side];
  const other = change[side === 'before' ? 'after' : 'before'];
  if (!isFields(chosen)) return saysSomething(chosen) ? chosen : undefined;
  const touched = listTouched(chosen, isFields(other) ? other : {});
  const elsewhere = createSameSet(quotesOf(other));
  const quotes = quotesOf(chosen).filter((quote) => !elsewhere.has(quote));
  if (quotes.length === 0 && !touched.some(([, value]) => saysSomething(value))) return undefined;
  const start = isFields(current) ? current : settled(chosen);
  const value = { ...start, ...Object.fromEntries(touched) };
  return 'passages' in value ? { ...value, passages: addQuotes(quotesOf(value), quotes) } : value;
}

/** The fields of one side that the other side has not, or has otherwise. */
function listTouched(chosen: Fields, other: Fields): readonly (readonly [string, unknown])[] {
  return Object.entries(chosen).filter(
    ([name, value]) => !NOT_BROUGHT_BACK.has(name) && !isSame(value, other[name]),
  );
}

function saysSomething(value: unknown): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** What another window wrote was a choice of that time. */
function settled(value: Fields): Fields {
  return 'alternatives' in value ? { ...value, alternatives: [] } : value;
}

function quotesOf(value: RecordValue): readonly Passage[] {
  const quotes = isFields(value) ? value['passages'] : [];
  return Array.isArray(quotes) ? (quotes as readonly Passage[]) : [];
}

function addQuotes(here: readonly Passage[], back: readonly Passage[]): readonly Passage[] {
  const [own, returning] = [byId(here), byId(back)];
  const kept = here.map((quote) => returning.get(quote.id) ?? quote);
  return [...kept, ...back.filter(({ id }) => !own.has(id))];
}
