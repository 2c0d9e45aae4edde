import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { createAssessment } from '../domain/assessment/edits.ts';
import {
  applyChanges,
  diffRecords,
  invertChanges,
  type RecordChange,
} from '../domain/assessment/records.ts';
import type { AssessmentStorage, LibraryEntry, Outcome } from '../storage/assessment-storage.ts';
import { createSaveQueue, type SaveState } from './save-queue.ts';
import { summarise, type LoadedRubric } from './selectors.ts';

/** What the app needs from outside: passed in, so that tests choose it. */
export type Surroundings = {
  readonly rubric: LoadedRubric;
  readonly storage: AssessmentStorage;
  readonly now: () => string;
  readonly newId: () => string;
  readonly readExample: () => Promise<Assessment>;
};

export type OpenAssessment = {
  readonly assessment: Assessment;
  /** The worked example: looked at and tried out, never stored. */
  readonly isExample: boolean;
  readonly saving: SaveState;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

/** One thing a person did, as the records it changed. */
type Step = { readonly changes: readonly RecordChange[]; readonly group: string | null };

type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'open'; readonly open: OpenAssessment }
  | { readonly kind: 'missing'; readonly id: string }
  | { readonly kind: 'damaged'; readonly id: string }
  /** Made with an organisation's own rubric that this device does not have. */
  | { readonly kind: 'rubric-missing'; readonly id: string }
  /** The browser did not let the app read what it keeps, or the example could not be fetched. */
  | { readonly kind: 'unreadable'; readonly id: string };

export type AppState = {
  readonly builtIn: LoadedRubric;
  /** The rubric of the open assessment; the built-in one when none is open. */
  readonly rubric: LoadedRubric;
  readonly library: readonly LibraryEntry[] | null;
  readonly opening: Opening;
  /** True when nothing can be kept on this device (private window, storage refused). */
  readonly isTemporary: boolean;
};

export type AppActions = {
  readonly loadLibrary: () => Promise<void>;
  /** Starts with the built-in rubric, or with an organisation's own. Rejects when it cannot be stored. */
  readonly startAssessment: (own?: LoadedRubric) => Promise<string>;
  /** Stores an assessment that came from a file or from the example, under a new id. Rejects when it cannot. */
  readonly adoptAssessment: (assessment: Assessment) => Promise<string>;
  readonly openAssessment: (id: string) => Promise<void>;
  readonly openExample: () => Promise<void>;
  /** Applies a pure edit. Edits of one `group` that follow each other are undone together. */
  readonly edit: (change: (assessment: Assessment) => Assessment, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly duplicateAssessment: (
    id: string,
    title: (title: string) => string,
  ) => Promise<string | null>;
  readonly deleteAssessment: (id: string) => Promise<void>;
  readonly restoreAssessment: (id: string) => Promise<void>;
  readonly noteFileSaved: (id: string) => Promise<void>;
  /** Resolves when all that was edited is on the disk, or could not be written. */
  readonly flush: () => Promise<void>;
};

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export const EXAMPLE_ID = 'example';
const LONGEST_HISTORY = 500;

/** The one store of the app. Canonical state is small; scores and findings are selectors. */
export function createAppStore(surroundings: Surroundings, isTemporary: boolean): AppStore {
  const { storage, now, newId, rubric: builtIn, readExample } = surroundings;
  const store = createStore<AppState>(() => ({
    builtIn,
    rubric: builtIn,
    library: null,
    opening: { kind: 'none' },
    isTemporary,
  }));

  const readOpen = () => {
    const { opening } = store.getState();
    return opening.kind === 'open' ? opening.open : undefined;
  };
  const writeOpen = (change: Partial<OpenAssessment>) => {
    const open = readOpen();
    if (open) store.setState({ opening: { kind: 'open', open: { ...open, ...change } } });
  };
  const takeIn = (assessmentId: string, changes: readonly RecordChange[]) => {
    const open = readOpen();
    if (open?.assessment.id !== assessmentId || changes.length === 0) return;
    writeOpen({ assessment: applyChanges(open.assessment, changes) });
  };

  const queue = createSaveQueue({
    commit: (id, changes) => storage.commit(id, changes, summaryOf(id)),
    onState: (id, saving) => {
      if (readOpen()?.assessment.id === id) writeOpen({ saving });
    },
    onMerged: takeIn,
  });

  function summaryOf(id: string) {
    const open = readOpen();
    if (open?.assessment.id !== id) return undefined;
    return summarise(store.getState().rubric.rubric, open.assessment, now());
  }

  storage.subscribe((message) => {
    if (message.kind === 'changed') {
      takeIn(message.assessmentId, queue.withoutWaiting(message.assessmentId, message.changes));
    }
    if (message.kind === 'closed') queue.stop('closed');
    else if (store.getState().library) void actions.loadLibrary();
  });

  function change(after: Assessment, step: Step | null, history: Partial<OpenAssessment>): void {
    const open = readOpen();
    if (!open) return;
    writeOpen({ assessment: after, ...history });
    if (!open.isExample && step) queue.add(after.id, step.changes);
  }

  function travel(from: 'past' | 'future'): void {
    const open = readOpen();
    const step = open?.[from].at(-1);
    if (!open || !step) return;
    const after = applyChanges(open.assessment, invertChanges(step.changes));
    const back: Step = { changes: diffRecords(open.assessment, after), group: null };
    const to = from === 'past' ? 'future' : 'past';
    change(after, back, { [from]: open[from].slice(0, -1), [to]: [...open[to], back] });
  }

  function show(assessment: Assessment, isExample: boolean, rubric: LoadedRubric): void {
    const open: OpenAssessment = {
      assessment,
      isExample,
      saving: { kind: 'saved' },
      past: [],
      future: [],
    };
    store.setState({ rubric, opening: { kind: 'open', open } });
  }

  /** The rubric an assessment was made with; a newer version of the built-in one stands in for an older. */
  async function findRubric({ rubric }: Assessment): Promise<LoadedRubric | undefined> {
    return rubric.id === builtIn.rubric.id ? builtIn : storage.findRubric(rubric.hash);
  }

  async function create(assessment: Assessment, rubric: LoadedRubric | undefined): Promise<void> {
    const summary = summarise((rubric ?? builtIn).rubric, assessment, now());
    demand(await storage.create(assessment, summary));
  }

  const actions: AppActions = {
    async loadLibrary() {
      store.setState({ library: await storage.list() });
    },
    async startAssessment(own) {
      const chosen = own ?? builtIn;
      const { rubric, hash } = chosen;
      if (own) demand(await storage.keepRubric(own));
      const assessment = createAssessment({
        id: newId(),
        assessorId: newId(),
        now: now(),
        rubric: { id: rubric.id, version: rubric.version, hash },
      });
      await create(assessment, chosen);
      await queue.flush();
      show(assessment, false, chosen);
      return assessment.id;
    },
    async adoptAssessment(assessment) {
      const own = { ...assessment, id: newId() };
      await create(own, await findRubric(own));
      await actions.loadLibrary();
      return own.id;
    },
    async openAssessment(id) {
      if (readOpen()?.assessment.id === id) return;
      await queue.flush();
      store.setState({ opening: { kind: 'loading', id } });
      const loaded = await storage.load(id).catch(() => ({ kind: 'unreadable' }) as const);
      const { opening } = store.getState();
      if (opening.kind !== 'loading' || opening.id !== id) return;
      if (loaded.kind !== 'ok') {
        store.setState({ opening: { kind: loaded.kind, id } });
        return;
      }
      const rubric = await findRubric(loaded.assessment);
      if (rubric) show(loaded.assessment, false, rubric);
      else store.setState({ opening: { kind: 'rubric-missing', id } });
    },
    async openExample() {
      if (readOpen()?.isExample) return;
      await queue.flush();
      const example = await readExample().catch(() => undefined);
      if (example) show(example, true, builtIn);
      else store.setState({ opening: { kind: 'unreadable', id: EXAMPLE_ID } });
    },
    edit(apply, group) {
      const open = readOpen();
      if (!open) return;
      const after = apply(open.assessment);
      const changes = diffRecords(open.assessment, after);
      if (changes.length === 0) return;
      const step: Step = { changes, group: group ?? null };
      change(after, step, { past: addStep(open.past, step), future: [] });
    },
    undo: () => travel('past'),
    redo: () => travel('future'),
    async duplicateAssessment(id, title) {
      await queue.flush();
      const loaded = await storage.load(id);
      if (loaded.kind !== 'ok') return null;
      const { profile } = loaded.assessment;
      return actions.adoptAssessment({
        ...loaded.assessment,
        createdAt: now(),
        profile: { ...profile, title: title(profile.title) },
      });
    },
    async deleteAssessment(id) {
      await queue.flush();
      demand(await storage.markDeleted(id, now()));
      await actions.loadLibrary();
    },
    async restoreAssessment(id) {
      demand(await storage.restore(id));
      await actions.loadLibrary();
    },
    async noteFileSaved(id) {
      demand(await storage.noteFileSaved(id, now()));
      await actions.loadLibrary();
    },
    flush: () => queue.flush(),
  };

  return Object.assign(store, { actions });
}

/** The caller has said what is to be stored; what was not is told by rejecting. */
function demand(outcome: Outcome): void {
  if (outcome.kind === 'failed') throw new Error(`Not stored: ${outcome.code}`);
}

/** Adds a step to the history; one of the same group joins the step before it. */
function addStep(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (!last || step.group === null || last.group !== step.group) {
    return [...past, step].slice(-LONGEST_HISTORY);
  }
  const joined = new Map(last.changes.map((change) => [change.key, change]));
  for (const change of step.changes) {
    const earlier = joined.get(change.key);
    joined.set(change.key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...past.slice(0, -1), { ...last, changes: [...joined.values()] }];
}

export type { SaveState };
