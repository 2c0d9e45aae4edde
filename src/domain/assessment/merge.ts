import { isFields } from '../../lib/is-fields.ts';
import { joinAlternatives, saysSame, toAlternative } from './alternatives.ts';
import type { Alternative, Answer, Assessment, Passage } from './assessment.ts';
import { createFreeIds } from './find-free-id.ts';
import {
  applyChanges,
  isSame,
  splitRecords,
  type RecordChange,
  type RecordKey,
  type RecordValue,
} from './records.ts';
import { createSameSet } from './same-set.ts';
import { separatePassages } from './separate-passages.ts';

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
  if (!isFields(mine) || !isFields(theirs) || key.startsWith('agreed/')) return mine;
  return key.startsWith('answers/')
    ? mergeAnswers(
        { ...NO_ANSWER, updatedAt: '', ...(base as Answer | undefined) },
        mine as Answer,
        theirs as Answer,
      )
    : mergeFields(isFields(base) ? base : {}, mine, theirs);
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

type Start = Pick<Answer, keyof typeof NO_ANSWER | 'updatedAt'>;

type Fields = Readonly<Record<string, unknown>>;

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
  const dropsPosition = isSettledApart(base, mine, theirs, 'position');
  const dropsNote = isSettledApart(base, mine, theirs, 'note');
  const standing = {
    ...(mergeFields(base, mine, theirs) as Answer),
    ...(dropsPosition && { position: mine.position }),
    ...(dropsNote && { note: mine.note }),
  };
  const kept = mergeAlternatives(base.alternatives, mine.alternatives, theirs.alternatives);
  const lost = dropsPosition || dropsNote ? [toAlternative(theirs)] : [];
  const displaced = listDisplaced(standing, mine, theirs).filter(
    (item) => ![...kept, ...lost].some((other) => saysSame(item, other)),
  );
  return {
    ...standing,
    passages: mergePassages(base.passages, mine.passages, theirs.passages),
    alternatives: joinAlternatives([], [...displaced, ...kept, ...lost]),
  };
}

/** What one side took back as an offer, since it stood there anyway, and the other side still offers: it does not stand now. */
function listDisplaced(standing: Answer, mine: Answer, theirs: Answer): readonly Alternative[] {
  const listFrom = (keeper: Answer, dropper: Answer) => {
    const left = createSameSet(dropper.alternatives);
    return keeper.alternatives.filter(
      (item) => !left.has(item) && saysSame(item, dropper) && !saysSame(item, standing),
    );
  };
  return [...listFrom(mine, theirs), ...listFrom(theirs, mine)];
}

/** True where both sides decided, each on something else. */
function isSettledApart(
  base: Start,
  mine: Answer,
  theirs: Answer,
  name: 'position' | 'note',
): boolean {
  const isBoth = [mine, theirs].every((side) => settles(base, side));
  const decides = (side: Answer) =>
    !isSame(base[name], side[name]) ||
    (name === 'note' ? isBoth : settles(base, side) && side.position !== null);
  return !isSame(mine[name], theirs[name]) && decides(mine) && decides(theirs);
}

/**
 * To choose one of several answers is to decide, also when it is the one that was shown. To take back what offered the
 * others is not: it leaves an answer of the time before.
 */
function settles(base: Start, side: Answer): boolean {
  if (side.updatedAt <= base.updatedAt) return false;
  const left = createSameSet(side.alternatives);
  return base.alternatives.some((item) => !left.has(item));
}

function bothChanged(base: unknown, mine: unknown, theirs: unknown): boolean {
  return !isSame(mine, theirs) && !isSame(base, mine) && !isSame(base, theirs);
}

type Passages = readonly Passage[];

/**
 * Every passage either side has, except those that one side took away and the other did not touch. Two different quotes
 * for one passage are two passages: theirs gets an id that no side has, where its words do not stand there anyway.
 */
function mergePassages(base: Passages, mine: Passages, theirs: Passages): Passages {
  const [start, own, others] = [byId(base), byId(mine), byId(theirs)];
  const freeId = createFreeIds([...start.values(), ...own.values(), ...others.values()]);
  const standing = [...new Map([...others, ...own]).keys()].flatMap(
    (id) => mergeOne(start.get(id), own.get(id), others.get(id)) ?? [],
  );
  const known = createSameSet(standing.map(withoutId));
  return standing.flatMap((passage) => {
    const { id } = passage;
    const lost = others.get(id);
    const isLost = lost && bothChanged(start.get(id)?.quote, own.get(id)?.quote, lost.quote);
    return isLost && known.add(withoutId(lost))
      ? [passage, { ...lost, id: freeId(id) }]
      : [passage];
  });
}

/** The passages by their ids; of two with one id the later has another here. */
export function byId(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  return new Map(separatePassages(passages).map((passage) => [passage.id, passage]));
}

function withoutId({ id: _, ...said }: Passage): object {
  return said;
}

/** Undefined where one side took it away and the other did not touch it. */
function mergeOne(
  base: Passage | undefined,
  mine: Passage | undefined,
  theirs: Passage | undefined,
): Passage | undefined {
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (!mine || !theirs) return mine ?? theirs;
  return mergeFields(base ?? {}, mine, theirs) as Passage;
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
  return joinAlternatives(
    [],
    [...theirs, ...mine].filter((item) => !isSettled(item)),
  );
}
