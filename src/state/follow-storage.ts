import type { StoreApi } from 'zustand/vanilla';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';
import type { AppState } from './app-state.ts';
import type { Openings } from './openings.ts';
import type { SaveQueue } from './save-queue.ts';

type Options = {
  readonly storage: AssessmentStorage;
  readonly store: StoreApi<AppState>;
  readonly openings: Openings;
  readonly queue: SaveQueue;
  readonly refreshDocuments: (assessmentId: string) => void;
  readonly refreshLibrary: () => void;
};

/** Keeps what is on the screen true to what other windows do to the store, for as long as the page lives. */
export function followStorage(options: Options): void {
  const { storage, store, openings, queue, refreshDocuments, refreshLibrary } = options;
  storage.subscribe((message) => {
    if (message.kind === 'drafts') {
      refreshDocuments(message.assessmentId);
      return;
    }
    if (message.kind === 'anew') {
      openings.lookAgain(message.assessmentId).catch(() => undefined);
      return;
    }
    if (message.kind === 'closed') {
      queue.stop('closed');
      store.setState({ closedBy: message.reason });
      return;
    }
    if (message.kind === 'changed') {
      const { assessmentId, changes } = message;
      openings.takeIn(assessmentId, queue.withoutWaiting(assessmentId, changes));
    }
    if (store.getState().library) refreshLibrary();
  });
}
