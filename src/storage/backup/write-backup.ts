import { nextTask } from '../../lib/next-task.ts';
import { writeAssessmentFile } from '../assessment-file.ts';
import type { AssessmentStorage, LibraryEntry } from '../assessment-storage.ts';
import { ASSESSMENT_ENDING, suggestFileName } from '../suggest-file-name.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  CONTENTS_PATH,
  HISTORY_ENDING,
  HISTORY_FORMAT,
  READ_ME_PATH,
  RUBRIC_ENDING,
  type Contents,
  type Listed,
} from './backup-format.ts';
import { listZip, unpackText } from './read-zip.ts';
import { createZipWriter } from './write-zip.ts';

export type BackupSource = Pick<
  AssessmentStorage,
  'load' | 'readDrafts' | 'readHistory' | 'findRubric'
>;

export type BackupOptions = {
  /** What goes in; the order does not matter. */
  readonly entries: readonly LibraryEntry[];
  readonly savedAt: string;
  /** Whether the text of the drafts goes into the files: only when the person said so. */
  readonly withDrafts: boolean;
  /** Says, in the person's language, what the file is; for those who open it by hand. */
  readonly readMe: string;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
};

/** What is in the library and not in the file, since it could not be read. */
export type LeftOut = {
  readonly id: string;
  readonly title: string;
  /** `damaged`: the assessment itself. `document`: some of its draft; `history`: some of its history. */
  readonly part: 'damaged' | 'document' | 'history';
};

export type WrittenBackup =
  | {
      readonly kind: 'ok';
      readonly bytes: Uint8Array;
      /** Ids of the assessments that are in the file. */
      readonly ids: readonly string[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'stopped' }
  /** `differs`: read again, it was not what had been put in. `too-large`: more than a zip can hold. `empty`: nothing to save. */
  | { readonly kind: 'failed'; readonly code: 'differs' | 'too-large' | 'empty' };

type Packed = Map<string, { readonly crc: number; readonly size: number }>;

/**
 * Writes assessments into one zip file: each as the file that saving it alone gives, its history, the rubrics of
 * organisations, and a list of contents. The same library at the same moment gives the same bytes. The file is read
 * again and compared before this says ok.
 */
export async function writeBackup(
  source: BackupSource,
  options: BackupOptions,
): Promise<WrittenBackup> {
  const { savedAt, readMe, signal, onProgress } = options;
  const zip = createZipWriter();
  const packed: Packed = new Map();
  const add = (path: string, text: string) => packed.set(path, zip.add(path, text));
  add(READ_ME_PATH, readMe);

  const listed: Listed[] = [];
  const leftOut: LeftOut[] = [];
  const hashes = new Set<string>();
  for (const [index, entry] of sortEntries(options.entries).entries()) {
    if (signal.aborted) return { kind: 'stopped' };
    const files = await packAssessment(source, entry, index, options);
    if (files.assessment) {
      add(files.assessment.path, files.assessment.text);
      if (files.history) add(files.history.path, files.history.text);
      hashes.add(files.rubricHash);
      listed.push(files.listed);
    }
    leftOut.push(...files.leftOut);
    onProgress(index + 1, options.entries.length);
    await nextTask();
  }
  const rubrics = await packRubrics(source, hashes, add);
  const contents: Contents = {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_VERSION,
    savedAt,
    assessments: listed,
    rubrics,
    leftOut: leftOut
      .filter(({ part }) => part === 'damaged')
      .map(({ id, title }) => ({ id, title })),
  };
  add(CONTENTS_PATH, writeJson(contents));
  if (listed.length === 0) return { kind: 'failed', code: 'empty' };
  const bytes = zip.finish();
  if (!bytes) return { kind: 'failed', code: 'too-large' };
  if (!(await isWhole(bytes, packed))) return { kind: 'failed', code: 'differs' };
  return { kind: 'ok', bytes, ids: listed.map(({ id }) => id), leftOut };
}

/** By title, so that a person finds a file in the folder; the number in its name keeps two of one title apart. */
function sortEntries(entries: readonly LibraryEntry[]): readonly LibraryEntry[] {
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return entries.toSorted((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
}

type TextFile = { readonly path: string; readonly text: string };
type PackedAssessment = { readonly leftOut: readonly LeftOut[] } & (
  | { readonly assessment: null }
  | {
      readonly assessment: TextFile;
      readonly history: TextFile | null;
      readonly listed: Listed;
      readonly rubricHash: string;
    }
);

async function packAssessment(
  source: BackupSource,
  entry: LibraryEntry,
  index: number,
  { savedAt, withDrafts }: BackupOptions,
): Promise<PackedAssessment> {
  const { id, title } = entry;
  const loaded = await source.load(id);
  // Taken out of the library by another tab meanwhile.
  if (loaded.kind === 'missing') return { assessment: null, leftOut: [] };
  const leaveOut = (part: LeftOut['part']): LeftOut => ({ id, title, part });
  if (loaded.kind === 'damaged') return { assessment: null, leftOut: [leaveOut('damaged')] };
  const drafts = withDrafts ? await source.readDrafts(id) : { documents: [], damaged: [] };
  const documents = drafts.documents.map(({ document }) => document);
  const written = writeAssessmentFile(loaded.assessment, savedAt, documents);
  if (written.kind === 'failed') return { assessment: null, leftOut: [leaveOut('damaged')] };
  const { entries, damaged } = await source.readHistory(id);
  const name = `${String(index + 1).padStart(4, '0')}-${suggestFileName(title, '', '')}`;
  const path = `assessments/${name}${ASSESSMENT_ENDING}`;
  const historyPath = entries.length > 0 ? `history/${name}${HISTORY_ENDING}` : null;
  const { organisation, updatedAt, deletedAt, lastFileAt } = entry;
  const facts = { id, title, organisation, updatedAt, deletedAt, lastFileAt };
  return {
    assessment: { path, text: written.text },
    history: historyPath ? { path: historyPath, text: writeHistoryFile(id, entries) } : null,
    listed: { ...facts, file: path, history: historyPath, documents: documents.length },
    rubricHash: loaded.assessment.rubric.hash,
    leftOut: [
      ...(drafts.damaged.length > 0 ? [leaveOut('document')] : []),
      ...(damaged > 0 ? [leaveOut('history')] : []),
    ],
  };
}

function writeHistoryFile(assessmentId: string, entries: readonly unknown[]): string {
  return writeJson({
    format: HISTORY_FORMAT,
    formatVersion: BACKUP_VERSION,
    assessmentId,
    entries,
  });
}

async function packRubrics(
  source: BackupSource,
  hashes: ReadonlySet<string>,
  add: (path: string, text: string) => void,
): Promise<Contents['rubrics']> {
  const rubrics: Contents['rubrics'] = [];
  for (const hash of [...hashes].sort()) {
    const stored = await source.findRubric(hash);
    if (!stored) continue;
    const name = suggestFileName(`${stored.rubric.id} ${stored.rubric.version}`, '', '');
    const file = `rubrics/${name}-${String(rubrics.length + 1)}${RUBRIC_ENDING}`;
    add(file, writeJson(stored.rubric));
    rubrics.push({ hash, file });
  }
  return rubrics;
}

function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Whether every text comes out of the file as it went in, and nothing else does. */
async function isWhole(bytes: Uint8Array, packed: Packed): Promise<boolean> {
  const listed = listZip(bytes);
  if (!listed || listed.isCutShort || listed.entries.length !== packed.size) return false;
  for (const entry of listed.entries) {
    const put = packed.get(entry.path);
    if (put?.crc !== entry.crc || put.size !== entry.size) return false;
    if (unpackText(bytes, entry, entry.size) === undefined) return false;
    await nextTask();
  }
  return true;
}
