import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { createAssessment, followDocument } from '../domain/assessment/edits.ts';
import { layOver } from '../domain/assessment/merge.ts';
import { applyChanges, diffRecords, type RecordChange } from '../domain/assessment/records.ts';
import { takeBack } from '../domain/assessment/take-back.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { addStep } from './add-step.ts';
import type {
  AppActions,
  AppState,
  Found,
  OpenAssessment,
  Opening,
  PendingUpgrade,
  Step,
  Surroundings,
} from './app-state.ts';
import { createCompletion } from './complete-rubric.ts';
import { demandStored } from './demand-stored.ts';
import { createDraftDocuments, NO_DOCUMENTS } from './draft-documents.ts';
import { createSaveQueue, type SaveState } from './save-queue.ts';
import { summarise, type LoadedRubric } from './selectors.ts';
import { createUnwritten } from './unwritten.ts';

export type { AppActions, AppState, OpenAssessment };

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export const EXAMPLE_ID = 'example';

/** The one store of the app. Canonical state is small; scores and findings are selectors. */
export function createAppStore(surroundings: Surroundings, notKept: AppState['notKept']): AppStore {
  const { storage, now, newId, rubric: first, readExample, readVersions } = surroundings;
  // A brief one at first, where the page has no more yet. Only the worked example is opened with that.
  let builtIn: LoadedRubric = first;
  const store = createStore<AppState>(() => ({
    builtIn,
    rubric: builtIn,
    library: null,
    opening: { kind: 'none' },
    notKept,
    closedBy: null,
    unwritten: [],
    isBrief: first.readWhole !== undefined,
  }));
  const completeRubric = createCompletion(first, (whole) => {
    const brief = builtIn;
    builtIn = whole;
    const { rubric } = store.getState();
    store.setState({ builtIn, rubric: rubric === brief ? whole : rubric, isBrief: false });
  });

  const readOpen = () => {
    const { opening } = store.getState();
    return opening.kind === 'open' ? opening.open : undefined;
  };
  const writeOpen = (change: Partial<OpenAssessment>) => {
    const open = readOpen();
    if (open) store.setState({ opening: { kind: 'open', open: { ...open, ...change } } });
  };
  /** What waits to be asked about is changed in another tab: the question is about how it is now. */
  const takeInPending = (pending: PendingUpgrade, changes: readonly RecordChange[]) => {
    const assessment = applyChanges(pending.assessment, changes);
    if (assessment.rubric.hash !== pending.assessment.rubric.hash) void openAnew(pending.id);
    else store.setState({ opening: { ...pending, assessment } });
  };
  const takeIn = (assessmentId: string, changes: readonly RecordChange[]) => {
    const { opening } = store.getState();
    if (opening.kind === 'upgrade' && opening.id === assessmentId) takeInPending(opening, changes);
    const open = readOpen();
    if (open?.assessment.id !== assessmentId || changes.length === 0) return;
    const assessment = applyChanges(open.assessment, changes);
    writeOpen({ assessment });
    // Another tab went on with a new version of the rubric: these words are no longer those of the answers.
    if (assessment.rubric.hash !== open.assessment.rubric.hash) void openAnew(assessmentId);
  };

  const unwritten = createUnwritten((ids) => store.setState({ unwritten: ids }));
  const queue = createSaveQueue({
    async commit(id, changes) {
      const outcome = await storage.commit(id, changes, summaryOf(id));
      if (outcome.kind === 'saved') left.delete(id);
      return outcome;
    },
    onState: (id, saving) => {
      if (saving.kind !== 'saving') unwritten.note('answers', id, saving.kind === 'failed');
      if (readOpen()?.assessment.id === id) writeOpen({ saving });
    },
    onMerged: takeIn,
  });

  /** Those that were left before all that was written in them was on the disk: the library counts their answers too. */
  const left = new Map<string, { rubric: LoadedRubric; assessment: Assessment }>();
  function noteLeft(): void {
    const open = readOpen();
    if (!open || open.isExample) return;
    const { assessment } = open;
    if (queue.unsaved(assessment.id).changes.length === 0) return;
    left.set(assessment.id, { rubric: store.getState().rubric, assessment });
  }

  function summaryOf(id: string) {
    const open = readOpen();
    const { rubric } = store.getState();
    const known = open?.assessment.id === id ? { ...open, rubric } : left.get(id);
    return known ? summarise(known.rubric.rubric, known.assessment, now()) : { updatedAt: now() };
  }

  const documents = createDraftDocuments({
    storage,
    show: (id, shown) => {
      unwritten.note('draft', id, shown.documentsState === 'unsaved');
      if (readOpen()?.assessment.id === id) writeOpen(shown);
    },
    openId: () => readOpen()?.assessment.id,
    onFirstChanged: (id, before, after) => {
      const open = readOpen();
      if (open?.assessment.id === id) amend(followDocument(open.assessment, before, after));
      else followClosed(id, before, after).catch(() => undefined);
    },
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

  storage.subscribe((message) => {
    if (message.kind === 'drafts') {
      documents.refresh(message.assessmentId);
      return;
    }
    if (message.kind === 'anew') {
      lookAgain(message.assessmentId).catch(() => undefined);
      return;
    }
    if (message.kind === 'changed') {
      takeIn(message.assessmentId, queue.withoutWaiting(message.assessmentId, message.changes));
    }
    if (message.kind === 'closed') {
      queue.stop('closed');
      store.setState({ closedBy: message.reason });
    } else if (store.getState().library) {
      // The list is a picture of the store; one that cannot be read now is read again at the next visit.
      actions.loadLibrary().catch(() => undefined);
    }
  });

  function change(after: Assessment, step: Step | null, history: Partial<OpenAssessment>): void {
    const open = readOpen();
    if (!open) return;
    writeOpen({ assessment: after, ...history });
    if (!open.isExample && step) queue.add(after.id, step.changes);
  }

  /** Changes the open assessment without a step of its own: it goes with something that is undone elsewhere. */
  function amend(after: Assessment): void {
    const open = readOpen();
    const changes = open ? diffRecords(open.assessment, after) : [];
    if (changes.length > 0) change(after, { changes, group: null }, {});
  }

  /** Applies what a person did, and notes it as a step to take back. */
  function takeStep(
    apply: (assessment: Assessment) => Assessment,
    kind: Omit<Step, 'changes'>,
  ): void {
    const open = readOpen();
    if (!open) return;
    const after = apply(open.assessment);
    const changes = diffRecords(open.assessment, after);
    if (changes.length === 0) return;
    const step: Step = { ...kind, changes };
    change(after, step, { past: addStep(open.past, step, Date.parse(now())), future: [] });
  }

  function travel(from: 'past' | 'future'): void {
    const open = readOpen();
    const step = open?.[from].at(-1);
    if (!open || !step) return;
    const after = takeBack(open.assessment, step.changes);
    const back: Step = { ...step, changes: diffRecords(open.assessment, after), group: null };
    const to = from === 'past' ? 'future' : 'past';
    change(after, back, { [from]: open[from].slice(0, -1), [to]: [...open[to], back] });
    if (step.rubrics && after.rubric.hash !== open.assessment.rubric.hash) {
      showVersion(step.rubrics, from);
    }
  }

  /** Shows the words that the answers belong to now; where they are not here, the question that came before going on. */
  function showVersion(rubrics: NonNullable<Step['rubrics']>, side: 'past' | 'future'): void {
    const open = readOpen();
    const rubric = rubrics[side];
    if (!open) return;
    const { assessment, future } = open;
    const { id } = assessment;
    if (side === 'past') held.add(id);
    else held.delete(id);
    const to = rubrics.future ?? builtIn;
    store.setState(
      rubric
        ? { rubric }
        : { opening: { kind: 'upgrade', id, assessment, to, kept: null, future } },
    );
  }

  /** Shows an assessment; what could not be written before is laid over what the store had. */
  function show(loaded: Assessment, isExample: boolean, rubric: LoadedRubric): void {
    const unsaved = queue.unsaved(loaded.id);
    const open: OpenAssessment = {
      ...NO_DOCUMENTS,
      assessment: isExample ? loaded : layOver(loaded, unsaved.changes),
      isExample,
      saving: isExample ? { kind: 'saved' } : unsaved.state,
      past: [],
      future: [],
    };
    store.setState({ rubric, opening: { kind: 'open', open } });
    documents.open(loaded.id, isExample);
    if (!isExample && rubric === builtIn) keepBuiltIn().catch(() => undefined);
  }

  let isBuiltInKept = false;
  /** Its words are wanted when the next version comes. Where they cannot be kept, the record of versions must do. */
  async function keepBuiltIn(): Promise<void> {
    if (isBuiltInKept) return;
    isBuiltInKept = true;
    if (!(await storage.findRubric(builtIn.hash))) await storage.keepRubric(builtIn);
  }

  /** The rubric an assessment was made with, where it is here. */
  async function findRubric({ hash }: Assessment['rubric']): Promise<LoadedRubric | undefined> {
    return hash === builtIn.hash ? builtIn : storage.findRubric(hash);
  }

  /** Assessments that a person works on with the version they were made with, until the app is left. */
  const held = new Set<string>();

  let openings = 0;
  /** Each opening ends the ones before it: `isLate` says whether a person has gone on meanwhile. */
  function beginOpening(opening: Opening | null): () => boolean {
    const mine = ++openings;
    noteLeft();
    if (opening) store.setState({ opening });
    return () => mine !== openings;
  }

  async function readForOpening(id: string): Promise<Found> {
    try {
      await completeRubric();
      const loaded = await storage.load(id);
      if (loaded.kind !== 'ok') return { kind: loaded.kind, id };
      const { assessment } = loaded;
      const rubric = await findRubric(assessment.rubric);
      if (rubric === builtIn) return { kind: 'ok', assessment, rubric };
      const isOwn = assessment.rubric.id !== builtIn.rubric.id;
      const inUse = isOwn ? rubric && (await actions.findLater(assessment.rubric)) : builtIn;
      if (inUse) {
        const { decideOpening } = await import('./decide-opening.ts');
        return decideOpening(assessment, inUse, rubric, held.has(id));
      }
      if (!rubric) return { kind: 'rubric-missing', id, rubric: assessment.rubric };
      return { kind: 'ok', assessment, rubric };
    } catch {
      return { kind: 'unreadable', id };
    }
  }

  async function openAnew(id: string): Promise<void> {
    const isLate = beginOpening({ kind: 'loading', id });
    await queue.flush();
    const found = await readForOpening(id);
    if (isLate()) return;
    if (found.kind === 'ok') show(found.assessment, false, found.rubric);
    else store.setState({ opening: found, rubric: found.kind === 'upgrade' ? found.to : builtIn });
  }

  function isShown(id: string): boolean {
    const { opening } = store.getState();
    if (opening.kind !== 'open') return opening.kind !== 'none' && opening.id === id;
    return opening.open.assessment.id === id && !opening.open.isExample;
  }

  /** What was removed elsewhere stays on the screen only where it has work that is nowhere else. */
  async function lookAgain(id: string): Promise<void> {
    if (!isShown(id)) return;
    await queue.flush();
    const isAlone = queue.unsaved(id).changes.length > 0;
    if (isAlone && (await storage.load(id)).kind === 'missing') return;
    if (isShown(id)) await openAnew(id);
  }

  async function create(
    assessment: Assessment,
    rubric: LoadedRubric | undefined,
    drafts: readonly DraftDocument[] = [],
  ): Promise<void> {
    const summary = summarise((rubric ?? builtIn).rubric, assessment, now());
    demandStored(await storage.create(assessment, summary, drafts));
  }

  const actions: AppActions = {
    ...documents.actions,
    completeRubric,
    async loadLibrary() {
      store.setState({ library: await storage.list() });
    },
    async fetchLibrary() {
      const { createLibraryActions } = await import('./create-library-actions.ts');
      const find = ({ rubric }: Assessment) => findRubric(rubric);
      const own = Object.assign(store, { actions });
      return createLibraryActions({ ...surroundings, store: own, builtIn, findRubric: find });
    },
    async startAssessment(own) {
      await completeRubric();
      const chosen = own ?? builtIn;
      const { rubric, hash } = chosen;
      if (own) demandStored(await storage.keepRubric(own));
      const assessment = createAssessment({
        id: newId(),
        assessorId: newId(),
        now: now(),
        rubric: { id: rubric.id, version: rubric.version, hash },
      });
      const isLate = beginOpening(null);
      await create(assessment, chosen);
      await queue.flush();
      if (!isLate()) show(assessment, false, chosen);
      return assessment.id;
    },
    async adoptAssessment(assessment, drafts) {
      await completeRubric();
      const own = { ...assessment, id: newId() };
      await create(own, await findRubric(own.rubric), drafts);
      await actions.loadLibrary();
      return own.id;
    },
    async openAssessment(id) {
      if (readOpen()?.assessment.id === id && !readOpen()?.isExample) return;
      await openAnew(id);
    },
    async openExample() {
      if (readOpen()?.isExample) return;
      const isLate = beginOpening({ kind: 'loading', id: EXAMPLE_ID });
      await queue.flush();
      const example = await readExample().catch(() => undefined);
      if (isLate()) return;
      if (example) show(example, true, builtIn);
      else store.setState({ opening: { kind: 'unreadable', id: EXAMPLE_ID } });
    },
    async readAssessment(id) {
      const open = readOpen();
      if (open?.assessment.id === id) return open.assessment;
      const loaded = await storage.load(id);
      return loaded.kind === 'ok' ? layOver(loaded.assessment, queue.unsaved(id).changes) : null;
    },
    async provideRubric(own) {
      demandStored(await storage.keepRubric(own));
      const { opening } = store.getState();
      if (opening.kind !== 'rubric-missing' && opening.kind !== 'rubric-newer') return;
      const { id, rubric } = opening;
      if (own.hash === rubric.hash) return openAnew(id);
      const isLate = beginOpening(null);
      const loaded = await storage.load(id);
      if (loaded.kind !== 'ok' || isLate()) return;
      const { assessment } = loaded;
      store.setState({
        rubric: own,
        opening: { kind: 'upgrade', id, assessment, to: own, kept: null },
      });
    },
    upgrade(apply) {
      const { opening } = store.getState();
      if (opening.kind !== 'upgrade') return;
      const { assessment, to, kept } = opening;
      show(assessment, false, to);
      takeStep(apply, { group: null, rubrics: { past: kept, future: to } });
    },
    async holdUpgrade(id, isHeld) {
      if (isHeld) held.add(id);
      else held.delete(id);
      await openAnew(id);
    },
    readVersions,
    findRubric: (hash) => storage.findRubric(hash),
    async findLater(made) {
      const { findLater } = await import('./decide-opening.ts');
      return findLater(made, await storage.listRubrics());
    },
    edit: (apply, group) => takeStep(apply, { group: group ?? null }),
    async readHistory(keys) {
      const open = readOpen();
      if (!open || open.isExample) return { entries: [], damaged: 0 };
      await queue.flush();
      return storage.readHistory(open.assessment.id, keys);
    },
    undo: () => travel('past'),
    redo() {
      const { opening } = store.getState();
      if (opening.kind === 'upgrade' && opening.future) {
        show(opening.assessment, false, opening.to);
        writeOpen({ future: opening.future });
      }
      travel('future');
    },
    async duplicateAssessment(id, title) {
      await queue.flush();
      const loaded = await storage.load(id);
      if (loaded.kind !== 'ok') return null;
      const { profile } = loaded.assessment;
      const copy = {
        ...loaded.assessment,
        createdAt: now(),
        profile: { ...profile, title: title(profile.title) },
      };
      return actions.adoptAssessment(copy, await actions.readDocuments(id, true));
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

export type { SaveState };
