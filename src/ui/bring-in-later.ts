import type { StoreApi } from 'zustand/vanilla';
import { afterPaint } from '../lib/after-paint.ts';
import type { OfflineState } from './components/offline/offline.ts';
import { preloadNextScreens, preloadScreens } from './screens/lazy-screens.ts';

/** How often to look whether the first screen is there, and how long the person then has it alone; in milliseconds. */
const LOOK_EVERY = 200;
const SCREENS_AFTER = 1500;

/**
 * Brings in what the first screen does without, once that is there: the other words of the rubric at once; a
 * moment later the screens that come next, and all the others only where the browser keeps no files of the app, since
 * what is kept need not lie in memory too. Failing is no harm: what is missing is fetched when it is wanted. Gives what ends it.
 */
export function bringInLater(
  completeRubric: () => Promise<void>,
  offline: StoreApi<OfflineState>,
): () => void {
  let stopWatching: () => void = () => undefined;
  let timer = setTimeout(look, LOOK_EVERY);
  function look() {
    // A screen that is still on its way has no heading.
    if (!document.querySelector('main h1')) {
      timer = setTimeout(look, LOOK_EVERY);
      return;
    }
    // The heading is painted first.
    void afterPaint()
      .then(afterPaint)
      .then(completeRubric)
      .catch(() => undefined);
    timer = setTimeout(watch, SCREENS_AFTER);
  }
  function watch() {
    preloadNextScreens();
    stopWatching = offline.subscribe(bringInUnkept);
    bringInUnkept(offline.getState());
  }
  function bringInUnkept({ files }: OfflineState) {
    if (files.kind !== 'unavailable') return;
    stopWatching();
    bringInScreens();
  }
  return () => {
    clearTimeout(timer);
    stopWatching();
  };
}

function bringInScreens(): void {
  preloadScreens();
  import('./files/preload-files.ts').then(
    ({ preloadFiles }) => preloadFiles(),
    () => undefined,
  );
}
