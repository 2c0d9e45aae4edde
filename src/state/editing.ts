import type { StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { diffRecords, type RecordChange } from '../domain/assessment/records.ts';
import { takeBack } from '../domain/assessment/take-back.ts';
import { addStep } from './add-step.ts';
import type { AppState, OpenAssessment, Step, Surroundings } from './app-state.ts';
import type { OpenScreen } from './open-screen.ts';
import type { RubricsHere } from './rubrics-here.ts';
import type { SaveQueue } from './save-queue.ts';
import type { Sign } from './sign-changes.ts';

/** How the open assessment is changed. Without one, nothing happens. */
export type Editing = {
  /** Changes it without a step of its own: it goes with something that is undone elsewhere. */
  readonly amend: (after: Assessment) => void;
  /** Applies what a person did, and notes it as a step to take back. */
  readonly takeStep: (
    apply: (assessment: Assessment) => Assessment,
    kind: Omit<Step, 'changes'>,
  ) => void;
  /** Takes the last step back, or does the last one that was taken back again. */
  readonly travel: (from: 'past' | 'future') => void;
};

type Options = Pick<Surroundings, 'now'> & {
  readonly store: StoreApi<AppState>;
  readonly screen: OpenScreen;
  readonly rubrics: RubricsHere;
  readonly queue: SaveQueue;
};

/** Edits what is open and hands each change to the queue; the example is changed on the page only. */
export function createEditing({ store, screen, rubrics, queue, now }: Options): Editing {
  const { readOpen, writeOpen } = screen;

  function change(after: Assessment, step: Step, history: Partial<OpenAssessment>): void {
    const open = readOpen();
    if (!open) return;
    writeOpen({ assessment: after, ...history });
    if (!open.isExample) queue.add(after.id, step.changes);
  }

  /** What makes this of the open assessment; by the names of those who wrote it, where a file brought it in. */
  function listChanges(after: Assessment, sign?: Sign): readonly RecordChange[] {
    const open = readOpen();
    const changes = open ? diffRecords(open.assessment, after) : [];
    return sign ? sign(changes) : changes;
  }

  function amend(after: Assessment): void {
    const changes = listChanges(after);
    if (changes.length > 0) change(after, { changes, group: null }, {});
  }

  function takeStep(
    apply: (assessment: Assessment) => Assessment,
    kind: Omit<Step, 'changes'>,
  ): void {
    const open = readOpen();
    if (!open) return;
    const after = apply(open.assessment);
    const changes = listChanges(after, kind.sign);
    if (changes.length === 0) return;
    const step: Step = { ...kind, changes };
    change(after, step, { past: addStep(open.past, step, Date.parse(now())), future: [] });
  }

  function travel(from: 'past' | 'future'): void {
    const open = readOpen();
    const step = open?.[from].at(-1);
    if (!open || !step) return;
    const after = takeBack(open.assessment, step.changes);
    const [to, sign] = from === 'past' ? (['future'] as const) : (['past', step.sign] as const);
    const back: Step = { ...step, changes: listChanges(after, sign), group: null };
    change(after, back, { [from]: open[from].slice(0, -1), [to]: [...open[to], back] });
    if (step.rubrics && after.rubric.hash !== open.assessment.rubric.hash) {
      showVersion(step.rubrics, from);
    }
  }

  /** Shows the words that the answers belong to now; where they are not here, the question that came before going on. */
  function showVersion(versions: NonNullable<Step['rubrics']>, side: 'past' | 'future'): void {
    const open = readOpen();
    const rubric = versions[side];
    if (!open) return;
    const { assessment, future } = open;
    const { id } = assessment;
    if (side === 'past') rubrics.held.add(id);
    else rubrics.held.delete(id);
    const to = versions.future ?? rubrics.readBuiltIn();
    store.setState(
      rubric
        ? { rubric }
        : { opening: { kind: 'upgrade', id, assessment, to, kept: null, future } },
    );
  }

  return { amend, takeStep, travel };
}
