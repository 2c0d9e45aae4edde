import type { Assessment } from './assessment.ts';
import { joinValues } from './merge-answers.ts';
import { isSame, itemKey, type RecordKey, type RecordList, type RecordValue } from './records.ts';

/** What a record was before and after a change, as a history has it. */
export type PastChange = {
  readonly key: RecordKey;
  readonly before?: RecordValue;
  readonly after?: RecordValue;
};

/**
 * Lists whose items bear the moment of their writing: two of them that are the same in all are one writing, and not two
 * people of one mind.
 */
const DATED = ['answers', 'agreed', 'actions'] as const satisfies readonly RecordList[];

type Dated = Assessment[(typeof DATED)[number]][number];
type Replace = (key: RecordKey, item: Dated, later: Dated) => Dated;

export type CaughtUp = {
  /** The same object when nothing was behind. */
  readonly assessment: Assessment;
  /** The records that were behind. */
  readonly keys: readonly RecordKey[];
};

/** The records that both sides have, and of which `other` has a later writing. */
export function listEarlier(side: Assessment, other: Assessment): readonly RecordKey[] {
  const keys: RecordKey[] = [];
  replaceEarlier(side, other, (key, item) => {
    keys.push(key);
    return item;
  });
  return keys;
}

/** What the histories of both sides have; without one, nothing is known of that side. */
export type BothPasts = {
  readonly side: readonly PastChange[];
  readonly other: readonly PastChange[];
};

/**
 * Brings one side to where the other is: an answer, an agreed answer or a step of the plan becomes as `other` has it where
 * that was written later, and the history of `other` has the one of `side` to the letter: it is an earlier form of the
 * same. What the later answer leaves open comes from the earlier one, as in every join of two. Where the history of `side`
 * has the later form too, that was taken back there, and both stay as they are. So no value goes of which no history knows.
 */
export function catchUp(side: Assessment, other: Assessment, pasts: BothPasts): CaughtUp {
  const [hasSide, hasOther] = [createKnown(pasts.other), createKnown(pasts.side)];
  const keys: RecordKey[] = [];
  const caught = replaceEarlier(side, other, (key, item, later) => {
    if (!hasSide(key, item) || hasOther(key, later)) return item;
    keys.push(key);
    return 'passages' in item && 'passages' in later
      ? { ...later, ...joinValues(later, item) }
      : later;
  });
  return { assessment: keys.length === 0 ? side : caught, keys };
}

/** Tells whether a record once was as a value is, to the letter. */
function createKnown(past: readonly PastChange[]) {
  const known = new Map<RecordKey, RecordValue[]>();
  for (const { key, before, after } of past) {
    const values = known.get(key);
    if (values) values.push(before, after);
    else known.set(key, [before, after]);
  }
  return (key: RecordKey, value: Dated) =>
    known.get(key)?.some((other) => isSame(other, value)) === true;
}

function replaceEarlier(side: Assessment, other: Assessment, replace: Replace): Assessment {
  const lists = DATED.map((name) => {
    const others: readonly Dated[] = other[name];
    const items: readonly Dated[] = side[name];
    const later = new Map(others.map((item) => [itemKey(name, item), item]));
    const replaced = items.map((item) => {
      const key = itemKey(name, item);
      const candidate = later.get(key);
      const isEarlier = candidate !== undefined && item.updatedAt < candidate.updatedAt;
      return isEarlier ? replace(key, item, candidate) : item;
    });
    return [name, replaced] as const;
  });
  return { ...side, ...(Object.fromEntries(lists) as Partial<Assessment>) };
}
