import { Workbox, messageSW } from 'workbox-window';
import type { StoreApi } from 'zustand/vanilla';
import type { AppStore } from '../../state/app-store.ts';
import type { OfflineState } from '../../ui/components/offline/offline.ts';
import { createRestFetcher } from './fetch-rest.ts';
import { hasModuleWorkers } from './has-module-workers.ts';
import { isMetered, type Connection } from './is-metered.ts';
import { createRestFiles } from './rest-files.ts';
import { watchUpdates } from './watch-updates.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import type { Answer, FileList, Question } from './worker-messages.ts';

/** The person's own work comes first; in milliseconds. */
const BACKGROUND_AFTER = 5000;

type Running = {
  readonly fetchRest: () => void;
  readonly stopFetching: () => void;
  readonly useNewVersion: () => void;
};

/** Registers the service worker and goes on from there. Rejects where the browser refuses it. */
export async function runOffline(state: StoreApi<OfflineState>, app: AppStore): Promise<Running> {
  const workbox = new Workbox('./service-worker.js', { scope: './', updateViaCache: 'none' });
  const update = watchUpdates({ workbox, state, app, ask, reload: () => location.reload() });
  const registration = await workbox.register({ immediate: true });
  if (!registration) throw new Error('The service worker was not registered.');
  update.lookNowAndThen(registration);

  const worker = registration.active ?? (await whenActive(registration));
  const list = (await ask(worker, { kind: 'list' })) as FileList;
  const rest = createRestFetcher(state, createRestFiles(list, hasModuleWorkers()));
  await rest.count();
  void ask(worker, { kind: 'tidy', script: findOwnScript() });
  void fetchInBackground(rest.fetchUnasked);
  return {
    fetchRest: () => void rest.fetch(),
    stopFetching: rest.stop,
    useNewVersion: () => void update.useNewVersion(registration),
  };
}

function ask(worker: ServiceWorker, question: Question): Promise<Answer> {
  return messageSW(worker, question) as Promise<Answer>;
}

/** Resolves when the first worker of all has kept what every screen needs. Rejects when it could not. */
function whenActive({ installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = installing ?? waiting;
  return new Promise((resolve, reject) => {
    if (!worker) throw new Error('There is no service worker.');
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      if (worker.state === 'redundant') reject(new Error('The app could not be kept.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Once when the page is idle, and again whenever the network comes back. */
async function fetchInBackground(fetchUnasked: () => Promise<void>): Promise<void> {
  const fetchIfFree = () => {
    const { connection } = navigator as { connection?: Connection };
    if (!isMetered(connection)) void fetchUnasked();
  };
  addEventListener('online', fetchIfFree);
  await whenIdle(BACKGROUND_AFTER);
  fetchIfFree();
}

/** The address of the script that this page began with: it tells one version from another. */
function findOwnScript(): string {
  return document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? '';
}
