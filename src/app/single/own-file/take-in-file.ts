import type { Assessment, AssessmentFile } from '../../../domain/assessment/assessment.ts';
import { isSame } from '../../../domain/assessment/records.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { AppStore } from '../../../state/app-store.ts';
import type { Way } from './look-at-own.ts';

type Means = {
  readonly store: AppStore;
  readonly now: () => string;
  /** The title of a copy. */
  readonly copyTitle: (title: string) => string;
};

/** Where the file belongs: the id of what is here, or null where it is new; and how it is taken in. */
type Order = { readonly id: string | null; readonly way: Way };

export type TakenIn = {
  readonly id: string;
  /** The file as the assessment of this id would be in it. */
  readonly assessment: Assessment;
  /** It came in beside another state of the same assessment. */
  readonly isCopy: boolean;
};

/**
 * Brings an assessment from its own file into this browser. What it changes here is one step that can be taken back.
 * Rejects when the browser cannot store it.
 */
export async function takeInFile(
  file: AssessmentFile,
  { id, way }: Order,
  means: Means,
): Promise<TakenIn> {
  if (way === 'copy') return copyIn(file, means);
  if (id === null) return addIn(file, means);
  const { actions } = means.store;
  const own: TakenIn = { id, assessment: { ...file.assessment, id }, isCopy: false };
  await bringBack(id, means);
  await actions.openAssessment(id);
  if (way === 'replace') return (await replace(own.assessment, file, means)) ?? copyIn(file, means);
  if (way === 'join') await (await actions.fetchLibrary()).joinFile(file);
  // One that waits for the step to a new version of the rubric was joined in the store.
  await actions.openAssessment(id);
  const here = await actions.readAssessment(id);
  // What is the same as in the file is in a file.
  if (isSame(here, own.assessment)) await actions.noteFileSaved(id);
  return own;
}

/** Under its own id, as it was when it was saved. */
async function addIn(file: AssessmentFile, { store }: Means): Promise<TakenIn> {
  const { assessment, documents, savedAt } = file;
  const library = await store.actions.fetchLibrary();
  const { id } = await library.importFile(assessment, documents, savedAt);
  return { id, assessment: { ...assessment, id }, isCopy: false };
}

async function bringBack(id: string, { store }: Means): Promise<void> {
  await store.actions.loadLibrary();
  const entry = store.getState().library?.find((known) => known.id === id);
  if (entry?.deletedAt) await store.actions.restoreAssessment(id);
}

/** Null for one that waits for the step to a new version of the rubric: it is not changed before that. */
async function replace(
  assessment: Assessment,
  { documents = [] }: AssessmentFile,
  { store }: Means,
): Promise<TakenIn | null> {
  if (store.getState().opening.kind !== 'open') return null;
  const { id } = assessment;
  const kept = await store.actions.readDocuments(id);
  store.actions.edit(() => assessment);
  await takeDocuments(store, kept, documents);
  await store.actions.flush();
  await store.actions.noteFileSaved(id);
  return { id, assessment, isCopy: false };
}

async function copyIn(file: AssessmentFile, { store, copyTitle }: Means): Promise<TakenIn> {
  const { assessment, documents } = file;
  const title = copyTitle(assessment.profile.title);
  const copy = { ...assessment, profile: { ...assessment.profile, title } };
  const id = await store.actions.adoptAssessment(copy, documents);
  return { id, assessment: { ...copy, id }, isCopy: true };
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
