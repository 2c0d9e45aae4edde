import type { Assessment } from '../domain/assessment/assessment.ts';
import {
  catchUp,
  listEarlier,
  type CaughtUp,
  type PastChange,
} from '../domain/assessment/catch-up.ts';
import { compareAssessments } from '../domain/assessment/compare-assessments.ts';
import { mergeAssessments } from '../domain/assessment/merge-assessments.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { listNewDocuments } from '../domain/draft/list-new-documents.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import type { Loaded } from '../storage/stored-assessments.ts';
import type { Beside, Brought, FileMatch } from './library-actions.ts';
import { EXAMPLE_ID } from './openings.ts';

/** Half of a character, which no address can name. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;
const LONGEST_START = 70;

/** The id under which the assessment of a file is kept: its own, as long as an address can name it. */
function toStorableId(id: string): string {
  return id === EXAMPLE_ID ? besideId(id) : id.replace(HALF_A_CHARACTER, '\ufffd');
}

function besideId(id: string, number = 1): string {
  return `${id.slice(0, LONGEST_START)}~copy${number > 1 ? String(number) : ''}`;
}

/**
 * Brings the assessment of a file to the version of the one that is here; null where the two cannot be joined so.
 * Rejects when it cannot be told what became of the questions.
 */
export type Bring = (file: Assessment, here: Assessment) => Promise<FileBrought | null>;

type FileBrought = { readonly file: Assessment; readonly brought: Brought };

type Place = {
  readonly id: string;
  /** What is there, and can be joined with the file. */
  readonly joins: {
    readonly here: Assessment;
    /** The assessment of the file, in the version of the one that is here. */
    readonly file: Assessment;
    readonly brought: Brought | null;
  } | null;
  /** Null where the file has its own place. */
  readonly beside: Beside | null;
};

type Places = {
  readonly storage: Pick<AssessmentStorage, 'load'>;
  /** Without it, nothing is brought to another version. */
  readonly bring?: Bring;
  /** Places that are meant for others. */
  readonly taken?: ReadonlySet<string>;
};

type Search = Places & {
  readonly storage: Pick<AssessmentStorage, 'load' | 'readDrafts' | 'readHistory'>;
  /** The history that comes with the file; without it, there is none. */
  readonly readPast?: () => readonly PastChange[];
};

/**
 * Where the assessment of a file belongs, and what is there. One that is damaged here, or whose questions are others, is
 * left alone: the file belongs beside it, each time to the same place.
 */
export async function findPlace(
  { storage, bring, taken = new Set() }: Places,
  assessment: Assessment,
): Promise<Place> {
  const own = toStorableId(assessment.id);
  let beside: Beside | null = null;
  for (let number = 0; ; number++) {
    const id = number === 0 ? own : besideId(own, number);
    if (taken.has(id)) continue;
    const loaded = await storage.load(id);
    if (loaded.kind === 'missing') return { id, joins: null, beside };
    if (loaded.kind === 'ok') {
      const here = loaded.assessment;
      const file = await reconcile(assessment, here, bring);
      if (file) return { id, joins: { here, ...file }, beside };
    }
    if (number === 0) beside = sayWhy(loaded, assessment);
  }
}

/** The assessment of a file as it can be joined with the one that is here; null where the questions are others. */
export async function reconcile(
  file: Assessment,
  here: Assessment,
  bring?: Bring,
): Promise<{ readonly file: Assessment; readonly brought: Brought | null } | null> {
  if (isAlike(file.rubric, here.rubric)) return { file, brought: null };
  return (await bring?.(file, here)) ?? null;
}

function isAlike(a: Assessment['rubric'], b: Assessment['rubric']): boolean {
  return a.id === b.id && a.version === b.version;
}

function sayWhy(loaded: Loaded, file: Assessment): Beside {
  if (loaded.kind !== 'ok') return { why: 'damaged' };
  const { id, version } = loaded.assessment.rubric;
  return id === file.rubric.id ? { why: 'version', version } : { why: 'other-rubric' };
}

/** What a file is beside what is here. */
type Match = Omit<Extract<FileMatch, { kind: 'here' }>, 'isPutAside'>;

/** How a file is joined with what is here. */
export type Joins = {
  readonly id: string;
  readonly match: Match;
  /** The assessment of the file, in the version of the one that is here. */
  readonly file: Assessment;
  /** Joins the file with what is here at that moment. */
  readonly join: (now: Assessment) => Assessment;
};

type Matched =
  Joins | { readonly id: string; readonly match: null; readonly beside: Beside | null };

/** Compares the assessment of a file, and the documents of its draft, with what is here. */
export async function matchAssessment(
  search: Search,
  assessment: Assessment,
  documents: readonly DraftDocument[],
): Promise<Matched> {
  const { id, joins, beside } = await findPlace(search, assessment);
  if (!joins) return { id, match: null, beside };
  const { here, file, brought } = joins;
  const settle = await settleEarlier(search, id, { here, file });
  const { assessment: settled, keys } = settle(here);
  const comparison = compareAssessments(here, settled);
  const fresh = await findFreshDocuments(search.storage, id, documents);
  return {
    id,
    match: { kind: 'here', id, comparison, documents: fresh, brought, earlier: keys.length },
    file,
    join: (now) => mergeAssessments(now, settle(now).assessment),
  };
}

/**
 * How what is in a file is seen beside what is here at some moment: where the history here has it, and it was written on
 * since, it is as here.
 */
async function settleEarlier(
  { storage, readPast }: Search,
  id: string,
  { here, file }: { readonly here: Assessment; readonly file: Assessment },
): Promise<(now: Assessment) => CaughtUp> {
  const keys = listEarlier(file, here);
  if (keys.length === 0) return () => ({ assessment: file, keys });
  const { entries: other } = await storage.readHistory(id, keys);
  const side = readPast?.() ?? [];
  return (now) => catchUp(file, now, { side, other });
}

/** Those of these documents that the draft of an assessment does not have. */
export async function findFreshDocuments(
  storage: Pick<AssessmentStorage, 'readDrafts'>,
  id: string,
  documents: readonly DraftDocument[],
): Promise<readonly DraftDocument[]> {
  if (documents.length === 0) return [];
  const own = await storage.readDrafts(id);
  return listNewDocuments(
    own.documents.map(({ document }) => document),
    documents,
  );
}
