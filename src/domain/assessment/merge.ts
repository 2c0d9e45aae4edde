import type { Alternative, Answer, Assessment, Passage } from './assessment.ts';
import {
  applyChanges,
  isSame,
  splitRecords,
  type RecordChange,
  type RecordKey,
  type RecordValue,
} from './records.ts';
import { createSameSet } from './same-set.ts';

type Three = {
  /** What both sides started from; undefined when there was no record. */
  readonly base: RecordValue;
  /** What this side writes now; undefined deletes. */
  readonly mine: RecordValue;
  /** What the other side wrote meanwhile; undefined deleted. */
  readonly theirs: RecordValue;
};

/**
 * Joins two edits of one record made at the same time. Fields that only one side changed are taken from that side;
 * where both changed a field, mine stands, and for answers theirs is kept as an alternative for a person to settle, a
 * quote as a passage of its own.
 * Ticked lists are joined as sets. An agreed answer and its reason stay together: mine stands whole.
 * An edit is stronger than a deletion.
 */
export function mergeRecord(key: RecordKey, three: Three): RecordValue {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine) || mine === undefined) return theirs;
  if (theirs === undefined) return mine;
  if (isTextList(mine) && isTextList(theirs))
    return mergeSets(isTextList(base) ? base : [], mine, theirs);
  if (!isRecord(mine) || !isRecord(theirs) || key.startsWith('agreed/')) return mine;
  return key.startsWith('answers/')
    ? mergeAnswers(
        { ...NO_ANSWER, ...(base as Answer | undefined) },
        mine as Answer,
        theirs as Answer,
      )
    : mergeFields(isRecord(base) ? base : {}, mine, theirs);
}

/** Lays edits that wait over what is stored now, merged where the store has gone on meanwhile. */
export function layOver(stored: Assessment, waiting: readonly RecordChange[]): Assessment {
  const now = new Map(splitRecords(stored).map(({ key, value }) => [key, value]));
  const merged = waiting.map((change): RecordChange => {
    const theirs = now.get(change.key);
    const three = { base: change.before, mine: change.after, theirs };
    return { ...change, before: theirs, after: mergeRecord(change.key, three) };
  });
  return applyChanges(stored, merged);
}

/** What both sides started from when there was no answer: a side that left a field like this did not write it. */
export const NO_ANSWER = { position: null, note: '', passages: [], alternatives: [] } as const;

type Start = Pick<Answer, keyof typeof NO_ANSWER>;

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names]
      .map((name) => [name, mergeField(base[name], mine[name], theirs[name])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function mergeField(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || !isTextList(mine) || !isTextList(theirs)) return mine;
  return mergeSets(isTextList(base) ? base : [], mine, theirs);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** What either side ticked, without what one side unticked: mine in its order, then what theirs added. */
function mergeSets(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [own, others] = [new Set(mine), new Set(theirs)];
  const gone = new Set(base.filter((item) => !own.has(item) || !others.has(item)));
  return [...new Set([...mine, ...theirs])].filter((item) => !gone.has(item));
}

function mergeAnswers(base: Start, mine: Answer, theirs: Answer): Answer {
  const merged = mergeFields(base, mine, theirs) as Answer;
  const dropsPosition = bothChanged(base.position, mine.position, theirs.position);
  const dropsNote = bothChanged(base.note, mine.note, theirs.note);
  const alternative: Alternative = {
    position: theirs.position,
    note: theirs.note,
    updatedAt: theirs.updatedAt,
  };
  const kept = mergeAlternatives(base.alternatives, mine.alternatives, theirs.alternatives);
  return {
    ...merged,
    passages: mergePassages(base.passages, mine.passages, theirs.passages),
    alternatives: dropsPosition || dropsNote ? uniqueAlternatives([...kept, alternative]) : kept,
  };
}

function bothChanged(base: unknown, mine: unknown, theirs: unknown): boolean {
  return !isSame(mine, theirs) && !isSame(base, mine) && !isSame(base, theirs);
}

/** Every passage either side has, except those that one side took away and the other did not touch. */
function mergePassages(
  base: readonly Passage[],
  mine: readonly Passage[],
  theirs: readonly Passage[],
): readonly Passage[] {
  const [start, own, others] = [byId(base), byId(mine), byId(theirs)];
  const ids = new Set([...theirs, ...mine].map(({ id }) => id));
  return [...ids].flatMap((id) => mergeOne(start.get(id), own.get(id), others.get(id)));
}

/** The passages by their ids; of two with one id the first. */
export function byId(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  return new Map(passages.toReversed().map((passage) => [passage.id, passage]));
}

/** Two different quotes for one passage are two passages: neither is lost. */
function mergeOne(
  base: Passage | undefined,
  mine: Passage | undefined,
  theirs: Passage | undefined,
): readonly Passage[] {
  if (isSame(base, mine)) return theirs ? [theirs] : [];
  if (isSame(base, theirs)) return mine ? [mine] : [];
  if (!mine || !theirs) return [mine ?? theirs].filter((passage) => passage !== undefined);
  const merged = mergeFields(base ?? {}, mine, theirs) as Passage;
  const isLost = bothChanged(base?.quote, mine.quote, theirs.quote);
  return isLost ? [merged, { ...theirs, id: `${theirs.id}~` }] : [merged];
}

/** Every alternative either side has, except those that one side settled since. */
function mergeAlternatives(
  base: readonly Alternative[],
  mine: readonly Alternative[],
  theirs: readonly Alternative[],
): readonly Alternative[] {
  const [start, own, others] = [base, mine, theirs].map(createSameSet);
  const isSettled = (item: Alternative) =>
    start?.has(item) && !(own?.has(item) && others?.has(item));
  return uniqueAlternatives([...theirs, ...mine].filter((item) => !isSettled(item)));
}

function uniqueAlternatives(list: readonly Alternative[]): readonly Alternative[] {
  const known = createSameSet();
  return list.filter((item) => known.add(item));
}
