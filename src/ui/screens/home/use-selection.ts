import { useCallback, useMemo, useState } from 'react';
import type { LibraryItem } from './library-item.ts';

export type Selection = {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly setAll: (entries: readonly LibraryItem[]) => void;
};

type Selecting = {
  /** Null while nothing is being selected. */
  readonly selection: Selection | null;
  readonly setSelecting: (isOn: boolean) => void;
};

/** Which assessments are ticked. One that has left the library is not selected any more. */
export function useSelection(kept: readonly LibraryItem[]): Selecting {
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const toggle = useCallback((id: string) => {
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const setAll = useCallback(
    (entries: readonly LibraryItem[]) => setTicked(new Set(entries.map(({ id }) => id))),
    [],
  );
  const selection = useMemo(() => {
    if (!ticked) return null;
    const ids = new Set(kept.map(({ id }) => id).filter((id) => ticked.has(id)));
    return { ids, toggle, setAll };
  }, [ticked, kept, toggle, setAll]);
  return { selection, setSelecting: (isOn) => setTicked(isOn ? new Set() : null) };
}
