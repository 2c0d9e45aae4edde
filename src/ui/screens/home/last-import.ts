import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppStore } from '../../../state/app-store.ts';
import type { TakeBack } from '../../../state/library-actions.ts';
import { useAppContext } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';

/** What came into the library from a file, in words, and its way back. */
export type LastImport = {
  readonly text: string;
  /** What is said when it was taken back. */
  readonly undone: string;
  readonly takeBack: TakeBack;
};

type Kept = { readonly last: LastImport | null; readonly isGoing: boolean };

const NOTHING: Kept = { last: null, isGoing: false };

/** A person may look at what came in before they take it back: it outlasts the screen, and ends with the page. */
const keptByApp = new WeakMap<AppStore, StoreApi<Kept>>();

function keptOf(store: AppStore): StoreApi<Kept> {
  const known = keptByApp.get(store);
  if (known) return known;
  const kept = createStore<Kept>(() => NOTHING);
  keptByApp.set(store, kept);
  return kept;
}

type Options = { onToast: (toast: Toast) => void; onFailure: () => void };

export type ImportUndo = Kept & {
  /** Keeps this import in the place of the one before. */
  readonly note: (imported: LastImport) => void;
  /** Takes an import back and says so; true when that was done. One at a time. */
  readonly takeBack: (imported: LastImport) => Promise<boolean>;
};

/** The last thing that came in from a file, which can be taken back until the page is closed. */
export function useImportUndo({ onToast, onFailure }: Options): ImportUndo {
  const kept = keptOf(useAppContext().store);
  const state = useStore(kept);
  const note = useCallback((last: LastImport) => kept.setState({ last }), [kept]);
  const takeBack = useCallback(
    async (imported: LastImport) => {
      if (kept.getState().isGoing) return false;
      kept.setState({ isGoing: true });
      try {
        await imported.takeBack();
        if (kept.getState().last === imported) kept.setState({ last: null });
        onToast({ text: imported.undone });
        return true;
      } catch {
        onFailure();
        return false;
      } finally {
        kept.setState({ isGoing: false });
      }
    },
    [kept, onToast, onFailure],
  );
  return { ...state, note, takeBack };
}
