import { createStore } from 'zustand/vanilla';
import type { AppStore } from '../../state/app-store.ts';
import type { Offline, OfflineState } from '../../ui/components/offline/offline.ts';
import { whenIdle } from '../../lib/when-idle.ts';

/** The first screen comes first; in milliseconds. */
const START_AFTER = 1500;

/**
 * Makes the app work without internet and notices new versions. Returns at once; the work itself, and the code for it,
 * comes in when the page is idle.
 */
export function startOffline(app: AppStore): Offline {
  const isPossible = 'serviceWorker' in navigator && import.meta.env.PROD;
  const state = createStore<OfflineState>(() => ({
    files: isPossible
      ? { kind: 'preparing' }
      : { kind: 'unavailable', why: window.isSecureContext ? 'unsupported' : 'insecure' },
    update: { kind: 'none' },
  }));
  const running = isPossible ? run() : Promise.resolve(null);

  async function run() {
    await whenIdle(START_AFTER);
    try {
      const { runOffline } = await import('./run-offline.ts');
      return await runOffline(state, app);
    } catch {
      // The app works as before, as long as there is a network.
      state.setState({ files: { kind: 'unavailable', why: 'failed' } });
      return null;
    }
  }

  return {
    state,
    fetchRest: () => void running.then((offline) => offline?.fetchRest()),
    stopFetching: () => void running.then((offline) => offline?.stopFetching()),
    useNewVersion: () => void running.then((offline) => offline?.useNewVersion()),
  };
}
