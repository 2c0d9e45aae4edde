import * as z from 'zod/mini';

export const BACKUP_FORMAT = 'assumption-check/backup';
export const BACKUP_VERSION = 1;
export const HISTORY_FORMAT = 'assumption-check/history';

/** The paths of a backup. Another program may have packed it again inside a folder, so only the ends are looked at. */
export const CONTENTS_PATH = 'contents.json';
export const READ_ME_PATH = 'read-me.txt';
export const HISTORY_ENDING = '.history.json';
export const RUBRIC_ENDING = '.rubric.json';

/** Largest backup that is opened, in bytes; each file in it is held to the limit of a saved file. */
export const LARGEST_BACKUP = 500 * 1024 * 1024;

const text = z.string();
const moment = z.nullable(z.string().check(z.maxLength(40)));

/** One assessment of a backup; what the library knows of it beside its file. */
const ListedSchema = z.looseObject({
  id: text,
  file: text,
  /** Path of its history; null when there is none. */
  history: z.nullable(text),
  title: text,
  organisation: text,
  updatedAt: z.string().check(z.maxLength(40)),
  deletedAt: moment,
  lastFileAt: moment,
  /** How many documents of the draft are in its file. */
  documents: z.int().check(z.minimum(0)),
});

/** `contents.json`: what is in the backup. */
export const ContentsSchema = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  formatVersion: z.literal(BACKUP_VERSION),
  savedAt: z.string().check(z.maxLength(40)),
  assessments: z.array(ListedSchema),
  /** Rubrics of organisations, by the hash that assessments name. */
  rubrics: z.array(z.looseObject({ hash: text, file: text })),
  /** What was in the library and could not be read when the backup was made. */
  leftOut: z.array(z.looseObject({ id: text, title: text })),
});

export type Contents = z.infer<typeof ContentsSchema>;
export type Listed = Contents['assessments'][number];

/** `*.history.json`: the history of one assessment. The entries are parsed where they are used. */
export const HistoryFileSchema = z.looseObject({
  format: z.literal(HISTORY_FORMAT),
  formatVersion: z.literal(BACKUP_VERSION),
  assessmentId: text,
  entries: z.array(z.unknown()),
});
