import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { isSame } from '../../../domain/assessment/records.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { WriteProblem } from './file-handle.ts';

/** What a file holds, as far as this page knows. */
export type FileContent = {
  readonly assessment: Assessment;
  /** Null: the text of the draft is not in the file. */
  readonly documents: readonly DraftDocument[] | null;
};

/** `not-made`: the assessment could not be turned into a file at all. */
type SaveProblem = WriteProblem | 'not-made';

/** The file of one assessment, as this page knows it. */
export type OwnFile = {
  /** Null before the first save, and after a reload where the browser has forgotten which file it was. */
  readonly name: string | null;
  /** The moment of the last save (ISO 8601); null when there was none. */
  readonly savedAt: string | null;
  /** How the file came to hold this: `handed` to the browser as a download, which nobody can check. */
  readonly way: 'opened' | 'written' | 'handed' | 'earlier';
  /** Null: nothing of it is in a file. */
  readonly content: FileContent | null;
  /** It came in beside another state of the same assessment. */
  readonly isCopy: boolean;
  /** The person wants the text of the draft in the file. */
  readonly takesDraft: boolean;
  /** Something is on this page, and maybe in this browser, that is not in the file. */
  readonly isChanged: boolean;
  /** It is the file of an earlier visit, and the browser wants to ask the person before it is written. */
  readonly mustAsk: boolean;
  readonly isSaving: boolean;
  readonly problem: SaveProblem | null;
};

/** Whether the file lacks something. A draft whose text does not go into the file counts for nothing. */
export function isBehind(
  { content, takesDraft }: Pick<OwnFile, 'content' | 'takesDraft'>,
  assessment: Assessment,
  documents: readonly DraftDocument[] | null,
): boolean {
  if (!content) return true;
  if (content.assessment !== assessment && !isSame(content.assessment, assessment)) return true;
  if (!takesDraft) return (content.documents?.length ?? 0) > 0;
  // Documents that are not read yet are not known to be new.
  if (documents === null || content.documents === documents) return false;
  return !isSame(content.documents ?? [], documents);
}

/** Whether nothing has been written into an assessment: it needs no file yet. */
export function isEmpty({ answers, profile, context, actions, activities }: Assessment): boolean {
  const lists = [answers, context, actions, activities];
  return lists.every(({ length }) => length === 0) && profile.title === '';
}
