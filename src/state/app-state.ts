import type { Assessment } from '../domain/assessment/assessment.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { AssessmentStorage, LibraryEntry } from '../storage/assessment-storage.ts';
import type { OpenDocuments } from './document-shelf.ts';
import type { DocumentActions } from './draft-documents.ts';
import type { SaveState } from './save-queue.ts';
import type { LoadedRubric } from './selectors.ts';

/** What the app needs from outside: passed in, so that tests choose it. */
export type Surroundings = {
  readonly rubric: LoadedRubric;
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  readonly newId: () => string;
  readonly readExample: () => Promise<Assessment>;
};

export type OpenAssessment = OpenDocuments & {
  readonly assessment: Assessment;
  /** The worked example: looked at and tried out, never stored. */
  readonly isExample: boolean;
  readonly saving: SaveState;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

/** One thing a person did, as the records it changed. */
export type Step = { readonly changes: readonly RecordChange[]; readonly group: string | null };

/** What the screen of an assessment has to show. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'open'; readonly open: OpenAssessment }
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'damaged'; readonly id: string }
  /** Made with an organisation's own rubric that this device does not have. */
  | { readonly kind: 'rubric-missing'; readonly id: string; readonly rubric: Assessment['rubric'] }
  /** The browser did not let the app read what it keeps, or the example could not be fetched. */
  | { readonly kind: 'unreadable'; readonly id: string };

export type AppState = {
  readonly builtIn: LoadedRubric;
  /** The rubric of the open assessment; the built-in one when none is open. */
  readonly rubric: LoadedRubric;
  readonly library: readonly LibraryEntry[] | null;
  readonly opening: Opening;
  /** True when nothing can be kept on this device (private window, storage refused). */
  readonly isTemporary: boolean;
};

export type AppActions = DocumentActions & {
  readonly loadLibrary: () => Promise<void>;
  /** Starts with the built-in rubric, or with an organisation's own. Rejects when it cannot be stored. */
  readonly startAssessment: (own?: LoadedRubric) => Promise<string>;
  /**
   * Stores an assessment that came from a file or from the example, with the documents of its draft, under a new id.
   * Rejects when it cannot.
   */
  readonly adoptAssessment: (
    assessment: Assessment,
    documents?: readonly DraftDocument[],
  ) => Promise<string>;
  readonly openAssessment: (id: string) => Promise<void>;
  readonly openExample: () => Promise<void>;
  /** An assessment as it is now, without opening it: also one whose rubric is missing. Null when there is none. */
  readonly readAssessment: (id: string) => Promise<Assessment | null>;
  /** Keeps an organisation's own rubric, and opens the assessment that waits for it. Rejects when it cannot. */
  readonly provideRubric: (own: LoadedRubric) => Promise<void>;
  /** Applies a pure edit. Edits of one `group` that follow each other are undone together. */
  readonly edit: (change: (assessment: Assessment) => Assessment, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly duplicateAssessment: (
    id: string,
    title: (title: string) => string,
  ) => Promise<string | null>;
  readonly deleteAssessment: (id: string) => Promise<void>;
  readonly restoreAssessment: (id: string) => Promise<void>;
  readonly noteFileSaved: (id: string) => Promise<void>;
  /** Resolves when all that was edited is on the disk, or could not be written. */
  readonly flush: () => Promise<void>;
};
