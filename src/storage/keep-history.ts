import type { RecordChange, RecordValue } from '../domain/assessment/records.ts';
import { hasSameContent, isFields } from '../domain/history/same-content.ts';
import type { StoredHistoryEntry, Tables } from './tables.ts';

/** A change within this time of the last one goes on with its entry, in milliseconds. */
const PAUSE = 60_000;
/** An entry grows for this long at most, so that an hour of writing leaves more than its end. */
const LONGEST_ENTRY = 600_000;
/** A change that takes away so many characters, and more than half of all, is an entry of its own. */
const LARGE_CUT = 200;
/** Entries of one assessment; those that began first make room. */
export const MOST_ENTRIES = 2000;
/** Characters in the entries of one record; the newest entry stays, whatever its size. */
const MOST_TEXT = 2_000_000;

type Written = Pick<RecordChange, 'key' | 'before' | 'after'> & { readonly isMerged: boolean };
type Occasion = { readonly assessmentId: string; readonly at: string };

/**
 * Adds changes to the history of an assessment, in the transaction that writes them. Typing goes on with the entry it
 * began, and an entry that ends where it began goes away. What belongs to the app and not to a person (`base`) has none.
 */
export async function keepHistory(
  tables: Tables,
  occasion: Occasion,
  written: readonly Written[],
): Promise<void> {
  const own = written.filter(({ key }) => key !== 'base');
  const begun = await Promise.all(own.map((change) => keepChange(tables, occasion, change)));
  if (begun.includes(true)) await tables.trimHistory(occasion.assessmentId, MOST_ENTRIES);
}

/** Whether an entry was added. */
async function keepChange(tables: Tables, occasion: Occasion, change: Written): Promise<boolean> {
  const { assessmentId, at } = occasion;
  const { key, before, after, isMerged } = change;
  const last = await tables.readLastHistory(assessmentId, key);
  if (last && goesOn(last, at, change)) {
    if (hasSameContent(last.before, after)) await tables.deleteHistory(assessmentId, last.id);
    else await tables.writeHistory({ ...last, at, after });
    return false;
  }
  if (hasSameContent(before, after)) return false;
  await tables.writeHistory({
    assessmentId,
    id: await findId(tables, assessmentId, key, `${at} ${key}`),
    key,
    at,
    assessorId: readAssessor(after ?? before),
    isMerged,
    before,
    after,
  });
  await trimRecord(tables, assessmentId, key);
  return true;
}

/** Two changes of one moment are two entries, also after the clock was set back. */
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
  const length = Date.parse(at) - Date.parse(last.id.slice(0, last.id.indexOf(' ')));
  const size = sizeOf(after);
  const cut = sizeOf(last.after) - size;
  return (
    !isMerged &&
    !last.isMerged &&
    Math.abs(pause) <= PAUSE &&
    length <= LONGEST_ENTRY &&
    (cut <= LARGE_CUT || cut <= size) &&
    hasSameContent(last.after, before)
  );
}

async function trimRecord(tables: Tables, assessmentId: string, key: string): Promise<void> {
  let size = 0;
  const entries = (await tables.readRecordHistory(assessmentId, key)).toReversed();
  const old = entries.filter(({ before, after }, index) => {
    size += sizeOf(before) + sizeOf(after);
    return size > MOST_TEXT && index > 0;
  });
  await Promise.all(old.map(({ id }) => tables.deleteHistory(assessmentId, id)));
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
