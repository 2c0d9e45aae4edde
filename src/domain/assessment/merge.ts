import type { Alternative, Answer, Passage } from './assessment.ts';
import { isSame, type RecordKey, type RecordValue } from './records.ts';

type Three = {
  /** What both sides started from; undefined when there was no record. */
  readonly base: RecordValue | undefined;
  /** What this side writes now; undefined deletes. */
  readonly mine: RecordValue | undefined;
  /** What the other side wrote meanwhile; undefined deleted. */
  readonly theirs: RecordValue | undefined;
};

/**
 * Joins two edits of one record made at the same time. Fields that only one side changed are taken from that side;
 * where both changed a field, mine stands, and for answers theirs is kept as an alternative for a person to settle.
 * An edit is stronger than a deletion.
 */
export function mergeRecord(key: RecordKey, three: Three): RecordValue | undefined {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine) || mine === undefined) return theirs;
  if (theirs === undefined || !isRecord(mine) || !isRecord(theirs)) return mine;
  const start = isRecord(base) ? base : {};
  return key.startsWith('answers/')
    ? mergeAnswers(start as Partial<Answer>, mine as Answer, theirs as Answer)
    : mergeFields(start, mine, theirs);
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...names].map((name) => [name, isSame(mine[name], base[name]) ? theirs[name] : mine[name]]),
  );
}

function mergeAnswers(base: Partial<Answer>, mine: Answer, theirs: Answer): Answer {
  const merged = mergeFields(base, mine, theirs) as Answer;
  const dropsPosition = bothChanged(base.position ?? null, mine.position, theirs.position);
  const dropsNote = bothChanged(base.note ?? '', mine.note, theirs.note);
  const alternative: Alternative = {
    position: theirs.position,
    note: theirs.note,
    updatedAt: theirs.updatedAt,
  };
  const kept = uniqueAlternatives([...theirs.alternatives, ...mine.alternatives]);
  return {
    ...merged,
    passages: mergePassages(base.passages ?? [], mine.passages, theirs.passages),
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
  const find = (list: readonly Passage[], id: string) => list.find((passage) => passage.id === id);
  const ids = new Set([...theirs, ...mine].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const merged = mergeOne(find(base, id), find(mine, id), find(theirs, id));
    return merged ? [merged] : [];
  });
}

function mergeOne(
  base: Passage | undefined,
  mine: Passage | undefined,
  theirs: Passage | undefined,
): Passage | undefined {
  return isSame(base, mine) ? theirs : (mine ?? (isSame(base, theirs) ? undefined : theirs));
}

function uniqueAlternatives(list: readonly Alternative[]): readonly Alternative[] {
  return list.filter((item, index) => list.findIndex((other) => isSame(other, item)) === index);
}
