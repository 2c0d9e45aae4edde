import type { Answer, Assessment } from './assessment.ts';

/**
 * An assessment as a set of small records, so that two tabs can write different answers without touching each
 * other's. The key names the record; the value is plain JSON. What `splitRecords` takes apart, `joinRecords` puts
 * together again.
 */
export type RecordKey = string;
/** Any JSON value; undefined where there is no record. */
export type RecordValue = unknown;
export type AssessmentRecord = {
  readonly key: RecordKey;
  readonly value: RecordValue;
  /** Place among records of its kind. */
  readonly order: number;
};

/** One record before and after an edit; undefined means that there is none. */
export type RecordChange = {
  readonly key: RecordKey;
  readonly before: RecordValue;
  readonly after: RecordValue;
  readonly order: number;
  /** The name of who wrote it, where that is not the name of its assessor here: it came with a file. */
  readonly author?: string | undefined;
};

const LISTS = {
  context: (item: Assessment['context'][number]) => [item.variable],
  sectionChoices: (item: Assessment['sectionChoices'][number]) => [item.sectionId],
  assessors: (item: Assessment['assessors'][number]) => [item.id],
  answers: (item: Answer) => [item.assessorId, item.dimensionId],
  agreed: (item: Assessment['agreed'][number]) => [item.dimensionId],
  actions: (item: Assessment['actions'][number]) => [item.id],
} as const;

const LIST_NAMES = Object.keys(LISTS) as RecordList[];

/** The key of a record; ids are encoded, so a slash inside an id cannot name another record. */
export function recordKey(kind: string, ...ids: readonly string[]): RecordKey {
  return [kind, ...ids.map(encodeId)].join('/');
}

/** By hand: `encodeURIComponent` throws on half a character, which an id from a file may hold. */
function encodeId(id: string): string {
  return id.replaceAll('%', '%25').replaceAll('/', '%2F');
}

/** The lists of an assessment whose items are records of their own. */
export type RecordList = keyof typeof LISTS;

/** The key of the record that keeps an item of one of the lists. */
export function itemKey(name: RecordList, item: unknown): RecordKey {
  const idsOf = LISTS[name] as (item: unknown) => string[];
  return recordKey(name, ...idsOf(item));
}

const keys = Object.fromEntries(
  LIST_NAMES.map((name) => [name, new WeakMap<object, RecordKey>()]),
) as Readonly<Record<RecordList, WeakMap<object, RecordKey>>>;

/** The same, made once for each item: an edit leaves almost all of them as they are. */
function knownKey(name: RecordList, item: object): RecordKey {
  const known = keys[name].get(item);
  if (known !== undefined) return known;
  const key = itemKey(name, item);
  keys[name].set(item, key);
  return key;
}

const split = new WeakMap<Assessment, readonly AssessmentRecord[]>();

/**
 * Takes an assessment apart, once for each state of it. Fields this version does not know travel in the `base` record.
 */
export function splitRecords(assessment: Assessment): readonly AssessmentRecord[] {
  const known = split.get(assessment);
  if (known) return known;
  const records = listRecords(assessment);
  split.set(assessment, records);
  return records;
}

function listRecords(assessment: Assessment): readonly AssessmentRecord[] {
  const { profile, activities, ...rest } = assessment;
  const base = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !LIST_NAMES.some((list) => list === name)),
  );
  const lists = LIST_NAMES.flatMap((name) =>
    (assessment[name] as readonly object[]).map((value, order) => ({
      key: knownKey(name, value),
      value,
      order,
    })),
  );
  return [
    { key: 'base', value: base, order: 0 },
    { key: 'profile', value: profile, order: 0 },
    { key: 'activities', value: activities, order: 0 },
    ...lists,
  ];
}

/** Puts records together again; who reads them from a store parses the outcome, since that is data from outside. */
export function joinRecords(records: readonly AssessmentRecord[]): unknown {
  const byKey = new Map(records.map((record) => [record.key, record.value]));
  const lists = LIST_NAMES.map((name) => {
    const own = records.filter(({ key }) => key.startsWith(`${name}/`));
    const sorted = own.toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
    return [name, sorted.map(({ value }) => value)] as const;
  });
  return {
    ...(byKey.get('base') as object | undefined),
    profile: byKey.get('profile'),
    activities: byKey.get('activities'),
    ...Object.fromEntries(lists),
  };
}

/**
 * What an edit changed, record by record: the value, or only the place in its list. Records that are the same object
 * are not looked into.
 */
export function diffRecords(before: Assessment, after: Assessment): readonly RecordChange[] {
  const old = new Map(splitRecords(before).map((record) => [record.key, record]));
  const fresh = splitRecords(after);
  const kept = new Set(fresh.map(({ key }) => key));
  const changed = fresh
    .filter(
      ({ key, value, order }) =>
        !isSame(old.get(key)?.value, value) || old.get(key)?.order !== order,
    )
    .map(({ key, value, order }) => ({ key, before: old.get(key)?.value, after: value, order }));
  const gone = [...old.values()]
    .filter(({ key }) => !kept.has(key))
    .map(({ key, value, order }) => ({ key, before: value, after: undefined, order }));
  return [...changed, ...gone];
}

/**
 * Applies changes to an assessment's records: the way an undo, or another tab's write, comes in. A record that comes
 * back goes in front of the one that has taken its place since. The changes come from edits of this version: a tab with
 * a newer one closes the store of this tab first.
 */
export function applyChanges(assessment: Assessment, changes: readonly RecordChange[]): Assessment {
  const records = new Map(splitRecords(assessment).map((record) => [record.key, record]));
  for (const { key, after, order } of changes) {
    if (after === undefined) records.delete(key);
    else records.set(key, { key, value: after, order: records.get(key)?.order ?? order - 0.5 });
  }
  return joinRecords([...records.values()]) as Assessment;
}

/** Equal as JSON, whatever the order of the fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(at(a, name), at(b, name)))
  );
}

function at(object: object, name: string): unknown {
  return (object as Record<string, unknown>)[name];
}
