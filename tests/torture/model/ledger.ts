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
  /** The page has put it beside the store. */
  isKept: boolean;
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

let empties = 0;

/** Notes what a person's act changed on the screen of a page. */
export function noteWrites(ledger: Ledger, by: string, before: Slots, after: Slots): void {
  for (const slot of listChanged(before, after)) {
    const [seen, value] = [before.get(slot) ?? '', after.get(slot) ?? ''];
    ledger.writes.push({ slot, value, seen, by, state: 'waiting', isKept: false });
    noteReplaced(ledger, seen, value === '' ? `empty ${String(++empties)}` : value);
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

/** What comes in from a file: nobody has seen what stands here. `isSaid` when the app has said that it came in. */
export function noteFromFile(ledger: Ledger, file: Slots, isSaid: boolean): void {
  for (const [slot, value] of file) {
    const here = ledger.settled.get(slot) ?? '';
    const [kind = ''] = slot.split(':');
    if (value === here || (STANDS_HERE.has(kind) && here !== '')) continue;
    const seen = here === '' && kind !== 'note' ? '' : null;
    const write: Write = { slot, value, seen, by: 'file', state: 'lost', isKept: false };
    ledger.writes.push(write);
    if (isSaid) confirm(ledger, write);
  }
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
    if (write.by === by && write.isKept && write.state !== 'lost') confirm(ledger, write);
  }
}

export function confirm(ledger: Ledger, write: Write): void {
  write.state = 'confirmed';
  for (const mark of listMarks(write.value)) ledger.confirmed.add(mark);
}

/** What waits on a page is beside the store too. */
export function keepWrites(ledger: Ledger, by: string): void {
  for (const write of ledger.writes) {
    if (write.by === by && write.state === 'waiting') write.isKept = true;
  }
}

/** What a page had not saved when it went; `isKept` when what it kept is still there. */
export function abandonWrites(ledger: Ledger, by: string, isKept: boolean): void {
  for (const write of ledger.writes) {
    if (write.by !== by || write.state !== 'waiting') continue;
    write.state = isKept && write.isKept ? 'parked' : 'lost';
  }
}

/** Values that may stand in a place now: those that nobody who was told "saved" has seen and replaced. */
export function listCandidates(ledger: Ledger, slot: string): ReadonlySet<string> {
  const own = ledger.writes.filter((write) => write.slot === slot);
  const gone = new Set<number>();
  /** -1 is what was there at the start. */
  const drop = (value: string | null, from: number): void => {
    if (value === null) return;
    const at = own.findLastIndex((write, index) => index < from && write.value === value);
    const isKnown = at >= 0 || value === (ledger.settled.get(slot) ?? '');
    if (gone.has(at) || !isKnown) return;
    gone.add(at);
    const write = own[at];
    if (write) drop(write.seen, at);
  };
  own.forEach(({ state, seen }, index) => {
    if (state === 'confirmed') drop(seen, index);
  });
  const left = own.filter((_, index) => !gone.has(index));
  const first = gone.has(-1) ? [] : [ledger.settled.get(slot) ?? ''];
  return new Set([...first, ...left.map(({ value }) => value)]);
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
