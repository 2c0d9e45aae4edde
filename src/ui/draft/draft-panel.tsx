import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import type { PassageRef, TextRange } from '../../domain/draft/draft.ts';
import { useDeviceWish } from '../use-device-wish.ts';

export type DraftTab = 'question' | 'whole';

/** A passage that a person asked to see; asking again for the same one is another wish. */
export type ShownPassage = PassageRef & { readonly words: readonly TextRange[] };

type PanelState = {
  /** Beside the question, on wide screens: a wish that is remembered on this device. */
  readonly isOpen: boolean;
  /** Over the question, on narrow screens: never open at the start. */
  readonly isSheetOpen: boolean;
  readonly tab: DraftTab;
  readonly shown: ShownPassage | null;
};

export type PanelActions = {
  readonly setOpen: (isOpen: boolean) => void;
  readonly setSheetOpen: (isSheetOpen: boolean) => void;
  readonly setTab: (tab: DraftTab) => void;
  /** Opens the whole draft at a passage. */
  readonly show: (passage: ShownPassage) => void;
};

const StateContext = createContext<PanelState | null>(null);
const ActionsContext = createContext<PanelActions | null>(null);

/** Holds which part of the draft stands beside the questions, from one question to the next. */
export function DraftPanelProvider({ children }: { children: ReactNode }) {
  const [wish, setWish] = useDeviceWish('draft-beside', (kept) =>
    kept === 'closed' ? 'closed' : 'open',
  );
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [tab, setTab] = useState<DraftTab>('question');
  const [shown, setShown] = useState<ShownPassage | null>(null);
  const actions = useMemo<PanelActions>(() => {
    const setOpen = (isOpen: boolean) => setWish(isOpen ? 'open' : 'closed');
    const show = (passage: ShownPassage) => {
      setTab('whole');
      setShown({ ...passage });
      if (isWide()) setOpen(true);
      else setSheetOpen(true);
    };
    return { setOpen, setSheetOpen, setTab, show };
  }, [setWish]);
  return (
    <ActionsContext value={actions}>
      <StateContext value={{ isOpen: wish === 'open', isSheetOpen, tab, shown }}>
        {children}
      </StateContext>
    </ActionsContext>
  );
}

export function usePanel(): PanelState {
  const state = use(StateContext);
  if (!state) throw new Error('usePanel needs a DraftPanelProvider above it.');
  return state;
}

export function usePanelActions(): PanelActions {
  const actions = use(ActionsContext);
  if (!actions) throw new Error('usePanelActions needs a DraftPanelProvider above it.');
  return actions;
}

const WIDE = '(width >= 64rem)';

/** True where the draft has room beside the question. A page without a window, as in tests, is wide. */
export function isWide(): boolean {
  return typeof matchMedia === 'undefined' || matchMedia(WIDE).matches;
}

/** Calls back when `isWide` changes, until what it returns is called. */
export function watchWidth(onChange: () => void): () => void {
  if (typeof matchMedia === 'undefined') return () => undefined;
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
