import type { StoreApi } from 'zustand/vanilla';
import { editProfile } from '../domain/assessment/edits.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { findLastChange } from '../domain/assessment/last-change.ts';
import { diffRecords, type RecordChange } from '../domain/assessment/records.ts';
import { takeBack } from '../domain/assessment/take-back.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { RubricVersions } from '../domain/upgrade/outline.ts';
import { measureDrafts } from '../storage/backup/measure-drafts.ts';
import { writeBackup } from '../storage/backup/write-backup.ts';
import type { AppActions, AppState } from './app-state.ts';
import { createBackupSource, listForBackup } from './backup-source.ts';
import { createBringer } from './bring-file.ts';
import { demandStored } from './demand-stored.ts';
import { doTogether } from './do-together.ts';
import type { Editing } from './editing.ts';
import type { LibraryActions } from './library-actions.ts';
import { changeStored, createAdder, type LibraryRoom } from './library-file.ts';
import { findPlace, matchAssessment, type Joins } from './match-file.ts';
import { planRestore } from './plan-restore.ts';
import { restoreBackup } from './restore-backup.ts';
import { summarise } from './selectors.ts';
import { createSign, type Sign } from './sign-changes.ts';

type Options = Omit<LibraryRoom, 'bring' | 'change' | 'addDocuments' | 'removeDocuments'> & {
  readonly store: StoreApi<AppState> & { readonly actions: AppActions };
  readonly editing: Pick<Editing, 'takeStep'>;
  readonly newId: () => string;
  readonly readVersions: () => Promise<RubricVersions>;
};

/** Builds what is done to several assessments at once, or to one with a file in hand. */
export function createLibraryActions(options: Options): LibraryActions {
  const { store, storage, now, newId, builtIn } = options;
  const { actions } = store;
  const bring = createBringer(options);
  const room: LibraryRoom = { ...options, bring, change, addDocuments, removeDocuments };

  const readOpen = (id: string) => {
    const { opening } = store.getState();
    const isThis = opening.kind === 'open' && opening.open.assessment.id === id;
    return isThis && !opening.open.isExample ? opening.open : undefined;
  };

  /** An assessment that is open is edited as by hand, so that undo knows the step. */
  async function change(
    id: string,
    edit: (assessment: Assessment) => Assessment,
    sign?: Sign,
  ): Promise<readonly RecordChange[]> {
    const before = readOpen(id)?.assessment;
    if (!before) return changeStored(room, id, edit, sign);
    const changes = diffRecords(before, edit(before));
    options.editing.takeStep(edit, { group: null, sign });
    await actions.flush();
    const isStored = actions.listUnsaved().every(({ assessmentId }) => assessmentId !== id);
    if (isStored) return changes;
    actions.edit((assessment) => takeBack(assessment, changes));
    throw new Error(`Not stored: ${id}`);
  }

  /** A document that was not stored stays on the page of the open assessment: it is taken out there too. */
  async function addDocuments(
    id: string,
    documents: readonly DraftDocument[],
  ): Promise<() => Promise<void>> {
    const tried: DraftDocument[] = [];
    const takeOut = () => removeDocuments(id, tried);
    const add = readOpen(id) ? actions.addDocument : await createAdder(storage, id);
    try {
      for (const document of documents) {
        tried.push(document);
        await add(document);
      }
    } catch (error) {
      await takeOut().catch((fault: unknown) => console.error(fault));
      throw error;
    }
    return takeOut;
  }

  async function removeDocuments(id: string, documents: readonly DraftDocument[]): Promise<void> {
    for (const document of documents) {
      if (readOpen(id)) await actions.removeDocument(document.id);
      else demandStored(await storage.deleteDraft(id, document.id));
    }
  }

  /** The answers of a file, as a step that can be taken back. */
  async function joinAnswers({ id, file, join }: Joins): Promise<() => Promise<void>> {
    const changes = await change(id, join, createSign(file));
    return async () => {
      await change(id, (here) => takeBack(here, changes));
    };
  }

  async function comeBack(id: string): Promise<() => Promise<void>> {
    demandStored(await storage.restore(id));
    return async () => demandStored(await storage.markDeleted(id, now()));
  }

  const entryOf = async (id: string) => (await storage.list()).find((entry) => entry.id === id);

  async function setAside(ids: readonly string[], deletedAt: string | null): Promise<void> {
    await actions.flush();
    demandStored(await storage.mark(ids, { deletedAt }));
    await actions.loadLibrary();
  }

  return {
    async matchFile({ assessment, documents = [] }) {
      await actions.flush();
      const matched = await matchAssessment({ storage, bring }, assessment, documents);
      const { id, match } = matched;
      if (!match) return { kind: 'new', ...(matched.beside && { beside: matched.beside }) };
      return { ...match, isPutAside: Boolean((await entryOf(id))?.deletedAt) };
    },
    async importFile(assessment, documents, savedAt = now()) {
      const { id: place, joins } = await findPlace({ storage }, assessment);
      const id = joins ? newId() : place;
      const own = { ...assessment, id };
      const { rubric } = (await options.findRubric(own)) ?? builtIn;
      // What came from a file is in a file.
      const lastFileAt = earlier(savedAt, now());
      const marks = { deletedAt: null, lastFileAt };
      const summary = summarise(rubric, own, earlier(findLastChange(own), lastFileAt));
      demandStored(await storage.create(own, summary, documents, marks));
      await actions.loadLibrary();
      return { id, takeBack: () => setAside([id], now()) };
    },
    async joinFile({ assessment, documents = [] }) {
      await actions.flush();
      const matched = await matchAssessment({ storage, bring }, assessment, documents);
      if (!matched.match) throw new Error('The assessment is not here any more.');
      const { id, match } = matched;
      const wasAside = Boolean((await entryOf(id))?.deletedAt);
      // The documents need most room: where they do not fit, nothing else has come in.
      const takeAllBack = await doTogether([
        () => addDocuments(id, match.documents),
        () => joinAnswers(matched),
        ...(wasAside ? [() => comeBack(id)] : []),
      ]);
      await actions.loadLibrary();
      return {
        id,
        takeBack: async () => {
          // What was removed for good since has nothing to take back.
          if ((await storage.load(id)).kind !== 'missing') await takeAllBack();
          await actions.loadLibrary();
        },
      };
    },
    async rename(id, title) {
      await change(id, (assessment) => editProfile(assessment, { title }));
      await actions.loadLibrary();
    },
    async duplicate(id, title) {
      await actions.flush();
      // With what could not be written: the screen shows that too.
      const assessment = await actions.readAssessment(id);
      if (!assessment) return null;
      const { profile } = assessment;
      const copy = {
        ...assessment,
        createdAt: now(),
        profile: { ...profile, title: title(profile.title) },
      };
      return actions.adoptAssessment(copy, await actions.readDocuments(id, true));
    },
    putAside: (ids) => setAside(ids, now()),
    bringBack: (ids) => setAside(ids, null),
    async purge(ids) {
      await actions.flush();
      demandStored(await storage.purgeAll(ids));
      const { opening } = store.getState();
      // What is gone must not be shown as if it were there.
      if (opening.kind === 'open' && ids.includes(opening.open.assessment.id)) {
        store.setState({ opening: { kind: 'none' }, rubric: builtIn });
      }
      await actions.loadLibrary();
    },
    measureDrafts: (ids, signal) => measureDrafts(storage, ids, signal),
    async writeBackup({ ids, ...wish }) {
      await actions.flush();
      const unsaved = actions.listUnsaved().map(({ assessmentId }) => assessmentId);
      const unwritten = new Set([...store.getState().unwritten, ...unsaved]);
      const here = { storage, actions, now, unwritten };
      const entries = await listForBackup(here, new Set(ids));
      return writeBackup(createBackupSource(here), { ...wish, entries, savedAt: now() });
    },
    async noteFilesSaved(ids) {
      demandStored(await storage.mark(ids, { lastFileAt: now() }));
      await actions.loadLibrary();
    },
    async planRestore(backup, watched) {
      await actions.flush();
      return planRestore(room, backup, watched);
    },
    async restoreBackup(plan, watched) {
      const restored = await restoreBackup(room, plan, watched);
      await actions.loadLibrary();
      const takeAllBack = async () => {
        await restored.takeBack();
        await actions.loadLibrary();
      };
      return { ...restored, takeBack: takeAllBack };
    },
  };
}

/** Of a moment that a file tells and one of this device: the clock of the other may have been ahead, or no clock at all. */
function earlier(told: string, known: string): string {
  return told < known && !Number.isNaN(Date.parse(told)) ? told : known;
}
