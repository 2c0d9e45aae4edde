import type { Assessment } from '../domain/assessment/assessment.ts';
import type { RecordChange, RecordKey } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { RubricVersions } from '../domain/upgrade/outline.ts';
import type {
  AssessmentStorage,
  CloseReason,
  LibraryEntry,
  LoadedHistory,
  UnavailableReason,
} from '../storage/assessment-storage.ts';
import type { OpenDocuments } from './document-shelf.ts';
import type { DocumentActions } from './draft-documents.ts';
import type { LibraryActions } from './library-actions.ts';
import type { SaveState, UnsavedWork } from './save-queue.ts';
import type { FirstRubric, LoadedRubric } from './selectors.ts';
import type { Sign } from './sign-changes.ts';

/** What the app needs from outside: passed in, so that tests choose it. */
export type Surroundings = {
  readonly rubric: FirstRubric;
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  readonly newId: () => string;
  readonly readExample: () => Promise<Assessment>;
  /** What the versions of the built-in rubric were. */
  readonly readVersions: () => Promise<RubricVersions>;
};

export type OpenAssessment = OpenDocuments & {
  readonly assessment: Assessment;
  /** The worked example: looked at and tried out, never stored. */
  readonly isExample: boolean;
  readonly saving: SaveState;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

/** What can be saved of an assessment that is nowhere else any more. */
export type LastSeen = Pick<OpenAssessment, 'assessment' | 'documents'>;

/** One thing a person did, as the records it changed. */
export type Step = {
  readonly changes: readonly RecordChange[];
  readonly group: string | null;
  /** When it was begun and last gone on with, in milliseconds; `isCut` when the last thing it did was to take words away. */
  readonly begun?: number;
  readonly at?: number;
  readonly isCut?: boolean;
  /** True when the browser’s own undo in a field did it. */
  readonly isTakenBack?: boolean;
  /** Names who wrote what the step brought in; also when it is done again. */
  readonly sign?: Sign | undefined;
  /** The rubrics before and after, of a step to another version; null for one that is not on this device. */
  readonly rubrics?: Readonly<Record<'past' | 'future', LoadedRubric | null>>;
};

/** Made with another version of a rubric: a person is told what changed before the assessment is shown. */
export type PendingUpgrade = {
  readonly kind: 'upgrade';
  readonly id: string;
  readonly assessment: Assessment;
  readonly to: LoadedRubric;
  /** The rubric it was made with, where this device has it in good order. */
  readonly kept: LoadedRubric | null;
  /** What can be brought back after going on was taken back. */
  readonly future?: readonly Step[];
};

/** What the screen of an assessment has to show. */
export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'open'; readonly open: OpenAssessment }
  | {
      readonly kind: 'missing';
      readonly id: string;
      /** What this page had of it when it was removed for good elsewhere. */
      readonly last?: LastSeen;
    }
  | { readonly kind: 'damaged'; readonly id: string }
  | PendingUpgrade
  | {
      /** Made with an organisation's own rubric that this device does not have, or with a later version than the app's. */
      readonly kind: 'rubric-missing' | 'rubric-newer';
      readonly id: string;
      readonly rubric: Assessment['rubric'];
    }
  /** The browser did not let the app read what it keeps, or the example could not be fetched. */
  | { readonly kind: 'unreadable'; readonly id: string };

/** What an opening found: an assessment with its rubric, or why there is none to show. */
export type Found =
  | Exclude<Opening, { kind: 'none' | 'loading' | 'open' }>
  | { readonly kind: 'ok'; readonly assessment: Assessment; readonly rubric: LoadedRubric };

export type AppState = {
  readonly builtIn: LoadedRubric;
  /** The rubric of the open assessment; the built-in one when none is open. */
  readonly rubric: LoadedRubric;
  readonly library: readonly LibraryEntry[] | null;
  readonly opening: Opening;
  /** Why nothing is kept on this device, so that work lasts as long as the page; null when it is kept. */
  readonly notKept: UnavailableReason | null;
  /** Who took the store away from this page since it was opened: nothing is written from then on. Null as long as it is there. */
  readonly closedBy: CloseReason | null;
  /** Ids of assessments with work that the disk did not take: it is on this page only. */
  readonly unwritten: readonly string[];
  /** True until all the words of the built-in rubric are here: see `briefRubric`. */
  readonly isBrief: boolean;
};

export type AppActions = DocumentActions & {
  /** Resolves when all the words of the built-in rubric are here; goes on trying until then. */
  readonly completeRubric: () => Promise<void>;
  readonly loadLibrary: () => Promise<void>;
  /** Fetches what is done to several assessments at once, or to one with a file in hand. Rejects when it cannot. */
  readonly fetchLibrary: () => Promise<LibraryActions>;
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
  /**
   * Keeps a rubric, and opens the assessment that waits for it; another version of that rubric opens it as an upgrade.
   * Rejects when it cannot.
   */
  readonly provideRubric: (own: LoadedRubric) => Promise<void>;
  /** Goes on with the new version of the rubric, as one step. `apply` is given the assessment as it is now. */
  readonly upgrade: (apply: (assessment: Assessment) => Assessment) => void;
  /** Opens an assessment with the version it was made with, until the app is left; with false, asks again. */
  readonly holdUpgrade: (id: string, isHeld: boolean) => Promise<void>;
  readonly readVersions: () => Promise<RubricVersions>;
  /** The kept rubric of this hash; undefined when there is none. Rejects when the store cannot be read. */
  readonly findRubric: (hash: string) => Promise<LoadedRubric | undefined>;
  /** The latest kept rubric that is a later version of this one; undefined when there is none. Rejects likewise. */
  readonly findLater: (made: Assessment['rubric']) => Promise<LoadedRubric | undefined>;
  /**
   * Applies a pure edit. Edits of one `group` that follow each other are undone together; one that `isTakenBack` by the
   * browser’s own undo in a field takes back those before it.
   */
  readonly edit: (
    change: (assessment: Assessment) => Assessment,
    group?: string,
    isTakenBack?: boolean,
  ) => void;
  /**
   * What was written in the open assessment before, in all of it or in some of its records; nothing of the example.
   * Rejects when the store cannot be read.
   */
  readonly readHistory: (keys?: readonly RecordKey[]) => Promise<LoadedHistory>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly deleteAssessment: (id: string) => Promise<void>;
  readonly restoreAssessment: (id: string) => Promise<void>;
  readonly noteFileSaved: (id: string) => Promise<void>;
  /** What was edited and is not on the disk yet. */
  readonly listUnsaved: () => readonly UnsavedWork[];
  /** Resolves when all that was edited is on the disk, or could not be written. */
  readonly flush: () => Promise<void>;
};
