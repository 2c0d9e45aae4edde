import { useEffect, useRef, useState } from 'react';
import type { Restored, RestorePlan } from '../../../state/library-actions.ts';
import type { Backup } from '../../../storage/backup/read-backup.ts';
import { useActions } from '../../app-context.tsx';
import type { Progress } from './progress-dialog.tsx';

type RestoreState =
  | { readonly kind: 'comparing'; readonly progress: Progress }
  | { readonly kind: 'asking'; readonly plan: RestorePlan }
  | { readonly kind: 'restoring'; readonly progress: Progress };

type RestoreWork = {
  readonly state: RestoreState;
  readonly start: () => void;
  readonly stop: () => void;
};

type Options = {
  onRestored: (restored: Restored) => void;
  onFailure: () => void;
};

/** Compares a backup with the library, waits for a person, and brings it in. */
export function useRestore(backup: Backup, { onRestored, onFailure }: Options): RestoreWork {
  const { fetchLibrary } = useActions();
  const all = backup.items.length;
  const [state, setState] = useState<RestoreState>({
    kind: 'comparing',
    progress: { done: 0, all },
  });
  const stopper = useRef(new AbortController());

  useEffect(() => {
    const comparing = new AbortController();
    const compare = async () => {
      const plan = await (
        await fetchLibrary()
      ).planRestore(backup, {
        signal: comparing.signal,
        onProgress: (done, of) => setState({ kind: 'comparing', progress: { done, all: of } }),
      });
      if (plan && !comparing.signal.aborted) setState({ kind: 'asking', plan });
    };
    compare().catch(onFailure);
    return () => comparing.abort();
  }, [backup, fetchLibrary, onFailure]);

  async function restore(plan: RestorePlan): Promise<void> {
    const show = (done: number, of: number) =>
      setState({ kind: 'restoring', progress: { done, all: of } });
    show(0, plan.wanted.length);
    const { signal } = stopper.current;
    const library = await fetchLibrary();
    onRestored(await library.restoreBackup(plan, { signal, onProgress: show }));
  }

  return {
    state,
    start: () => {
      if (state.kind === 'asking') void restore(state.plan).catch(onFailure);
    },
    stop: () => stopper.current.abort(),
  };
}
