import { createContext, use, useCallback } from 'react';
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
  /** How many assessments were added, joined with one here, and brought back. */
  readonly counts: Readonly<Record<'added' | 'joined' | 'back', number>>;
};

/** Files that were opened together. */
export type FileRound = object;

/** Undefined around a file that came alone. */
export const FileRoundContext = createContext<FileRound | undefined>(undefined);

type Kept = {
  /** What came in last and was not taken back; of files that were opened together all, in their order. */
  readonly imports: readonly LastImport[];
  /** Names of files of the same round that could not be read. */
  readonly refused: readonly string[];
  readonly round: FileRound | undefined;
  readonly isGoing: boolean;
};

const NOTHING: Kept = { imports: [], refused: [], round: undefined, isGoing: false };

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

export type ImportUndo = Pick<Kept, 'imports' | 'refused' | 'isGoing'> & {
  /** Keeps this import in the place of those before, or beside those of its round. */
  readonly note: (imported: LastImport) => void;
  /** Takes imports back, the last one first, and says so; true when that was done. One call at a time. */
  readonly takeBack: (imports: readonly LastImport[], undone: string) => Promise<boolean>;
};

/** What came in last from files, which can be taken back until the page is closed. */
export function useImportUndo({ onToast, onFailure }: Options): ImportUndo {
  const kept = keptOf(useAppContext().store);
  const round = use(FileRoundContext);
  const state = useStore(kept);
  const note = useCallback(
    (imported: LastImport) => {
      const { imports, refused } = readRound(kept, round);
      kept.setState({ imports: [...imports, imported], refused, round });
    },
    [kept, round],
  );
  const takeBack = useCallback(
    async (imports: readonly LastImport[], undone: string) => {
      if (kept.getState().isGoing) return false;
      kept.setState({ isGoing: true });
      try {
        for (const imported of imports.toReversed()) {
          await imported.takeBack();
          kept.setState((now) => ({ imports: now.imports.filter((one) => one !== imported) }));
        }
        onToast({ text: undone });
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

/** Keeps the names of files that could not be read, for the line about the files that were opened with them. */
export function useRefusedFiles(): (name: string) => void {
  const kept = keptOf(useAppContext().store);
  const round = use(FileRoundContext);
  return useCallback(
    (name: string) => {
      if (!round) return;
      const { imports, refused } = readRound(kept, round);
      kept.setState({ imports, refused: [...refused, name], round });
    },
    [kept, round],
  );
}

function readRound(kept: StoreApi<Kept>, round: FileRound | undefined): Kept {
  const now = kept.getState();
  return round && now.round === round ? now : NOTHING;
}
