import type { Backup, BackupProblem } from '../../storage/backup/read-backup.ts';
import {
  openAssessmentFile,
  type OpenedFile,
  type UnreadableProblem,
} from './open-assessment-file.ts';

/** A file of any kind that the app has saved. */
export type ChosenFile =
  | ({ readonly kind: 'assessment' } & Omit<Extract<OpenedFile, { kind: 'ok' }>, 'kind'>)
  | { readonly kind: 'backup'; readonly backup: Backup }
  | {
      readonly kind: 'refused';
      readonly problems: readonly (
        | BackupProblem
        | UnreadableProblem
        | Extract<OpenedFile, { kind: 'refused' }>['problems'][number]
      )[];
    };

/** How many bytes tell one kind of file from another. */
const FIRST_BYTES = 4;

/** Reads a file that a person chose: one assessment, or many in one file. Stores nothing. */
export async function openChosenFile(file: File): Promise<ChosenFile> {
  const { looksLikeZip, openBackup } = await import('../../storage/backup/read-backup.ts');
  const start = await readBytes(file.slice(0, FIRST_BYTES));
  if (!start || !looksLikeZip(start)) {
    const opened = await openAssessmentFile(file);
    return opened.kind === 'ok' ? { ...opened, kind: 'assessment' } : opened;
  }
  const { LARGEST_BACKUP } = await import('../../storage/backup/backup-format.ts');
  if (file.size > LARGEST_BACKUP) {
    const problem = { code: 'too-large', found: file.size, limit: LARGEST_BACKUP } as const;
    return { kind: 'refused', problems: [problem] };
  }
  const bytes = await readBytes(file);
  if (!bytes) return { kind: 'refused', problems: [{ code: 'unreadable' }] };
  const backup = openBackup(bytes);
  return backup.kind === 'ok' ? { kind: 'backup', backup: backup.backup } : backup;
}

/** Null when the file cannot be read. */
async function readBytes(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
