import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { createAssessment, followDocument } from '../domain/assessment/edits.ts';
import { layOver } from '../domain/assessment/merge.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { AppActions, AppState, OpenAssessment, Surroundings } from './app-state.ts';
import { demandStored } from './demand-stored.ts';
import { createDraftDocuments } from './draft-documents.ts';
import { createEditing } from './editing.ts';
import { followStorage } from './follow-storage.ts';
import { createOpenScreen } from './open-screen.ts';
import { createOpenings, EXAMPLE_ID } from './openings.ts';
import { createRubricsHere } from './rubrics-here.ts';
import type { SaveState } from './save-queue.ts';
import { createSaving } from './saving.ts';
import { summarise, type LoadedRubric } from './selectors.ts';

export { EXAMPLE_ID };
export type { AppActions, AppState, OpenAssessment, SaveState };

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

/** The one store of the app. Canonical state is small; scores and findings are selectors. */
export function createAppStore(surroundings: Surroundings, notKept: AppState['notKept']): AppStore {
  // Nothing here keeps the first rubric for good: where it is a brief one, the whole comes in its place.
  const { rubric: first, ...outside } = surroundings;
  const { storage, now, newId, readVersions } = outside;
  const store = createBeginning({
    builtIn: first,
    rubric: first,
    library: null,
    opening: { kind: 'none' },
    notKept,
    closedBy: null,
    unwritten: [],
    isBrief: first.readWhole !== undefined,
  });
  const screen = createOpenScreen(store);
  const { readOpen, writeOpen } = screen;
  const rubrics = createRubricsHere({ first, store, storage });
  const saving = createSaving({
    ...{ storage, now, store, screen },
    onMerged: (id, changes) => openings.takeIn(id, changes),
  });
  const { queue, unwritten } = saving;
  const editing = createEditing({ store, screen, rubrics, queue, now });
  const documents = createDraftDocuments({
    ...{ storage, now },
    show: (id, shown) => {
      unwritten.note('draft', id, shown.documentsState === 'unsaved');
      if (readOpen()?.assessment.id === id) writeOpen(shown);
    },
    openId: () => readOpen()?.assessment.id,
    onFirstChanged: (id, before, after) => {
      const open = readOpen();
      if (open?.assessment.id === id) {
        editing.amend(followDocument(open.assessment, before, after));
      } else followClosed(id, before, after).catch(() => undefined);
    },
  });
  const openings = createOpenings({
    ...outside,
    ...{ store, screen, rubrics, saving, openDocuments: documents.open },
  });

  /** A document came into an assessment that has been left: it lies in the store. */
  async function followClosed(
    id: string,
    before: DraftDocument | undefined,
    after: DraftDocument | undefined,
  ): Promise<void> {
    const { followStored } = await import('./follow-stored.ts');
    await followStored(storage, id, before, after);
  }

  followStorage({
    ...{ storage, store, openings, queue },
    refreshDocuments: documents.refresh,
    // The list is a picture of the store; one that cannot be read now is read again at the next visit.
    refreshLibrary: () => {
      actions.loadLibrary().catch(() => undefined);
    },
  });

  async function create(
    assessment: Assessment,
    rubric: LoadedRubric | undefined,
    drafts: readonly DraftDocument[] = [],
  ): Promise<void> {
    const { rubric: words } = rubric ?? rubrics.readBuiltIn();
    demandStored(await storage.create(assessment, summarise(words, assessment, now()), drafts));
  }

  const actions: AppActions = {
    ...documents.actions,
    completeRubric: rubrics.complete,
    async loadLibrary() {
      store.setState({ library: await storage.list() });
    },
    async fetchLibrary() {
      const { createLibraryActions } = await import('./create-library-actions.ts');
      return createLibraryActions({
        ...outside,
        store: Object.assign(store, { actions }),
        builtIn: rubrics.readBuiltIn(),
        editing,
        findRubric: ({ rubric }) => rubrics.find(rubric),
      });
    },
    async startAssessment(own) {
      await rubrics.complete();
      const chosen = own ?? rubrics.readBuiltIn();
      const { rubric, hash } = chosen;
      if (own) demandStored(await storage.keepRubric(own));
      const assessment = createAssessment({
        id: newId(),
        assessorId: newId(),
        now: now(),
        rubric: { id: rubric.id, version: rubric.version, hash },
      });
      const isLate = openings.watch();
      await create(assessment, chosen);
      await queue.flush();
      if (isLate()) return assessment.id;
      openings.begin(null);
      openings.show(assessment, false, chosen);
      return assessment.id;
    },
    async adoptAssessment(assessment, drafts) {
      await rubrics.complete();
      const own = { ...assessment, id: newId() };
      await create(own, await rubrics.find(own.rubric), drafts);
      await actions.loadLibrary();
      return own.id;
    },
    async openAssessment(id) {
      if (readOpen()?.assessment.id === id && !readOpen()?.isExample) return;
      await openings.openAnew(id);
    },
    openExample: openings.openExample,
    async readAssessment(id) {
      const open = readOpen();
      if (open?.assessment.id === id) return open.assessment;
      const loaded = await storage.load(id);
      if (loaded.kind === 'ok') return layOver(loaded.assessment, queue.unsaved(id).changes);
      return saving.readLeft(id) ?? null;
    },
    async provideRubric(own) {
      const { provideRubric } = await import('./provide-rubric.ts');
      await provideRubric({ storage, store, openings }, own);
    },
    upgrade(apply) {
      const { opening } = store.getState();
      if (opening.kind !== 'upgrade') return;
      const { assessment, to, kept } = opening;
      openings.show(assessment, false, to);
      editing.takeStep(apply, { group: null, rubrics: { past: kept, future: to } });
    },
    async holdUpgrade(id, isHeld) {
      if (isHeld) rubrics.held.add(id);
      else rubrics.held.delete(id);
      await openings.openAnew(id);
    },
    readVersions,
    findRubric: (hash) => storage.findRubric(hash),
    findLater: rubrics.findLater,
    edit: (apply, group, isTakenBack = false) =>
      editing.takeStep(apply, { group: group ?? null, isTakenBack }),
    async readHistory(keys) {
      const open = readOpen();
      if (!open || open.isExample) return { entries: [], damaged: 0 };
      await queue.flush();
      return storage.readHistory(open.assessment.id, keys);
    },
    undo: () => editing.travel('past'),
    redo() {
      const { opening } = store.getState();
      if (opening.kind === 'upgrade' && opening.future) {
        openings.show(opening.assessment, false, opening.to);
        writeOpen({ future: opening.future });
      }
      editing.travel('future');
    },
    async deleteAssessment(id) {
      await queue.flush();
      demandStored(await storage.markDeleted(id, now()));
      await actions.loadLibrary();
    },
    async restoreAssessment(id) {
      demandStored(await storage.restore(id));
      await actions.loadLibrary();
    },
    async noteFileSaved(id) {
      demandStored(await storage.noteFileSaved(id, now()));
      await actions.loadLibrary();
    },
    listUnsaved: () => queue.listUnsaved(),
    async flush() {
      await Promise.all([queue.flush(), documents.flush()]);
    },
  };

  return Object.assign(store, { actions });
}

/** A store with this state. What a store is made with it keeps as long as it lives, and this state goes. */
function createBeginning(state: AppState): StoreApi<AppState> {
  const store = createStore<AppState | null>(() => null) as StoreApi<AppState>;
  store.setState(state, true);
  return store;
}
