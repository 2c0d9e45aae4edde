import type { AssessmentRecord, RecordChange, RecordValue } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';

/** One record of one assessment as it lies in the store; one that was taken away stays without a value. */
export type StoredRecord = AssessmentRecord & {
  readonly assessmentId: string;
  readonly writtenAt: string;
  /** How often it has been written, from 1; absent where only an earlier version of the app has written it. */
  readonly revision?: number | undefined;
};

/** A change, with the revision that it gave its record. */
export type WrittenChange = RecordChange & { readonly revision: number };

/** What the library shows of an assessment without opening it. */
export type LibraryEntry = {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly updatedAt: string;
  readonly rubricId: string;
  readonly rubricVersion: string;
  /** Dimensions in scope that have an answer. */
  readonly rated: number;
  readonly inScope: number;
  /** When it was put aside; null for one that is in use. */
  readonly deletedAt: string | null;
  /** When it was last saved to a file; null for never. */
  readonly lastFileAt: string | null;
};

/** A rubric that assessments here were made with, by the hash that they name. */
export type StoredRubric = { readonly hash: string; readonly rubric: Rubric };

/** One document of the draft of one assessment as it lies in the store. */
export type StoredDraft = {
  readonly assessmentId: string;
  readonly documentId: string;
  /** Its place among the documents of the draft; gaps and fractions are fine. */
  readonly order: number;
  readonly document: DraftDocument;
  /** When it was taken out of the draft, and whether for another version; absent of one that is in the draft. */
  readonly removed?: { readonly at: string; readonly isReplaced: boolean } | undefined;
};

/** A change of one record that can be read and brought back: typing without a long pause is one entry. */
export type StoredHistoryEntry = {
  readonly assessmentId: string;
  /** Begins with the moment the entry began, or with a later one where the clock had been set back. */
  readonly id: string;
  /** Key of the record that changed. */
  readonly key: string;
  /** The moment of its last change. */
  readonly at: string;
  /** The revision of the record that it ended with; absent in what an earlier version of the app wrote. */
  readonly revision?: number | undefined;
  /** Whose answer it is; null for what belongs to the whole assessment. */
  readonly assessorId: string | null;
  /** The name that this assessor had then, empty for none; absent in what an earlier version of the app wrote. */
  readonly assessorName?: string | undefined;
  /** True when two windows had changed the record at once: `before` is what the other one wrote. */
  readonly isMerged: boolean;
  /** When it began, where its id does not say so. */
  readonly begun?: string | undefined;
  /** Undefined when there was no record. */
  readonly before?: RecordValue;
  /** Undefined when the record was taken away. */
  readonly after?: RecordValue;
  /** The longest form in between, while it is not the end: a text that goes word by word is not gone with the last. */
  readonly fullest?: RecordValue;
  /** True when there were entries of this record before it, and they made room. */
  readonly isFirstLeft?: boolean | undefined;
};

/** What one transaction can do. Wait for nothing else inside it: a transaction left idle ends by itself. */
export type Tables = {
  readRecord(assessmentId: string, key: string): Promise<StoredRecord | undefined>;
  readRecords(assessmentId: string): Promise<readonly StoredRecord[]>;
  writeRecord(record: StoredRecord): Promise<void>;
  deleteRecords(assessmentId: string): Promise<void>;
  readEntry(id: string): Promise<LibraryEntry | undefined>;
  readEntries(): Promise<readonly LibraryEntry[]>;
  writeEntry(entry: LibraryEntry): Promise<void>;
  deleteEntry(id: string): Promise<void>;
  readDraft(assessmentId: string, documentId: string): Promise<StoredDraft | undefined>;
  readDrafts(assessmentId: string): Promise<readonly StoredDraft[]>;
  writeDraft(draft: StoredDraft): Promise<void>;
  deleteDraft(assessmentId: string, documentId: string): Promise<void>;
  deleteDrafts(assessmentId: string): Promise<void>;
  /** All entries of an assessment, in the order of their ids. */
  readHistory(assessmentId: string): Promise<readonly StoredHistoryEntry[]>;
  /** The entries of one record, in the order in which it was written: see `compareRevisions`. */
  readRecordHistory(assessmentId: string, key: string): Promise<readonly StoredHistoryEntry[]>;
  /** The last of these. */
  readLastHistory(assessmentId: string, key: string): Promise<StoredHistoryEntry | undefined>;
  /** The last id of all entries of an assessment; undefined when there are none. */
  readNewestId(assessmentId: string): Promise<string | undefined>;
  writeHistory(entry: StoredHistoryEntry): Promise<void>;
  deleteHistory(assessmentId: string, id: string): Promise<void>;
  /** Removes the entries that began first, by their ids, until `most` are left. */
  trimHistory(assessmentId: string, most: number): Promise<void>;
  readRubric(hash: string): Promise<StoredRubric | undefined>;
  readRubrics(): Promise<readonly StoredRubric[]>;
  writeRubric(stored: StoredRubric): Promise<void>;
};

export type Mode = 'readonly' | 'readwrite';

/** A place that keeps tables: IndexedDB, or memory where there is none. */
export type Database = {
  /**
   * Runs `work` in one transaction. Resolves when all of it is on the disk; rejects when none of it is.
   */
  run<T>(mode: Mode, work: (tables: Tables) => Promise<T>): Promise<T>;
  isClosed(): boolean;
  close(): void;
};
