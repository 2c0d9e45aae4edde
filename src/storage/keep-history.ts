import type { RecordValue } from '../domain/assessment/records.ts';
import { losesText } from '../domain/history/loses-text.ts';
import { hasSameContent, isFields } from '../domain/history/same-content.ts';
import type { StoredHistoryEntry, Tables, WrittenChange } from './tables.ts';

/** A change within this time of the last one goes on with its entry, in milliseconds. */
const PAUSE = 60_000;
/** An entry grows for this long at most, so that an hour of writing leaves more than its end. */
const LONGEST_ENTRY = 600_000;
/** Entries of one assessment; those that began first make room. */
export const MOST_ENTRIES = 2000;
/** Characters in the entries of one record; the newest entry stays, whatever its size. */
const MOST_TEXT = 2_000_000;
/** No clock is believed that says more than this, in milliseconds since 1970. */
const LATEST = Date.UTC(9999, 0);

type Written = Omit<WrittenChange, 'order'> & { readonly isMerged: boolean };
type Occasion = {
  readonly assessmentId: string;
  readonly at: string;
  /** The moment that entries are named by that begin now; looked up once, by the first of them. */
  readonly findMoment: () => Promise<string>;
};

/**
 * Adds changes to the history of an assessment, in the transaction that writes them. Typing goes on with the entry it
 * began, and an entry that ends where it began goes away. What belongs to the app and not to a person (`base`) has none.
 */
export async function keepHistory(
  tables: Tables,
  { assessmentId, at }: Pick<Occasion, 'assessmentId' | 'at'>,
  written: readonly Written[],
): Promise<void> {
  let moment: Promise<string> | undefined;
  const findMoment = () => (moment ??= nameMoment(tables, assessmentId, at));
  const occasion = { assessmentId, at, findMoment };
  const own = written.filter(({ key }) => key !== 'base');
  const begun = await Promise.all(own.map((change) => keepChange(tables, occasion, change)));
  if (begun.includes(true)) await tables.trimHistory(assessmentId, MOST_ENTRIES);
}

/** Whether an entry was added. */
async function keepChange(tables: Tables, occasion: Occasion, change: Written): Promise<boolean> {
  const { assessmentId, at } = occasion;
  const { key, before, after, revision } = change;
  const last = await tables.readLastHistory(assessmentId, key);
  if (last && goesOn(last, at, change)) {
    // Word by word, a text goes too: what was there before the first of them is the end of this entry.
    const fullest = last.fullest ?? last.after;
    if (losesText(fullest, after)) {
      await tables.writeHistory(withoutFullest({ ...last, after: fullest }));
      return begin(tables, occasion, { ...change, before: fullest });
    }
    if (hasSameContent(last.before, after)) await tables.deleteHistory(assessmentId, last.id);
    else await tables.writeHistory(goOn(last, fullest, { at, revision, after }));
    return false;
  }
  if (hasSameContent(before, after)) return false;
  return begin(tables, occasion, change);
}

async function begin(
  tables: Tables,
  { assessmentId, at, findMoment }: Occasion,
  { key, before, after, isMerged, revision }: Written,
): Promise<true> {
  const moment = await findMoment();
  const isSetBack = moment !== at;
  await tables.writeHistory({
    assessmentId,
    // Two devices that go on from one history with a clock set back name different entries differently.
    id: await findId(tables, assessmentId, key, `${moment} ${key}${isSetBack ? ` ${at}` : ''}`),
    key,
    at,
    ...(isSetBack && { begun: at }),
    revision,
    assessorId: readAssessor(after ?? before),
    isMerged,
    before,
    after,
  });
  await trimRecord(tables, assessmentId, key);
  return true;
}

/** The fullest form is kept beside the entry as long as it is not its end. */
function goOn(
  last: StoredHistoryEntry,
  fullest: RecordValue,
  end: Pick<StoredHistoryEntry, 'at' | 'revision' | 'after'>,
): StoredHistoryEntry {
  const isShorter = sizeOf(end.after) < sizeOf(fullest);
  return { ...withoutFullest(last), ...end, ...(isShorter && { fullest }) };
}

function withoutFullest({ fullest: _, ...entry }: StoredHistoryEntry): StoredHistoryEntry {
  return entry;
}

/**
 * The moment that an entry is named by: when it began, or right after the last one of all where the clock has been set
 * back since. Those that are first by their names make room, and that must not be what was written just now.
 */
async function nameMoment(tables: Tables, assessmentId: string, at: string): Promise<string> {
  const last = readMoment((await tables.readNewestId(assessmentId)) ?? '');
  const next = Date.parse(last) + 1;
  return last > at && next < LATEST ? new Date(next).toISOString() : at;
}

function readMoment(id: string): string {
  return id.slice(0, id.indexOf(' '));
}

/** Two changes of one moment are two entries. */
async function findId(tables: Tables, assessmentId: string, key: string, first: string) {
  const entries = await tables.readRecordHistory(assessmentId, key);
  const taken = new Set(entries.map((entry) => entry.id));
  let id = first;
  while (taken.has(id)) id += '+';
  return id;
}

/** Both values of a merge stay to be found: such an entry neither goes on nor is gone on with. */
function goesOn(last: StoredHistoryEntry, at: string, { before, after, isMerged }: Written) {
  const pause = Date.parse(at) - Date.parse(last.at);
  const length = Date.parse(at) - Date.parse(last.begun ?? readMoment(last.id));
  return (
    !isMerged &&
    !last.isMerged &&
    Math.abs(pause) <= PAUSE &&
    length <= LONGEST_ENTRY &&
    hasSameContent(last.after, before) &&
    !losesText(before, after)
  );
}

async function trimRecord(tables: Tables, assessmentId: string, key: string): Promise<void> {
  let size = 0;
  const entries = (await tables.readRecordHistory(assessmentId, key)).toReversed();
  const kept = entries.filter(({ before, after }, index) => {
    size += sizeOf(before) + sizeOf(after);
    return size <= MOST_TEXT || index === 0;
  });
  const old = entries.slice(kept.length);
  const first = kept.at(-1);
  if (!first || old.length === 0) return;
  await Promise.all(old.map(({ id }) => tables.deleteHistory(assessmentId, id)));
  await tables.writeHistory({ ...first, isFirstLeft: true });
}

/** Characters of all texts in a value. */
function sizeOf(value: RecordValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || !value) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

function readAssessor(value: RecordValue): string | null {
  const id = isFields(value) ? value['assessorId'] : null;
  return typeof id === 'string' ? id : null;
}
