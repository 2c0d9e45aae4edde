import type { StoreApi } from 'zustand/vanilla';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { AppState, Surroundings } from './app-state.ts';
import type { OpenScreen } from './open-screen.ts';
import { createSaveQueue, type SaveQueue, type SaveQueueOptions } from './save-queue.ts';
import { summarise, type LoadedRubric } from './selectors.ts';
import { createUnwritten, type Unwritten } from './unwritten.ts';

/** The way of answers to the disk. */
export type Saving = {
  readonly queue: SaveQueue;
  readonly unwritten: Unwritten;
  /** To be called before another assessment is shown: what the open one still has to write is counted with its words. */
  readonly noteLeft: () => void;
  /** What was left before all of it was on the disk; undefined when it is there. */
  readonly readLeft: (id: string) => Assessment | undefined;
};

type Options = Pick<Surroundings, 'storage' | 'now'> &
  Pick<SaveQueueOptions, 'onMerged'> & {
    readonly store: StoreApi<AppState>;
    readonly screen: OpenScreen;
  };

/** Writes what is edited, and says on the open assessment how far that is. */
export function createSaving({ storage, now, store, screen, onMerged }: Options): Saving {
  const { readOpen, writeOpen } = screen;
  const unwritten = createUnwritten((ids) => store.setState({ unwritten: ids }));
  /** Those that were left before all that was written in them was on the disk: the library counts their answers too. */
  const left = new Map<string, { rubric: LoadedRubric; assessment: Assessment }>();

  const queue = createSaveQueue({
    commit: (id, changes) => storage.commit(id, changes, summaryOf(id)),
    onState: (id, saving) => {
      // Nothing of it waits any more.
      if (saving.kind === 'saved') left.delete(id);
      if (saving.kind !== 'saving') unwritten.note('answers', id, saving.kind === 'failed');
      if (readOpen()?.assessment.id === id) writeOpen({ saving });
    },
    onMerged,
  });

  function summaryOf(id: string) {
    const open = readOpen();
    const { rubric } = store.getState();
    const known = open?.assessment.id === id ? { ...open, rubric } : left.get(id);
    return known ? summarise(known.rubric.rubric, known.assessment, now()) : { updatedAt: now() };
  }

  function noteLeft(): void {
    const open = readOpen();
    if (!open || open.isExample) return;
    const { assessment } = open;
    if (queue.unsaved(assessment.id).changes.length === 0) return;
    left.set(assessment.id, { rubric: store.getState().rubric, assessment });
  }

  return { queue, unwritten, noteLeft, readLeft: (id) => left.get(id)?.assessment };
}
