import type { StoreApi } from 'zustand/vanilla';
import type { AppState, OpenAssessment } from './app-state.ts';

/** The one assessment that a person has in front of them, if any. */
export type OpenScreen = {
  /** Undefined while none is open; the example counts as one. */
  readonly readOpen: () => OpenAssessment | undefined;
  /** Changes what is known of the open assessment; nothing happens when none is open. */
  readonly writeOpen: (change: Partial<OpenAssessment>) => void;
  /** Whether the screen is about this assessment, open or not. The example is nobody's. */
  readonly isAbout: (id: string) => boolean;
};

/** Reads and writes what is open in the store. */
export function createOpenScreen(store: StoreApi<AppState>): OpenScreen {
  const readOpen = () => {
    const { opening } = store.getState();
    return opening.kind === 'open' ? opening.open : undefined;
  };
  return {
    readOpen,
    writeOpen(change) {
      const open = readOpen();
      if (open) store.setState({ opening: { kind: 'open', open: { ...open, ...change } } });
    },
    isAbout(id) {
      const { opening } = store.getState();
      if (opening.kind !== 'open') return opening.kind !== 'none' && opening.id === id;
      return opening.open.assessment.id === id && !opening.open.isExample;
    },
  };
}
