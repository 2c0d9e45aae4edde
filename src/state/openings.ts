import type { StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { layOver } from '../domain/assessment/merge.ts';
import { applyChanges, type RecordChange } from '../domain/assessment/records.ts';
import type {
  AppState,
  Found,
  LastSeen,
  OpenAssessment,
  Opening,
  PendingUpgrade,
  Surroundings,
} from './app-state.ts';
import { NO_DOCUMENTS } from './draft-documents.ts';
import { findOpening } from './find-opening.ts';
import type { OpenScreen } from './open-screen.ts';
import type { RubricsHere } from './rubrics-here.ts';
import type { Saving } from './saving.ts';
import type { LoadedRubric } from './selectors.ts';

export const EXAMPLE_ID = 'example';

/** What comes onto the screen of an assessment, and how it follows what happens elsewhere. */
export type Openings = {
  /** Gives the question whether another opening has begun since. */
  readonly watch: () => () => boolean;
  /** Ends the openings before it, and watches for the next. */
  readonly begin: (opening: Opening | null) => () => boolean;
  /** Shows an assessment; what could not be written before is laid over what the store had. */
  readonly show: (loaded: Assessment, isExample: boolean, rubric: LoadedRubric) => void;
  readonly openAnew: (id: string) => Promise<void>;
  readonly openExample: () => Promise<void>;
  /** Looks again at one that was removed elsewhere, or came in there. */
  readonly lookAgain: (id: string) => Promise<void>;
  /** Takes in what another window wrote. */
  readonly takeIn: (assessmentId: string, changes: readonly RecordChange[]) => void;
};

type Options = Pick<Surroundings, 'storage' | 'readExample'> & {
  readonly store: StoreApi<AppState>;
  readonly screen: OpenScreen;
  readonly rubrics: RubricsHere;
  readonly saving: Saving;
  readonly openDocuments: (id: string, isExample: boolean) => void;
};

/** Opens assessments one after the other: the last one asked for is the one that is shown. */
export function createOpenings(options: Options): Openings {
  const { storage, readExample, store, screen, rubrics, saving, openDocuments } = options;
  const { readOpen, writeOpen, isAbout } = screen;
  const { queue } = saving;
  const readUnwritten = (id: string) => queue.unsaved(id).changes;
  let begun = 0;
  /** How often another window has changed what was on its way to the screen. */
  let overtaken = 0;
  /** What the page had of the assessment that is looked for again. */
  let last: LastSeen | undefined;

  function watch(): () => boolean {
    const own = begun;
    return () => own !== begun;
  }

  function begin(opening: Opening | null): () => boolean {
    begun += 1;
    saving.noteLeft();
    if (opening) store.setState({ opening });
    return watch();
  }

  function show(loaded: Assessment, isExample: boolean, rubric: LoadedRubric): void {
    const unsaved = queue.unsaved(loaded.id);
    const open: OpenAssessment = {
      ...NO_DOCUMENTS,
      // Once more: what was typed since it was looked for is not in it.
      assessment: isExample ? loaded : layOver(loaded, unsaved.changes),
      isExample,
      saving: isExample ? { kind: 'saved' } : unsaved.state,
      past: [],
      future: [],
    };
    store.setState({ rubric, opening: { kind: 'open', open } });
    openDocuments(loaded.id, isExample);
    // Where the words cannot be kept, the record of versions must do.
    if (!isExample && rubric === rubrics.readBuiltIn())
      rubrics.keepBuiltIn().catch(() => undefined);
  }

  async function openAnew(id: string): Promise<void> {
    last = isAbout(id) ? (readOpen() ?? last) : undefined;
    const isLate = begin({ kind: 'loading', id });
    await queue.flush();
    let found: Found;
    let before: number;
    do {
      before = overtaken;
      found = await findOpening({ storage, rubrics, readUnwritten }, id);
      if (isLate()) return;
    } while (overtaken !== before);
    if (found.kind === 'ok') {
      show(found.assessment, false, found.rubric);
      return;
    }
    const rubric = found.kind === 'upgrade' ? found.to : rubrics.readBuiltIn();
    const opening = found.kind === 'missing' && last ? { ...found, last } : found;
    store.setState({ opening, rubric });
  }

  async function openExample(): Promise<void> {
    if (readOpen()?.isExample) return;
    const isLate = begin({ kind: 'loading', id: EXAMPLE_ID });
    await queue.flush();
    const example = await readExample().catch(() => undefined);
    if (isLate()) return;
    if (example) show(example, true, rubrics.readBuiltIn());
    else store.setState({ opening: { kind: 'unreadable', id: EXAMPLE_ID } });
  }

  /** What was removed elsewhere stays on the screen only where it has work that is nowhere else. */
  async function lookAgain(id: string): Promise<void> {
    if (!isAbout(id)) return;
    await queue.flush();
    const isAlone = queue.unsaved(id).changes.length > 0;
    if (isAlone && (await storage.load(id)).kind === 'missing') return;
    if (isAbout(id)) await openAnew(id);
  }

  /** What waits to be asked about is changed in another tab: the question is about how it is now. */
  function takeInPending(pending: PendingUpgrade, changes: readonly RecordChange[]): void {
    const assessment = applyChanges(pending.assessment, changes);
    if (assessment.rubric.hash !== pending.assessment.rubric.hash) void openAnew(pending.id);
    else store.setState({ opening: { ...pending, assessment } });
  }

  function takeIn(assessmentId: string, changes: readonly RecordChange[]): void {
    const { opening } = store.getState();
    if (opening.kind === 'loading' && opening.id === assessmentId) overtaken += 1;
    if (opening.kind === 'upgrade' && opening.id === assessmentId) takeInPending(opening, changes);
    const open = readOpen();
    if (open?.assessment.id !== assessmentId || changes.length === 0) return;
    const assessment = applyChanges(open.assessment, changes);
    writeOpen({ assessment });
    // Another tab went on with a new version of the rubric: these words are no longer those of the answers.
    if (assessment.rubric.hash !== open.assessment.rubric.hash) void openAnew(assessmentId);
  }

  return { watch, begin, show, openAnew, openExample, lookAgain, takeIn };
}
