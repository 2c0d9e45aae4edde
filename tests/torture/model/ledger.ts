import { listChanged, listMarks, type Slots } from './slots.ts';

/** One value that somebody put into a place. */
export type Write = {
  readonly slot: string;
  /** Empty when the place was emptied. */
  readonly value: string;
  /** What stood there on the screen of the one who wrote; null for what came from a file. */
  readonly seen: string | null;
  /** The page that wrote. */
  readonly by: string;
  /**
   * `waiting`: on that page, and maybe not stored; `parked`: the page went away and had kept it beside the store; `lost`: the page was
   * torn away, so it may be stored or not; `confirmed`: the app has said that it is saved.
   */
  state: 'waiting' | 'parked' | 'lost' | 'confirmed';
  /** All of its record was taken away with it: what others do to the record meanwhile is stronger. */
  readonly isRemoval: boolean;
  /** What its record had on the screen of the writer. */
  readonly record: Slots;
  /** It waited while all was at rest: others may have done anything meanwhile. */
  isOld: boolean;
};

/** What must be true of one assessment, from what people did and were told; it knows nothing of how the app works. */
export type Ledger = {
  /** What stood in the store when all was last at rest. */
  settled: Slots;
  /** What was written since then. */
  writes: Write[];
  /** Marks of values, with the marks of what was put in their place by one who saw them. */
  readonly replaced: Map<string, Set<string>>;
  /** Marks of values that the app has called saved. */
  readonly confirmed: Set<string>;
  /** Marks of values that a person took away on purpose, without putting another in their place. */
  readonly released: Set<string>;
  /** Marks that stood for more than a minute: they are found for ever. */
  readonly kept: Set<string>;
  /** The records as they were at the last rest, and since when. */
  readonly records: Map<string, { readonly text: string; readonly since: number }>;
  isAside: boolean;
};

export function createLedger(settled: Slots): Ledger {
  return {
    settled,
    writes: [],
    replaced: new Map(),
    confirmed: new Set(),
    released: new Set(),
    kept: new Set(),
    records: new Map(),
    isAside: false,
  };
}

/** A copy that goes its own way, without what was never at rest. */
export function copyLedger(ledger: Ledger): Ledger {
  return {
    ...structuredClone({ ...ledger, settled: undefined, writes: [] }),
    settled: new Map(ledger.settled),
  };
}

const FRESH = { state: 'waiting', isOld: false } as const;

/** A step of the plan is a record, and so is all that belongs to the answer to one question. */
export function recordOf(slot: string): string {
  const [kind = '', name = ''] = slot.split(':');
  return ['position', 'note', 'quote'].includes(kind) ? `answer:${name}` : `${kind}:${name}`;
}

function isGone(record: string, after: Slots): boolean {
  return ![...after.keys()].some((slot) => recordOf(slot) === record);
}

let empties = 0;

/** Notes what a person's act changed on the screen of a page. */
export function noteWrites(ledger: Ledger, by: string, before: Slots, after: Slots): void {
  for (const slot of listChanged(before, after)) {
    const [seen, value] = [before.get(slot) ?? '', after.get(slot) ?? ''];
    const isRemoval = value === '' && isGone(recordOf(slot), after);
    ledger.writes.push({ ...FRESH, slot, value, seen, by, isRemoval, record: after });
    noteReplaced(ledger, seen, value === '' ? `empty ${String(++empties)}` : value);
  }
}

/** Notes that a page wrote places anew without another value: also such an edit is stronger than a deletion. */
export function noteTouched(
  ledger: Ledger,
  by: string,
  slots: readonly string[],
  record: Slots,
): void {
  for (const slot of slots) {
    const value = record.get(slot) ?? '';
    ledger.writes.push({ ...FRESH, slot, value, seen: value, by, isRemoval: false, record });
  }
}

function noteReplaced(ledger: Ledger, seen: string, value: string): void {
  const next = listMarks(value).at(-1) ?? value;
  for (const mark of listMarks(seen)) {
    ledger.replaced.set(mark, (ledger.replaced.get(mark) ?? new Set()).add(next));
    // An emptied place has no mark to be found by.
    if (next === value) ledger.released.add(next);
  }
}

/** Notes that a person saw several answers and chose one: the others are earlier forms of it. */
export function noteChoice(ledger: Ledger, offered: readonly string[], chosen: string): void {
  const taken = listMarks(chosen);
  for (const mark of offered) if (!taken.includes(mark)) noteReplaced(ledger, mark, chosen);
}

/**
 * A file with everything brings its history: what somebody had seen and replaced there is an earlier form here too, and a
 * quote that was taken out there may go here.
 */
export function noteReplacedElsewhere(ledger: Ledger, { replaced }: Ledger, file: Slots): void {
  for (const [slot, value] of ledger.settled) {
    const isTakenOut =
      slot.startsWith('quote:') && listMarks(value).some((mark) => replaced.has(mark));
    if (!isTakenOut || file.has(slot)) continue;
    const origin = { by: 'file', record: file, isRemoval: false, state: 'lost' } as const;
    ledger.writes.push({ ...FRESH, ...origin, slot, value: '', seen: value });
  }
  for (const [mark, later] of replaced) {
    ledger.replaced.set(mark, new Set([...(ledger.replaced.get(mark) ?? []), ...later]));
  }
}

/** What comes in from a file: nobody has seen what stands here. `isSaid` when the app has said that it came in. */
export function noteFromFile(ledger: Ledger, file: Slots, isSaid: boolean): void {
  for (const [slot, value] of [...file, ...listNotesLeft(file)]) {
    const here = ledger.settled.get(slot) ?? '';
    const [kind = ''] = slot.split(':');
    if (value === here || (STANDS_HERE.has(kind) && here !== '')) continue;
    const seen = here === '' && kind !== 'note' ? '' : null;
    const origin = { by: 'file', record: file, isRemoval: false } as const;
    const write: Write = { ...FRESH, ...origin, slot, value, seen, state: 'lost' };
    ledger.writes.push(write);
    // What somebody here has seen and replaced is an earlier form of what is here, and may stay replaced.
    if (isSaid && !listMarks(value).some((mark) => ledger.replaced.has(mark)))
      confirm(ledger, write);
  }
}

/** A note belongs to its position: it goes beside the answer when the position of the other side stands. */
function listNotesLeft(file: Slots): readonly (readonly [string, string])[] {
  const positions = [...file.keys()].filter((slot) => slot.startsWith('position:'));
  const notes = positions.map((slot) => slot.replace('position', 'note'));
  return notes.filter((slot) => !file.has(slot)).map((slot) => [slot, ''] as const);
}

/** Of these the value here stands, and the person is told so. */
const STANDS_HERE = new Set(['title', 'organisation', 'context', 'tick']);

/** The app has told a page that all its work is saved. */
export function confirmWrites(ledger: Ledger, by: string): void {
  for (const write of ledger.writes) {
    if (write.by === by && write.state === 'waiting') confirm(ledger, write);
  }
}

/** What a page had kept beside the store has been written. */
export function confirmKept(ledger: Ledger, by: string): void {
  for (const write of ledger.writes) {
    if (write.by === by && write.state !== 'lost') confirm(ledger, write);
  }
}

export function confirm(ledger: Ledger, write: Write): void {
  write.state = 'confirmed';
  for (const mark of listMarks(write.value)) ledger.confirmed.add(mark);
}

/** What a page had not saved when it went; `isKept` when all of it is beside the store. */
export function abandonWrites(ledger: Ledger, by: string, isKept: boolean): void {
  for (const write of ledger.writes) {
    if (write.by === by && write.state === 'waiting') write.state = isKept ? 'parked' : 'lost';
  }
}

/** Values that may stand in a place now: those that nobody who was told "saved" has seen and replaced. */
export function listCandidates(ledger: Ledger, slot: string): ReadonlySet<string> {
  const own = ledger.writes.filter((write) => write.slot === slot);
  const gone = new Set<number>();
  /** -1 is what was there at the start. */
  const drop = (value: string | null, from: number, by: string): void => {
    if (value === null) return;
    const at = findSeen(own, value, from, by, ledger.settled.get(slot) ?? '');
    if (at === undefined || gone.has(at)) return;
    gone.add(at);
    const write = own[at];
    if (write) drop(write.seen, at, write.by);
  };
  own.forEach((write, index) => {
    if (write.state === 'confirmed' && !isOutdone(ledger, write)) drop(write.seen, index, write.by);
  });
  const left = own.filter((_, index) => !gone.has(index));
  const first = gone.has(-1) ? [] : [ledger.settled.get(slot) ?? ''];
  return new Set([...first, ...left.map(({ value }) => value), ...listCarried(ledger, slot)]);
}

/** Where a record was taken away, an edit of any part of it brings back all that its writer saw of it. */
function listCarried({ settled, writes }: Ledger, slot: string): readonly string[] {
  const record = recordOf(slot);
  const own = writes.filter((write) => recordOf(write.slot) === record);
  const isRemoved = isGone(record, settled) || own.some(({ isRemoval }) => isRemoval);
  return isRemoved ? own.map((write) => write.record.get(slot) ?? '') : [];
}

/**
 * Which write it was that a writer saw: one of their own, what was there at the start (-1), or the first of somebody else.
 * Another may have taken back what they wrote since, so that the same words stood there twice: who saw them once may not
 * have seen them the second time.
 */
function findSeen(
  own: readonly Write[],
  value: string,
  from: number,
  by: string,
  settled: string,
): number | undefined {
  const isIt = (write: Write, index: number) => index < from && write.value === value;
  const mine = own.findLastIndex((write, index) => isIt(write, index) && write.by === by);
  if (mine >= 0) return mine;
  if (value === settled) return -1;
  const first = own.findIndex(isIt);
  return first >= 0 ? first : undefined;
}

/** An edit is stronger than a deletion. */
function isOutdone({ writes }: Ledger, { slot, by, isRemoval, isOld }: Write): boolean {
  const record = recordOf(slot);
  const isTouched = writes.some((other) => other.by !== by && recordOf(other.slot) === record);
  return isRemoval && (isOld || isTouched);
}

/** Whether a value is accounted for: it is there, or what was put in its place is. */
export function isAccounted(ledger: Ledger, mark: string, present: ReadonlySet<string>): boolean {
  const waiting = [mark];
  const seen = new Set(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (present.has(next) || ledger.released.has(next)) return true;
    for (const later of ledger.replaced.get(next) ?? []) {
      if (!seen.has(later)) waiting.push(later);
      seen.add(later);
    }
  }
  return false;
}
