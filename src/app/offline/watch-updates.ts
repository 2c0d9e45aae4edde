import type { Workbox } from 'workbox-window';
import type { StoreApi } from 'zustand/vanilla';
import type { AppStore } from '../../state/app-store.ts';
import type { OfflineState } from '../../ui/components/offline/offline.ts';
import { findRefusal } from './find-refusal.ts';
import { nextUpdate, type UpdateEvent } from './update-state.ts';
import type { Answer, Question } from './worker-messages.ts';

/** A tab may stay open for weeks; in milliseconds. */
const LOOK_EVERY = 60 * 60 * 1000;

type Options = {
  readonly workbox: Pick<Workbox, 'addEventListener'>;
  readonly state: StoreApi<OfflineState>;
  readonly app: AppStore;
  readonly ask: (worker: ServiceWorker, question: Question) => Promise<Answer>;
  readonly reload: () => void;
};

type Updates = {
  /** Asks the server for a new version when a person comes back to the page, once an hour at most. */
  lookNowAndThen(registration: ServiceWorkerRegistration): void;
  /** Changes to the version that waits. Everything is written before; nothing happens when something would be lost. */
  useNewVersion(registration: ServiceWorkerRegistration): Promise<void>;
};

/** Says when a new version waits, and changes to it when a person wants that. The page never reloads by itself. */
export function watchUpdates({ workbox, state, app, ask, reload }: Options): Updates {
  let hasTakenOver = false;
  const tell = (event: UpdateEvent) =>
    state.setState(({ update }) => ({ update: nextUpdate(update, event) }));
  workbox.addEventListener('waiting', () => tell({ kind: 'waiting' }));

  async function findObstacle(): Promise<UpdateEvent | null> {
    const why = await app.actions.flush().then(
      () => findRefusal(app.getState(), document),
      () => 'unsaved' as const,
    );
    return why && { kind: 'refused', why };
  }

  async function takeOver(waiting: ServiceWorker | null): Promise<UpdateEvent | null> {
    if (hasTakenOver) return null;
    if (!waiting) return { kind: 'gone' };
    const active = whenActivated(waiting);
    const answer = await ask(waiting, { kind: 'take-over' });
    if (answer.kind !== 'taking-over') return { kind: 'refused', why: 'other-tabs' };
    hasTakenOver = await active;
    return hasTakenOver ? null : { kind: 'gone' };
  }

  return {
    lookNowAndThen(registration) {
      let last = performance.now();
      document.addEventListener('visibilitychange', () => {
        if (document.hidden || performance.now() - last < LOOK_EVERY) return;
        last = performance.now();
        // Without a network there is nothing new.
        registration.update().catch(() => undefined);
      });
    },
    async useNewVersion({ waiting }) {
      tell({ kind: 'asked' });
      // The last look is for what was typed while the new version made itself ready.
      const obstacle =
        (await findObstacle()) ?? (await takeOver(waiting)) ?? (await findObstacle());
      if (obstacle) tell(obstacle);
      else reload();
    },
  };
}

/** Resolves to false when an even newer version has taken its place. */
function whenActivated(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    });
  });
}
