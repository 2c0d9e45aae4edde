import type { AssessmentFile } from '../../domain/assessment/assessment.ts';
import { hashRubric } from '../../domain/rubric/hash.ts';
import { findHazards } from '../../lib/find-hazards.ts';
import { readAssessmentFile, type FileProblem } from '../assessment-file.ts';
import type { StoredHistoryEntry } from '../assessment-storage.ts';
import { parseHistory } from '../parse-history.ts';
import { LARGEST_FILE, readJson } from '../read-json.ts';
import { readRubricFile } from '../rubric-file.ts';
import { ASSESSMENT_ENDING } from '../suggest-file-name.ts';
import type { StoredRubric } from '../tables.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  CONTENTS_PATH,
  ContentsSchema,
  HistoryFileSchema,
  LARGEST_BACKUP,
  type Contents,
  type Listed,
} from './backup-format.ts';
import { listZip, unpackText, type ListedZip } from './read-zip.ts';

export type BackupProblem =
  | Extract<FileProblem, { code: 'too-large' | 'newer-version' }>
  /** A zip file of another kind. */
  | { readonly code: 'other-zip' };

/** An assessment in a backup that waits to be read. */
export type BackupItem = {
  /** Path of its file. */
  readonly path: string;
  /** What the list of contents says of it; null when the list is damaged. */
  readonly listed: Listed | null;
};

type ReadItem =
  | { readonly kind: 'ok'; readonly file: AssessmentFile }
  /** Nothing of it can be used. `problems` is empty when the file is missing or its checksum is wrong. */
  | { readonly kind: 'damaged'; readonly problems: readonly FileProblem[] };

/** History from a file: what of it could be read. */
type ReadHistory = {
  readonly entries: readonly StoredHistoryEntry[];
  readonly isDamaged: boolean;
};

export type Backup = {
  /** Null when the list of contents is damaged. */
  readonly savedAt: string | null;
  /** The end of the file is missing, and with it maybe some of the assessments. */
  readonly isCutShort: boolean;
  /** The assessments that should be here, in the order of the file. */
  readonly items: readonly BackupItem[];
  /** What could not be read when the backup was made. */
  readonly leftOut: Contents['leftOut'];
  readItem(item: BackupItem): ReadItem;
  readHistory(item: BackupItem): ReadHistory;
  /** Rubrics of organisations; one that is damaged is left out. */
  readRubrics(): readonly StoredRubric[];
};

export type OpenedBackup =
  | { readonly kind: 'ok'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly problems: readonly BackupProblem[] };

/** True for the first bytes of a zip file. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

/**
 * Opens a backup. A damaged part does not keep the rest from being read: without its list of contents, or without its
 * end, the assessments that are whole are still found.
 */
export function openBackup(bytes: Uint8Array): OpenedBackup {
  if (bytes.length > LARGEST_BACKUP) {
    return refuse({ code: 'too-large', found: bytes.length, limit: LARGEST_BACKUP });
  }
  const zip = listZip(bytes);
  if (!zip) return refuse({ code: 'other-zip' });
  const readText = createTextReader(bytes, zip);
  const contents = readContents(readText(CONTENTS_PATH));
  if (typeof contents === 'number') {
    return refuse({ code: 'newer-version', found: contents, supported: BACKUP_VERSION });
  }
  const items = listItems(zip, contents);
  if (!contents && items.length === 0) return refuse({ code: 'other-zip' });
  return { kind: 'ok', backup: makeBackup(readText, zip.isCutShort, contents, items) };
}

function refuse(problem: BackupProblem): OpenedBackup {
  return { kind: 'refused', problems: [problem] };
}

function makeBackup(
  readText: ReadText,
  isCutShort: boolean,
  contents: Contents | null,
  items: readonly BackupItem[],
): Backup {
  return {
    savedAt: contents?.savedAt ?? null,
    isCutShort,
    items,
    leftOut: contents?.leftOut ?? [],
    readItem: ({ path }) => readItem(readText(path)),
    readHistory: ({ listed }) =>
      listed?.history ? readHistory(readText(listed.history), listed.id) : NO_HISTORY,
    readRubrics: () =>
      (contents?.rubrics ?? []).flatMap(({ file, hash }) => readRubric(readText(file), hash)),
  };
}

const NO_HISTORY: ReadHistory = { entries: [], isDamaged: false };
const DAMAGED_HISTORY: ReadHistory = { entries: [], isDamaged: true };

function createTextReader(bytes: Uint8Array, { entries }: ListedZip): ReadText {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  // Another program may have packed it again inside a folder.
  const contents = entries.find(({ path }) => path.endsWith(`/${CONTENTS_PATH}`))?.path ?? '';
  const folder = contents.slice(0, contents.length - CONTENTS_PATH.length);
  return (path) => {
    const entry = byPath.get(path) ?? byPath.get(folder + path);
    return entry && unpackText(bytes, entry, LARGEST_FILE);
  };
}

/** The text of a part; undefined when it is not there, or damaged. */
type ReadText = (path: string) => string | undefined;

/** Null when there is none that can be read; a number for a version that is not known yet. */
function readContents(text: string | undefined): Contents | number | null {
  const value = readSafeJson(text);
  const parsed = ContentsSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { format, formatVersion } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isNewer = typeof formatVersion === 'number' && formatVersion > BACKUP_VERSION;
  return format === BACKUP_FORMAT && isNewer ? formatVersion : null;
}

function readSafeJson(text: string | undefined): unknown {
  const json = text === undefined ? undefined : readJson(text);
  return json?.kind === 'ok' && findHazards(json.value).length === 0 ? json.value : undefined;
}

/** Those of the list of contents; without it, every file that has the name of a saved assessment. */
function listItems(zip: ListedZip, contents: Contents | null): readonly BackupItem[] {
  if (contents) {
    // A file that is listed twice would be unpacked and compared as often.
    const byPath = new Map(contents.assessments.map((listed) => [listed.file, listed]));
    return [...byPath].map(([path, listed]) => ({ path, listed }));
  }
  return zip.entries
    .filter(({ path }) => path.endsWith(ASSESSMENT_ENDING) && !/(^|\/)[._]/.test(path))
    .map(({ path }) => ({ path, listed: null }));
}

function readItem(text: string | undefined): ReadItem {
  if (text === undefined) return { kind: 'damaged', problems: [] };
  const read = readAssessmentFile(text);
  return read.kind === 'ok'
    ? { kind: 'ok', file: read.file }
    : { kind: 'damaged', problems: read.problems };
}

function readHistory(text: string | undefined, assessmentId: string): ReadHistory {
  const parsed = HistoryFileSchema.safeParse(readSafeJson(text));
  if (!parsed.success || parsed.data.assessmentId !== assessmentId) return DAMAGED_HISTORY;
  const { entries, damaged } = parseHistory(parsed.data.entries);
  return { entries, isDamaged: damaged > 0 };
}

/** A rubric under the hash of another would be taken for that other one. */
function readRubric(text: string | undefined, hash: string): readonly StoredRubric[] {
  const read = text === undefined ? undefined : readRubricFile(text);
  if (read?.kind !== 'ok' || hashRubric(read.rubric) !== hash) return [];
  return [{ hash, rubric: read.rubric }];
}
