import type { Assessment } from '../domain/assessment/assessment.ts';
import { compareAssessments } from '../domain/assessment/compare-assessments.ts';
import { diffRecords, type RecordChange } from '../domain/assessment/records.ts';
import { listNewDocuments } from '../domain/draft/list-new-documents.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import { demandStored } from './demand-stored.ts';
import type { FileMatch, TakeBack } from './library-actions.ts';
import { summarise, type LoadedRubric } from './selectors.ts';

/** What work on the library needs of the store. */
export type LibraryRoom = {
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  /** The rubric an assessment was made with; undefined when it is not on this device. */
  readonly findRubric: (assessment: Assessment) => Promise<LoadedRubric | undefined>;
  readonly builtIn: LoadedRubric;
  /** Applies an edit to an assessment, and gives what it changed. Rejects when it is not stored. */
  readonly change: (
    id: string,
    edit: (assessment: Assessment) => Assessment,
  ) => Promise<readonly RecordChange[]>;
  /** Puts documents behind those of the draft: all of them, or none when it rejects. Gives what takes them out again. */
  readonly addDocuments: (id: string, documents: readonly DraftDocument[]) => Promise<TakeBack>;
  /** Takes documents out of the draft, also out of the one that is open. */
  readonly removeDocuments: (id: string, documents: readonly DraftDocument[]) => Promise<void>;
};

/** Half of a character, which no address can name. */
const HALF_A_CHARACTER = /\p{Surrogate}/gu;
/** Address of the worked example. */
const RESERVED = 'example';
const LONGEST_START = 70;

/** The id under which the assessment of a file is kept: its own, as long as an address can name it. */
function toStorableId(id: string): string {
  return id === RESERVED ? besideId(id) : id.replace(HALF_A_CHARACTER, '\ufffd');
}

function besideId(id: string, number = 1): string {
  return `${id.slice(0, LONGEST_START)}~copy${number > 1 ? String(number) : ''}`;
}

/**
 * Where the assessment of a file belongs, and what is there. One that is damaged here, or that was made with another
 * rubric or another version of it, is left alone: its answers are to other words, so the file belongs beside it, each
 * time to the same place.
 */
export async function findPlace(
  storage: Pick<AssessmentStorage, 'load'>,
  assessment: Assessment,
  taken: ReadonlySet<string> = new Set(),
): Promise<{ readonly id: string; readonly here: Assessment | null }> {
  const id = toStorableId(assessment.id);
  for (let number = 0; ; number++) {
    const place = number === 0 ? id : besideId(id, number);
    if (taken.has(place)) continue;
    const loaded = await storage.load(place);
    if (loaded.kind === 'missing') return { id: place, here: null };
    if (loaded.kind === 'ok' && isAlike(loaded.assessment.rubric, assessment.rubric)) {
      return { id: place, here: loaded.assessment };
    }
  }
}

function isAlike(a: Assessment['rubric'], b: Assessment['rubric']): boolean {
  return a.id === b.id && a.version === b.version;
}

/** What a file is beside what is here. */
type Match = Omit<Extract<FileMatch, { kind: 'here' }>, 'isPutAside'>;

/**
 * Compares the assessment of a file, and the documents of its draft, with what is here. `taken` are places that
 * are meant for others.
 */
export async function matchAssessment(
  storage: Pick<AssessmentStorage, 'load' | 'readDrafts'>,
  assessment: Assessment,
  documents: readonly DraftDocument[],
  taken?: ReadonlySet<string>,
): Promise<{ readonly id: string; readonly match: Match | null }> {
  const { id, here } = await findPlace(storage, assessment, taken);
  if (!here) return { id, match: null };
  const comparison = compareAssessments(here, assessment);
  const fresh = await findFreshDocuments(storage, id, documents);
  return { id, match: { kind: 'here', id, comparison, documents: fresh } };
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

/** Applies an edit to an assessment that is not open, and gives what it changed. Rejects when it is not stored. */
export async function changeStored(
  { storage, now, findRubric }: Pick<LibraryRoom, 'storage' | 'now' | 'findRubric'>,
  id: string,
  edit: (assessment: Assessment) => Assessment,
): Promise<readonly RecordChange[]> {
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok') throw new Error(`The assessment cannot be read: ${loaded.kind}`);
  const after = edit(loaded.assessment);
  const changes = diffRecords(loaded.assessment, after);
  if (changes.length === 0) return changes;
  const rubric = await findRubric(after);
  const summary = rubric ? summarise(rubric.rubric, after, now()) : { updatedAt: now() };
  const outcome = await storage.commit(id, changes, summary);
  if (outcome.kind === 'failed') throw new Error(`Not stored: ${outcome.code}`);
  return changes;
}

/** How a document is put behind those of the draft of an assessment that is not open. */
export async function createAdder(
  storage: Pick<AssessmentStorage, 'readDrafts' | 'writeDraft'>,
  id: string,
): Promise<(document: DraftDocument) => Promise<void>> {
  const { documents: own } = await storage.readDrafts(id);
  let last = own.reduce((most, { order }) => Math.max(most, order), -1);
  return async (document) => demandStored(await storage.writeDraft(id, document, ++last));
}
