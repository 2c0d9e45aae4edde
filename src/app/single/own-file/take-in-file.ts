import type { Assessment, AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { isSame } from '../../../domain/assessment/records.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { AppStore } from '../../../state/app-store.ts';
import { summarise } from '../../../state/selectors.ts';
import type { AssessmentStorage } from '../../../storage/assessment-storage.ts';

type Means = {
  readonly store: AppStore;
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  /** The title of a copy. */
  readonly copyTitle: (title: string) => string;
};

export type TakenIn = {
  /** As it is in this browser now. */
  readonly assessment: Assessment;
  /** This browser had another state of it that is in no file, so both are kept. */
  readonly isCopy: boolean;
};

/**
 * Brings an assessment from its own file into this browser, under the id that it has. An older state of it that the
 * browser keeps becomes that of the file, in one step that can be taken back; one that is in no file is left alone,
 * and the file comes in as a copy. Rejects when the browser cannot store it.
 */
export async function takeInFile(file: AssessmentFile, means: Means): Promise<TakenIn> {
  const { store, storage } = means;
  const { assessment, documents = [] } = file;
  await store.actions.flush();
  const entry = (await storage.list()).find(({ id }) => id === assessment.id);
  if (!entry) return createAsIs(file, means);
  if (entry.deletedAt) await store.actions.restoreAssessment(entry.id);
  const known = await store.actions.readAssessment(entry.id);
  // Another version of the rubric is another set of questions: its answers do not take the places of these.
  if (known?.rubric.hash !== assessment.rubric.hash) return copyIn(file, means);
  const kept = await store.actions.readDocuments(entry.id);
  // A file without the draft's text says nothing about the draft.
  const isSameDraft = documents.length === 0 || isSame(documents, kept);
  if (isSame(known, assessment) && isSameDraft) return { assessment, isCopy: false };
  const { lastFileAt, updatedAt } = entry;
  const isInFile = lastFileAt !== null && lastFileAt >= updatedAt;
  if (!isInFile || file.savedAt < lastFileAt) return copyIn(file, means);
  await store.actions.openAssessment(entry.id);
  // One that waits for the step to a new version of the rubric is not changed before that.
  if (store.getState().opening.kind !== 'open') return copyIn(file, means);
  store.actions.edit(() => assessment);
  if (!isSameDraft) await takeDocuments(store, kept, documents);
  return { assessment, isCopy: false };
}

async function createAsIs(file: AssessmentFile, { store, storage, now }: Means): Promise<TakenIn> {
  const { assessment, documents } = file;
  const { builtIn } = store.getState();
  const own = await storage.findRubric(assessment.rubric.hash);
  const summary = summarise((own ?? builtIn).rubric, assessment, now());
  const outcome = await storage.create(assessment, summary, documents);
  if (outcome.kind === 'failed') throw new Error(`Not stored: ${outcome.code}`);
  return { assessment, isCopy: false };
}

async function copyIn(file: AssessmentFile, { store, copyTitle }: Means): Promise<TakenIn> {
  const { assessment, documents } = file;
  const title = copyTitle(assessment.profile.title);
  const copy = { ...assessment, profile: { ...assessment.profile, title } };
  const id = await store.actions.adoptAssessment(copy, documents);
  return { assessment: { ...copy, id }, isCopy: true };
}

/** The documents of the file take the places of those with their ids. What the file does not have stays. */
async function takeDocuments(
  { actions }: AppStore,
  kept: readonly DraftDocument[],
  documents: readonly DraftDocument[],
): Promise<void> {
  for (const document of documents) {
    const before = kept.find(({ id }) => id === document.id);
    if (!before) await actions.addDocument(document);
    else if (!isSame(before, document)) await actions.replaceDocument(document.id, document);
  }
}
