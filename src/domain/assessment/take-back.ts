import { isFields } from '../../lib/is-fields.ts';
import type { Answer, Assessment, Passage } from './assessment.ts';
import { byId, NO_ANSWER } from './merge.ts';
import {
  applyChanges,
  isSame,
  splitRecords,
  type RecordChange,
  type RecordKey,
  type RecordValue,
} from './records.ts';

/**
 * Takes an edit back: what it changed is as before, and what anybody changed since stays as it is now, field by field,
 * passage by passage and tick by tick. An edit that added a record somebody else has changed since leaves the record.
 */
export function takeBack(assessment: Assessment, changes: readonly RecordChange[]): Assessment {
  const now = new Map(splitRecords(assessment).map(({ key, value }) => [key, value]));
  const back = changes.toReversed().map((change): RecordChange => {
    const current = now.get(change.key);
    return { ...change, before: current, after: takeBackRecord(change, current) };
  });
  const stays = back.filter((change) => !isReturning(change));
  // First without those that come back: their places are counted in what is left.
  const without = applyChanges(assessment, stays);
  return applyChanges(without, placeReturning(back.filter(isReturning)));
}

function isReturning({ before, after }: RecordChange): boolean {
  return before === undefined && after !== undefined;
}

/** Less than what parts a record that comes back from its neighbour. */
const HALF_A_PLACE = 0.5;

/**
 * The place of each record that comes back is one among all that were there before. Those that come back together are
 * each given one among the records that stayed, so that all are where they were.
 */
function placeReturning(changes: readonly RecordChange[]): readonly RecordChange[] {
  const ranks = new Map<string, number>();
  const inOrder = changes.toSorted((a, b) => a.order - b.order);
  return inOrder.map((change) => {
    const list = change.key.slice(0, change.key.indexOf('/'));
    const rank = ranks.get(list) ?? 0;
    ranks.set(list, rank + 1);
    return { ...change, order: change.order - rank + (rank / changes.length) * HALF_A_PLACE };
  });
}

function takeBackRecord({ key, before, after }: RecordChange, current: RecordValue): RecordValue {
  if (isSame(before, after)) return current;
  if (isSame(current, after)) return before;
  if (current === undefined) return current;
  if (key.startsWith('answers/')) return takeBackAnswer(before, after, current as Answer);
  return before === undefined || after === undefined
    ? current
    : takeBackValue(key, before, after, current);
}

function takeBackAnswer(before: RecordValue, after: RecordValue, current: Answer): Answer {
  const start = { ...NO_ANSWER, ...(before as Answer | undefined) };
  const end = { ...NO_ANSWER, ...(after as Answer | undefined) };
  const { position, note } = current;
  return {
    ...current,
    position: isSame(position, end.position) ? start.position : position,
    note: note === end.note ? start.note : note,
    passages: takeBackPassages(start.passages, end.passages, current.passages),
  };
}

function takeBackPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  current: readonly Passage[],
): readonly Passage[] {
  const [old, edited, now] = [byId(before), byId(after), byId(current)];
  const kept = current.flatMap((passage) => {
    if (!isSame(passage, edited.get(passage.id))) return [passage];
    return old.get(passage.id) ?? [];
  });
  const removed = before.filter(({ id }) => !edited.has(id) && !now.has(id));
  return [...kept, ...removed];
}

function takeBackValue(
  key: RecordKey,
  before: RecordValue,
  after: RecordValue,
  current: RecordValue,
): RecordValue {
  if (isList(before) && isList(after) && isList(current))
    return takeBackTicks(before, after, current);
  if (!isFields(before) || !isFields(after) || !isFields(current)) return current;
  if (key.startsWith('agreed/')) return current;
  const names = new Set([...Object.keys(current), ...Object.keys(before)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = takeBackField(before[name], after[name], current[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function takeBackField(before: unknown, after: unknown, current: unknown): unknown {
  if (isSame(current, after)) return before;
  // A list that may be absent begins empty.
  const start = before ?? [];
  if (isList(start) && isList(after) && isList(current))
    return takeBackTicks(start, after, current);
  return current;
}

/** Unticks what the edit ticked, and ticks what it unticked. */
function takeBackTicks(
  before: readonly unknown[],
  after: readonly unknown[],
  current: readonly unknown[],
): readonly unknown[] {
  const [old, edited] = [new Set(before), new Set(after)];
  const kept = current.filter((item) => old.has(item) || !edited.has(item));
  const now = new Set(kept);
  const unticked = before.filter((item) => !edited.has(item) && !now.has(item));
  return [...kept, ...unticked];
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
