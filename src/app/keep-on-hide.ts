import type { AppStore } from '../state/app-store.ts';
import { forgetWork, keepWork } from './kept-work.ts';

/**
 * Puts on the disk what was written a moment ago when the page is hidden, closed or frozen. A page that goes away may not
 * come to the end of that, so the work is kept beside it until then, and written when the app starts again. A page that
 * stays keeps no more there than what it has not written: old work written later would stand in the place of newer work.
 */
export function keepOnHide({ actions, subscribe }: AppStore, page: string): void {
  let isKept = false;
  const keepUnsaved = () => {
    const work = actions.listUnsaved();
    isKept = work.length > 0;
    if (isKept) keepWork(page, work);
    else forgetWork(page);
  };
  const keep = async () => {
    keepUnsaved();
    await actions.flush();
    if (isKept) keepUnsaved();
  };
  subscribe(() => {
    if (isKept) keepUnsaved();
  });
  for (const type of ['visibilitychange', 'pagehide', 'freeze']) {
    // On its way down, since not all of these events come up to the window.
    addEventListener(type, () => void keep(), { capture: true });
  }
}
