import { afterPaint } from '../lib/after-paint.ts';
import { preloadFiles } from './files/preload-files.ts';
import { preloadScreens } from './screens/lazy-screens.ts';

/** How often to look whether the first screen is there, and how long the person then has it alone; in milliseconds. */
const LOOK_EVERY = 200;
const SCREENS_AFTER = 1500;

/**
 * Brings in what the first screen does without, once that is there: the other words of the rubric at once, the other
 * screens a moment later. Failing is no harm: what is missing is fetched when it is wanted. Gives what ends it.
 */
export function bringInLater(completeRubric: () => Promise<void>): () => void {
  let timer = setTimeout(look, LOOK_EVERY);
  function look() {
    // A screen that is still on its way has no heading.
    if (!document.querySelector('main h1')) {
      timer = setTimeout(look, LOOK_EVERY);
      return;
    }
    void afterPaint().then(completeRubric).catch(() => undefined);
    timer = setTimeout(bringInScreens, SCREENS_AFTER);
  }
  return () => clearTimeout(timer);
}

function bringInScreens(): void {
  preloadScreens();
  preloadFiles();
}
