import type { Assessment } from '../domain/assessment/assessment.ts';
import { joinRecords, splitRecords } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { ShapeProblem } from '../lib/describe-issues.ts';
import type { Summary } from './commit-changes.ts';
import { removedShelf } from './removed-shelf.ts';
import type { LibraryEntry, StoredRecord, Tables } from './tables.ts';

/** Nothing was written. `full`: the device or the browser's share of it. `detail` is what the browser said. */
export type WriteFailure = {
  readonly kind: 'failed';
  readonly code: 'full' | 'closed' | 'unknown';
  readonly detail: string;
};

/** `exists`: there is one with this id, and it was left alone. `missing`: there is none. */
export type Outcome =
  | { readonly kind: 'saved' }
  | WriteFailure
  | { readonly kind: 'failed'; readonly code: 'exists' | 'missing'; readonly detail: string };

export type Loaded =
  | { readonly kind: 'ok'; readonly assessment: Assessment }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly problems: readonly ShapeProblem[] };

/** What the library notes of an assessment beside what is in it. */
export type Marks = Pick<LibraryEntry, 'deletedAt' | 'lastFileAt'>;

/** Of one that is in use and was never saved to a file. */
export const NO_MARKS: Marks = { deletedAt: null, lastFileAt: null };

/**
 * Adds an assessment as records, its line in the library and the documents of its draft; leaves alone what has this id
 * already.
 */
export async function createRecords(
  tables: Tables,
  assessment: Assessment,
  summary: Summary,
  { documents, marks }: { documents: readonly DraftDocument[]; marks: Marks },
): Promise<Outcome> {
  const { id, rubric } = assessment;
  const [entry, present] = await Promise.all([tables.readEntry(id), tables.readRecords(id)]);
  if (entry || present.length > 0) return { kind: 'failed', code: 'exists', detail: id };
  const records: readonly StoredRecord[] = splitRecords(assessment).map((record) => ({
    ...record,
    assessmentId: id,
    writtenAt: summary.updatedAt,
    revision: 1,
  }));
  await Promise.all(records.map((record) => tables.writeRecord(record)));
  // An earlier version of the app may have left some of one that had this id.
  await tables.deleteDrafts(removedShelf(id));
  await Promise.all(
    documents.map((document, order) =>
      tables.writeDraft({ assessmentId: id, documentId: document.id, order, document }),
    ),
  );
  await tables.writeEntry({
    id,
    ...summary,
    rubricId: rubric.id,
    rubricVersion: rubric.version,
    ...marks,
  });
  return { kind: 'saved' };
}

/** All records of an assessment put together, not parsed; undefined when there is none of this id. */
export async function readJoined(
  tables: Tables,
  id: string,
): Promise<{ joined: unknown } | undefined> {
  const [entry, records] = await Promise.all([tables.readEntry(id), tables.readRecords(id)]);
  const standing = records.filter(({ value }) => value !== undefined);
  return entry || records.length > 0 ? { joined: joinRecords(standing) } : undefined;
}

/** Changes the line in the library, and nothing of the assessment. */
export async function changeEntry(
  tables: Tables,
  id: string,
  change: Partial<LibraryEntry>,
): Promise<Outcome> {
  const entry = await tables.readEntry(id);
  if (!entry) return { kind: 'failed', code: 'missing', detail: id };
  await tables.writeEntry({ ...entry, ...change });
  return { kind: 'saved' };
}
