import type { AppActions } from '../state/app-store.ts';
import { forgetWork, keepWork } from './kept-work.ts';

/**
 * Puts on the disk what was written a moment ago when the page is hidden, closed or frozen. A page that goes away may not
 * come to the end of that, so the work is kept beside it until then, and written when the app starts again.
 */
export function keepOnHide(actions: AppActions, page: string): void {
  const keep = async () => {
    const work = actions.listUnsaved();
    if (work.length === 0) return;
    keepWork(page, work);
    await actions.flush();
    if (actions.listUnsaved().length === 0) forgetWork(page);
  };
  for (const type of ['visibilitychange', 'pagehide', 'freeze']) {
    // On its way down, since not all of these events come up to the window.
    addEventListener(type, () => void keep(), { capture: true });
  }
}
