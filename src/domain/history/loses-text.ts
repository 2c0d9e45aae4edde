import type { RecordValue } from '../assessment/records.ts';

/** Fields that hold what people write; the others hold ids, moments and choices from a list. */
const WRITTEN = /^(note|reason|quote|title|organisation|people|route|step|owner|name)$/;

/** So many characters taken away are a loss, whatever is left. */
const LARGE_LOSS = 100;
/** A text of more than so many characters of which less than half is left is lost too. */
const SMALL_TEXT = 20;

/** What is left of the texts that people wrote into a record. */
export type Loss = 'any' | 'much';

/**
 * Whether a change of a record takes away words that somebody wrote: `any` of them, or so `much` that a person may want
 * them back. Compares what the texts say and not how long they are: what is not at the beginning or the end of the new
 * text counts as gone. A text whose field goes, as a reason does when another answer is chosen, is much.
 */
export function losesText(before: RecordValue, after: RecordValue, loss: Loss = 'much'): boolean {
  if (before === after || typeof before !== 'object' || !before) return false;
  const find = Array.isArray(before) ? findItem(after) : findField(after);
  return Object.entries(before).some(([name, value]: [string, unknown]) =>
    typeof value === 'string'
      ? WRITTEN.test(name) && isLost(value, find(name, value), loss)
      : losesText(value, find(name, value), loss),
  );
}

type Find = (name: string, value: unknown) => unknown;

function findField(after: RecordValue): Find {
  const fields = (after ?? {}) as Readonly<Record<string, unknown>>;
  return (name) => fields[name];
}

/** A quote is found by its id, what has none by its place. */
function findItem(after: RecordValue): Find {
  const items: readonly unknown[] = Array.isArray(after) ? after : [];
  const byId = new Map(items.map((item) => [idOf(item), item]));
  return (name, value) => {
    const id = idOf(value);
    return id === undefined ? items[Number(name)] : byId.get(id);
  };
}

function idOf(item: unknown): unknown {
  return (item as { readonly id?: unknown } | null | undefined)?.id;
}

function isLost(before: string, after: unknown, loss: Loss): boolean {
  if (typeof after !== 'string') return before !== '';
  const gone = before.length - countKept(before, after);
  if (loss === 'any') return gone > 0;
  return gone > LARGE_LOSS || (gone * 2 > before.length && before.length > SMALL_TEXT);
}

/** Characters that two texts have alike at their beginning, and behind that at their end. */
function countKept(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return start + end;
}
