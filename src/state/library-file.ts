import type { Assessment } from '../domain/assessment/assessment.ts';
import { diffRecords, type RecordChange } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import { demandStored } from './demand-stored.ts';
import type { TakeBack } from './library-actions.ts';
import type { Bring } from './match-file.ts';
import { summarise, type LoadedRubric } from './selectors.ts';
import type { Sign } from './sign-changes.ts';

/** What work on the library needs of the store. */
export type LibraryRoom = {
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  /** The rubric an assessment was made with; undefined when it is not on this device. */
  readonly findRubric: (assessment: Assessment) => Promise<LoadedRubric | undefined>;
  readonly builtIn: LoadedRubric;
  readonly bring: Bring;
  /**
   * Applies an edit to an assessment, and gives what it changed; `sign` names who wrote what it brings in. Rejects when it
   * is not stored.
   */
  readonly change: (
    id: string,
    edit: (assessment: Assessment) => Assessment,
    sign?: Sign,
  ) => Promise<readonly RecordChange[]>;
  /** Puts documents behind those of the draft: all of them, or none when it rejects. Gives what takes them out again. */
  readonly addDocuments: (id: string, documents: readonly DraftDocument[]) => Promise<TakeBack>;
  /** Takes documents out of the draft, also out of the one that is open. */
  readonly removeDocuments: (id: string, documents: readonly DraftDocument[]) => Promise<void>;
};

/** Applies an edit to an assessment that is not open, and gives what it changed. Rejects when it is not stored. */
export async function changeStored(
  { storage, now, findRubric }: Pick<LibraryRoom, 'storage' | 'now' | 'findRubric'>,
  id: string,
  edit: (assessment: Assessment) => Assessment,
  sign: Sign = (changes) => changes,
): Promise<readonly RecordChange[]> {
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok') throw new Error(`The assessment cannot be read: ${loaded.kind}`);
  const after = edit(loaded.assessment);
  const changes = diffRecords(loaded.assessment, after);
  if (changes.length === 0) return changes;
  const rubric = await findRubric(after);
  const summary = rubric ? summarise(rubric.rubric, after, now()) : { updatedAt: now() };
  const outcome = await storage.commit(id, sign(changes), summary);
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
