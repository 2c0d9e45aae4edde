import type { AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { compareReplacing } from '../../../domain/assessment/compare-replacing.ts';
import { isSame } from '../../../domain/assessment/records.ts';
import type { AppStore } from '../../../state/app-store.ts';
import type { FileMatch } from '../../../state/library-actions.ts';
import type { AssessmentStorage, LibraryEntry } from '../../../storage/assessment-storage.ts';

type Means = { readonly store: AppStore; readonly storage: AssessmentStorage };

/**
 * How a person's own file can be taken in: `replace` makes what is here as it is in the file; `join` adds what is new
 * in the file; `go-on` leaves what is here; `copy` puts the file beside it.
 */
export type Way = 'replace' | 'join' | 'go-on' | 'copy';

export type OwnLook =
  /** Nothing here differs from the file, or has to do with it: opening it touches nothing. */
  | { readonly kind: 'at-once'; readonly id: string | null }
  | {
      readonly kind: 'differs';
      /** What the first way would change. */
      readonly match: FileMatch;
      /** The one that most people want comes first. */
      readonly ways: readonly Way[];
      /** A later one was saved here: this file is not the one to go on with. */
      readonly isOlder: boolean;
    };

/** Compares a person's own file with what this browser has of it; changes nothing. `match` is what the library says. */
export async function lookAtOwn(
  file: AssessmentFile,
  match: FileMatch,
  { store, storage }: Means,
): Promise<OwnLook> {
  if (match.kind === 'new')
    return match.beside
      ? { kind: 'differs', match, ways: ['copy'], isOlder: false }
      : { kind: 'at-once', id: null };
  const { id } = match;
  const { documents = [] } = file;
  const assessment = { ...file.assessment, id };
  const here = await store.actions.readAssessment(id);
  const kept = await store.actions.readDocuments(id);
  // A file without the draft's text says nothing about the draft.
  const fresh = documents.filter((document) => !kept.some((one) => isSame(one, document)));
  if (!here || (isSame(here, assessment) && fresh.length === 0)) return { kind: 'at-once', id };
  const entry = (await storage.list()).find((known) => known.id === id);
  const isOlder = isLongBefore(file.savedAt, entry?.lastFileAt ?? null);
  if (here.rubric.hash === assessment.rubric.hash && isAllInFiles(file, entry)) {
    const comparison = compareReplacing(here, assessment);
    const replaced: FileMatch = { ...match, comparison, documents: fresh };
    return { kind: 'differs', match: replaced, ways: ['replace', 'copy'], isOlder };
  }
  const hasNews = !match.comparison.isNothingNew || match.documents.length > 0;
  return { kind: 'differs', match, ways: [hasNews ? 'join' : 'go-on', 'copy'], isOlder };
}

/** What is here was saved to a file before, and this one is not older: nothing is lost when it takes the place. */
function isAllInFiles({ savedAt }: AssessmentFile, entry: LibraryEntry | undefined): boolean {
  const { lastFileAt = null, updatedAt = '' } = entry ?? {};
  return lastFileAt !== null && lastFileAt >= updatedAt && savedAt >= lastFileAt;
}

/** Between the moment that is written in a file and the end of saving, a person may look for a place for it. */
const SAVING_TAKES = 10 * 60_000;

function isLongBefore(savedAt: string, lastFileAt: string | null): boolean {
  return lastFileAt !== null && Date.parse(savedAt) + SAVING_TAKES < Date.parse(lastFileAt);
}
