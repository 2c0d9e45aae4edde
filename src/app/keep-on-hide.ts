import type { AppStore } from '../state/app-store.ts';
import { claimWork, forgetWork, keepWork } from './kept-work.ts';

/**
 * Puts on the disk what was written a moment ago when the page is hidden, closed or frozen. A page that goes away may not
 * come to the end of that, so the work is kept beside it until then, and written when the app starts again. A page that
 * stays keeps no more there than what it has not written: old work written later would stand in the place of newer work.
 */
export function keepOnHide({ actions, subscribe }: AppStore, page: string): void {
  let release: (() => void) | null = null;
  const keepUnsaved = () => {
    const work = actions.listUnsaved();
    if (work.length > 0) {
      keepWork(page, work);
      release ??= claimWork(page);
    } else {
      forgetWork(page);
      release?.();
      release = null;
    }
  };
  const keep = async () => {
    keepUnsaved();
    await actions.flush();
    if (release) keepUnsaved();
  };
  subscribe(() => {
    if (release) keepUnsaved();
  });
  for (const type of ['visibilitychange', 'pagehide', 'freeze']) {
    // On its way down, since not all of these events come up to the window.
    addEventListener(type, () => void keep(), { capture: true });
  }
}
