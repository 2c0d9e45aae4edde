import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import type { AssessmentStorage, LibraryEntry } from '../../src/storage/assessment-storage.ts';
import { openBackup, type Backup } from '../../src/storage/backup/read-backup.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import { NOW } from './assessment.ts';

/** Stores an assessment as the app does, with a line in the library that has its title. */
export async function keep(
  storage: AssessmentStorage,
  assessment: Assessment,
  documents: readonly DraftDocument[] = [],
  change: Partial<LibraryEntry> = {},
): Promise<void> {
  const { title, organisation } = assessment.profile;
  const { updatedAt = NOW, deletedAt = null, lastFileAt = null } = change;
  const summary = { title, organisation, rated: 0, inScope: 0, updatedAt };
  const outcome = await storage.create(assessment, summary, documents, { deletedAt, lastFileAt });
  if (outcome.kind === 'failed') throw new Error(outcome.code);
}

/** Nobody stops it, and nobody looks. */
export const UNWATCHED = { signal: new AbortController().signal, onProgress: () => undefined };

/** The bytes of a backup of everything in a store. */
export async function backUp(storage: AssessmentStorage, withDrafts = true): Promise<Uint8Array> {
  const entries = await storage.list();
  const options = { ...UNWATCHED, entries, savedAt: NOW, withDrafts, readMe: 'What this is.\n' };
  const written = await writeBackup(storage, options);
  if (written.kind !== 'ok') throw new Error(`No backup: ${written.kind}`);
  return written.bytes;
}

/** A backup that opens. */
export function openWhole(bytes: Uint8Array): Backup {
  const opened = openBackup(bytes);
  if (opened.kind === 'refused') throw new Error(opened.problems[0]?.code);
  return opened.backup;
}
