import { isFields } from '../lib/is-fields.ts';
import { type RecordValue } from '../domain/assessment/records.ts';
import { losesText } from '../domain/history/loses-text.ts';
import { hasSameContent } from '../domain/history/same-content.ts';
import type { StoredHistoryEntry, Tables, WrittenChange } from './tables.ts';

/** A change within this time of the last one goes on with its entry, in milliseconds. */
const PAUSE = 60_000;
/** An entry grows for this long at most, so that an hour of writing leaves more than its end. */
const LONGEST_ENTRY = 600_000;
/** An answer that stood so long was given; before that, somebody is still choosing. In milliseconds. */
const SETTLED = 5_000;
/** Entries of one assessment; those that began first make room. */
export const MOST_ENTRIES = 2000;
/** Characters in the entries of one record; the newest entry stays, whatever its size. */
const MOST_TEXT = 2_000_000;
/** No clock is believed that says more than this, in milliseconds since 1970. */
const LATEST = Date.UTC(9999, 0);

type Written = Omit<WrittenChange, 'order'> & { readonly isMerged: boolean };
type Ends = Pick<StoredHistoryEntry, 'before' | 'after' | 'isMerged'>;
type Occasion = {
  readonly assessmentId: string;
  readonly at: string;
  /** The moment that entries are named by that begin now; looked up once, by the first of them. */
  readonly findMoment: () => Promise<string>;
};

/**
 * Adds changes to the history of an assessment, in the transaction that writes them. Typing goes on with the entry it
 * began, and an entry that ends where it began goes away. The status of a step of the plan is chosen and not typed: each
 * change of it is an entry of its own, which stays also where the status is soon as before, and keeps its moment. An answer
 * that stood for some seconds is not gone on with by another one. What belongs to the app and not to a person (`base`) has
 * none.
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
      await tables.writeHistory({ ...last, after: fullest, fullest: undefined });
      return begin(tables, occasion, { ...change, before: fullest });
    }
    if (hasSameContent(last.before, after)) await tables.deleteHistory(assessmentId, last.id);
    else {
      // Kept beside the entry as long as it is not its end.
      const isShorter = sizeOf(after) < sizeOf(fullest);
      const end = { at, revision, after, fullest: isShorter ? fullest : undefined };
      await tables.writeHistory({ ...last, ...end });
    }
    return false;
  }
  if (hasSameContent(before, after)) return false;
  return begin(tables, occasion, change);
}

async function begin(
  tables: Tables,
  { assessmentId, at, findMoment }: Occasion,
  { key, before, after, isMerged, revision, author }: Written,
): Promise<true> {
  const moment = await findMoment();
  const isSetBack = moment !== at;
  const earlier = await tables.readRecordHistory(assessmentId, key);
  const entry: StoredHistoryEntry = {
    assessmentId,
    // Two devices that go on from one history with a clock set back name different entries differently.
    id: findId(earlier, `${moment} ${key}${isSetBack ? ` ${at}` : ''}`),
    key,
    at,
    begun: isSetBack ? at : undefined,
    revision,
    assessorId: readAssessor(after ?? before),
    assessorName: author,
    isMerged,
    before,
    after,
  };
  await tables.writeHistory(entry);
  await trimRecord(tables, [...earlier, entry]);
  return true;
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
function findId(earlier: readonly StoredHistoryEntry[], first: string): string {
  const taken = new Set(earlier.map((entry) => entry.id));
  let id = first;
  while (taken.has(id)) id += '+';
  return id;
}

/** Who takes over from a colleague begins an entry of her own. */
function goesOn(last: StoredHistoryEntry, at: string, change: Written): boolean {
  const { before, after, author } = change;
  const pause = Date.parse(at) - Date.parse(last.at);
  const length = Date.parse(at) - Date.parse(last.begun ?? readMoment(last.id));
  return (
    !standsAlone(last) &&
    !standsAlone(change) &&
    (last.assessorName ?? author) === author &&
    Math.abs(pause) <= PAUSE &&
    length <= LONGEST_ENTRY &&
    !(Math.abs(pause) > SETTLED && isAnotherAnswer(before, after)) &&
    hasSameContent(last.after, before) &&
    !losesText(before, after)
  );
}

/** The reason why a question does not apply is typed, and no answer of its own. */
function isAnotherAnswer(before: RecordValue, after: RecordValue): boolean {
  const [earlier, later] = [before, after].map((value) => isFields(value) && value['position']);
  if (!isFields(earlier)) return false;
  return !isFields(later) || ['kind', 'level'].some((name) => earlier[name] !== later[name]);
}

/** Both values of a merge stay to be found, and so does the moment at which somebody said how far a step is. */
function standsAlone({ before, after, isMerged }: Ends): boolean {
  return isMerged || (isFields(before) && isFields(after) && before['status'] !== after['status']);
}

/** `entries` are those of one record, the newest last. */
async function trimRecord(tables: Tables, entries: readonly StoredHistoryEntry[]): Promise<void> {
  let size = 0;
  const kept = entries.toReversed().filter(({ before, after }, index) => {
    size += sizeOf(before) + sizeOf(after);
    return size <= MOST_TEXT || index === 0;
  });
  const old = entries.slice(0, -kept.length);
  const first = kept.at(-1);
  if (!first || old.length === 0) return;
  await Promise.all(old.map(({ assessmentId, id }) => tables.deleteHistory(assessmentId, id)));
  await tables.writeHistory({ ...first, isFirstLeft: true });
}

/** Characters of all texts in a value. */
function sizeOf(value: RecordValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || !value) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

/** Whose answer a record is; null for what is nobody's own. */
export function readAssessor(value: RecordValue): string | null {
  const id = isFields(value) ? value['assessorId'] : null;
  return typeof id === 'string' ? id : null;
}
