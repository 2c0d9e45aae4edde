import { useMemo } from 'react';
import { useActions, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';

export type GroupActions = {
  /** Puts assessments aside, and offers to bring them back. */
  readonly putAside: (ids: readonly string[]) => void;
  readonly purge: (ids: readonly string[]) => void;
};

type Options = {
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** Cards or lines have left the list, and the focus with them. */
  onGone: () => void;
};

/** Does something to several assessments and says in one line that it was done, or that it was not. */
export function useGroupActions({ onToast, onFailure, onGone }: Options): GroupActions {
  const translate = useTranslate();
  const { fetchLibrary } = useActions();
  return useMemo(() => {
    const bringBack = async (ids: readonly string[]) => {
      await (await fetchLibrary()).bringBack(ids);
      onToast({ text: translate('library.restored', { count: ids.length }) });
    };
    const putAside = async (ids: readonly string[]) => {
      await (await fetchLibrary()).putAside(ids);
      onGone();
      onToast({
        text: translate('library.deleted', { count: ids.length }),
        action: {
          label: translate('home.undo-delete'),
          run: () => void bringBack(ids).catch(onFailure),
        },
      });
    };
    const purge = async (ids: readonly string[]) => {
      const { forgetKept } = await import('../../forget-kept.ts');
      await (await fetchLibrary()).purge(ids);
      forgetKept(ids);
      onGone();
      onToast({ text: translate('library.purged', { count: ids.length }) });
    };
    return {
      putAside: (ids) => void putAside(ids).catch(onFailure),
      purge: (ids) => void purge(ids).catch(onFailure),
    };
  }, [translate, fetchLibrary, onToast, onFailure, onGone]);
}
