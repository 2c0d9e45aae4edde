import * as z from 'zod/mini';
import { itemKey, type RecordKey, type RecordList } from '../domain/assessment/records.ts';
import {
  ActionSchema,
  ActivitiesSchema,
  AgreedAnswerSchema,
  AnswerSchema,
  AssessorSchema,
  ContextAnswerSchema,
  ProfileSchema,
  SectionChoiceSchema,
} from '../domain/assessment/schema.ts';
import { orderNewest } from './order-newest.ts';
import type { StoredHistoryEntry } from './tables.ts';

/** The history of an assessment, or of a part of it. */
export type LoadedHistory = {
  /** The newest change first; the values are what the keys say. */
  readonly entries: readonly StoredHistoryEntry[];
  /** How many are kept and cannot be read. */
  readonly damaged: number;
};

const text = z.string().check(z.minLength(1), z.maxLength(1000));

/** Loose: a field of a later version is kept and travels on. */
const EntrySchema = z.looseObject({
  assessmentId: text,
  id: text,
  key: text,
  at: z.string().check(
    z.maxLength(40),
    z.refine((at) => !Number.isNaN(Date.parse(at))),
  ),
  revision: z.optional(z.int().check(z.minimum(1))),
  begun: z.optional(z.string().check(z.maxLength(40))),
  assessorId: z.nullable(z.string()),
  assessorName: z.optional(z.string().check(z.maxLength(1000))),
  isMerged: z.boolean(),
  before: z.optional(z.unknown()),
  after: z.optional(z.unknown()),
  isFirstLeft: z.optional(z.boolean()),
});

const ITEMS: Readonly<Record<RecordList, z.ZodMiniType>> = {
  context: ContextAnswerSchema,
  sectionChoices: SectionChoiceSchema,
  assessors: AssessorSchema,
  answers: AnswerSchema,
  agreed: AgreedAnswerSchema,
  actions: ActionSchema,
};

/**
 * Parses what is kept, or what a file says was kept: it is data from outside. The newest change comes first, see
 * `orderNewest`; an entry that is damaged does not keep the others from being read.
 */
export function parseHistory(stored: readonly unknown[]): LoadedHistory {
  const entries = stored.flatMap((entry) => parseEntry(entry) ?? []);
  return {
    entries: orderNewest(entries),
    damaged: stored.length - entries.length,
  };
}

function parseEntry(stored: unknown): StoredHistoryEntry | undefined {
  const parsed = EntrySchema.safeParse(stored);
  if (!parsed.success) return undefined;
  // What an entry keeps while it grows stays on the device.
  const { fullest: _, ...entry } = parsed.data;
  const { key, before, after } = entry;
  const isWhole = [before, after].every((value) => value === undefined || fits(key, value));
  return isWhole && !(before === undefined && after === undefined) ? entry : undefined;
}

/**
 * Whether a value is one for the record of this key, and not for another. The record of what belongs to the app (`base`)
 * is none of a person's.
 */
export function fits(key: RecordKey, value: unknown): boolean {
  if (key === 'profile') return ProfileSchema.safeParse(value).success;
  if (key === 'activities') return ActivitiesSchema.safeParse(value).success;
  const name = key.slice(0, key.indexOf('/'));
  if (!isList(name)) return false;
  return ITEMS[name].safeParse(value).success && itemKey(name, value) === key;
}

function isList(name: string): name is RecordList {
  return Object.hasOwn(ITEMS, name);
}
