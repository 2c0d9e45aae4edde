import type { StoreApi } from 'zustand/vanilla';
import { savesData } from '../lib/saves-data.ts';
import { whenIdle } from '../lib/when-idle.ts';
import type { OfflineState } from './components/offline/offline.ts';
import { preloadNextScreens, preloadScreens } from './screens/lazy-screens.ts';

/**
 * How often to look whether the first screen is there, and how long it then has the line and the processor to itself; in
 * milliseconds. A heading that is there may still wait to be painted.
 */
const LOOK_EVERY = 200;
const WORDS_AFTER = 500;
const SCREENS_AFTER = 1500;

/**
 * Brings in what the first screen does without, once that is there and the page is idle: the other words of the rubric;
 * a moment later the screens that come next, and all the others only where the browser keeps no files of the app, since
 * what is kept need not lie in memory too. Nothing where data is spared. Failing is no harm: what is missing is fetched
 * when it is wanted. Gives what ends it.
 */
export function bringInLater(
  completeRubric: () => Promise<void>,
  offline: StoreApi<OfflineState>,
): () => void {
  let stopWatching: () => void = () => undefined;
  let isEnded = false;
  let timer = savesData() ? undefined : setTimeout(look, LOOK_EVERY);
  function look() {
    // A screen that is still on its way has no heading.
    if (!document.querySelector('main h1')) {
      timer = setTimeout(look, LOOK_EVERY);
      return;
    }
    void bringInWords().catch(() => undefined);
    timer = setTimeout(watch, SCREENS_AFTER);
  }
  async function bringInWords() {
    await whenIdle(WORDS_AFTER);
    if (!isEnded) await completeRubric();
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
    isEnded = true;
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
