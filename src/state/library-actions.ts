import type { Assessment, AssessmentFile } from '../domain/assessment/assessment.ts';
import type { FileComparison } from '../domain/assessment/compare-assessments.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { UpgradeReport } from '../domain/upgrade/report.ts';
import type { DraftsSize } from '../storage/backup/measure-drafts.ts';
import type { Backup, BackupItem } from '../storage/backup/read-backup.ts';
import type { WrittenBackup } from '../storage/backup/write-backup.ts';
import type { LoadedRubric } from './selectors.ts';

/** Takes back what was done, and leaves alone what was done since. Rejects when it cannot. */
export type TakeBack = () => Promise<void>;

/** How a file of an earlier version is brought to the version in use before it is joined. */
export type Brought = {
  readonly report: UpgradeReport;
  readonly to: LoadedRubric;
  /** The rubric it was made with, where this device has it in good order. */
  readonly kept: LoadedRubric | null;
};

/**
 * Why a file comes in beside the assessment that has its id: that one is damaged, or was made with another rubric, or
 * with another version of it (`version`) than can be joined with the file.
 */
export type Beside =
  | { readonly why: 'damaged' | 'other-rubric' }
  | { readonly why: 'version'; readonly version: string };

/** What the library has of the assessment in a file. */
export type FileMatch =
  /** Nothing, or nothing that can be joined with it. */
  | { readonly kind: 'new'; readonly beside?: Beside }
  | {
      readonly kind: 'here';
      readonly id: string;
      readonly comparison: FileComparison;
      /** Documents of the draft that only the file has. */
      readonly documents: readonly DraftDocument[];
      /** Null for a file of the same version. */
      readonly brought: Brought | null;
      /** Answers and steps of the file that stood here before: what they have become here stays. */
      readonly earlier: number;
      /** It was deleted, and can come back. */
      readonly isPutAside: boolean;
    };

export type Watched = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
};

type WithTakeBack = { readonly id: string; readonly takeBack: TakeBack };

/** An assessment of a backup, beside what the library has of it. */
export type PlannedItem = {
  readonly item: BackupItem;
  /** Id under which it is or will be here; null for one that is damaged. */
  readonly id: string | null;
  readonly title: string;
  /** `same`: all of it is here. */
  readonly kind: 'new' | 'differs' | 'same' | 'damaged';
  /** It is here and was deleted. */
  readonly comesBack: boolean;
  /** It was made with an earlier version of the rubric, and is brought to the one in use before it is joined. */
  readonly isBrought: boolean;
  /** It is new, and yet another assessment has its id here. */
  readonly isBeside: boolean;
};

export type RestorePlan = {
  readonly backup: Backup;
  readonly items: readonly PlannedItem[];
  /** Those of the items that bring something. */
  readonly wanted: readonly PlannedItem[];
};

export type Restored = {
  /** `failed`: the device did not take any more. What came in before stays. */
  readonly kind: 'done' | 'stopped' | 'failed';
  readonly added: number;
  readonly joined: number;
  readonly cameBack: number;
  /** Titles of those whose history is damaged; the rest of it came in. */
  readonly withoutHistory: readonly string[];
  readonly takeBack: TakeBack;
};

type BackupWish = Watched & {
  /** Ids of the assessments; those that are not in the library are passed over. */
  readonly ids: readonly string[];
  readonly withDrafts: boolean;
  readonly readMe: string;
};

/**
 * What is done to several assessments at once, or to one with a file in hand. Comes in when first asked for. Each rejects
 * when the store does not take it.
 */
export type LibraryActions = {
  /** Compares a file with the library; changes nothing. */
  readonly matchFile: (file: AssessmentFile) => Promise<FileMatch>;
  /**
   * Stores what is in a file: under its own id when that is free, so that the same file is known again. `savedAt` is the
   * moment the file was saved, now where that is not known.
   */
  readonly importFile: (
    assessment: Assessment,
    documents?: readonly DraftDocument[],
    savedAt?: string,
  ) => Promise<WithTakeBack>;
  /** Joins a file with the assessment that is here, record by record. */
  readonly joinFile: (file: AssessmentFile) => Promise<WithTakeBack>;
  /** Gives an assessment another title, whether or not it can be opened. */
  readonly rename: (id: string, title: string) => Promise<void>;
  /**
   * Makes a copy, with what could not be written of it, under another title; gives its id, or null when the assessment
   * cannot be read. Rejects when its draft cannot be read.
   */
  readonly duplicate: (id: string, title: (title: string) => string) => Promise<string | null>;
  /** Puts assessments aside; they can come back. */
  readonly putAside: (ids: readonly string[]) => Promise<void>;
  readonly bringBack: (ids: readonly string[]) => Promise<void>;
  /** Removes assessments for good. */
  readonly purge: (ids: readonly string[]) => Promise<void>;
  readonly measureDrafts: (ids: readonly string[], signal: AbortSignal) => Promise<DraftsSize>;
  /** Makes one file of several assessments; what was edited a moment ago is in it, and what could not be written. */
  readonly writeBackup: (wish: BackupWish) => Promise<WrittenBackup>;
  readonly noteFilesSaved: (ids: readonly string[]) => Promise<void>;
  /** Compares a backup with the library; changes nothing. Null when it was stopped. */
  readonly planRestore: (backup: Backup, watched: Watched) => Promise<RestorePlan | null>;
  /** Adds what is missing and joins what differs; writes over nothing. */
  readonly restoreBackup: (plan: RestorePlan, watched: Watched) => Promise<Restored>;
};
