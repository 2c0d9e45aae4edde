import { useCallback } from 'react';
import { diffRecords } from '../../../domain/assessment/records.ts';
import { takeBack } from '../../../domain/assessment/take-back.ts';
import { bringBack, type PastChange, type Side } from '../../../domain/history/bring-back.ts';
import { useAppContext, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../toast.tsx';

export type BringBack = (change: PastChange, side: Side, what: string) => void;

/** Brings one side of an entry back as an ordinary edit, and offers to undo it. */
export function useBringBack(show: (toast: Toast) => void): BringBack {
  const { store, now } = useAppContext();
  const translate = useTranslate();
  return useCallback(
    (change, side, what) => {
      const { opening } = store.getState();
      if (opening.kind !== 'open') return;
      const { assessment } = opening.open;
      const after = bringBack(assessment, change, side, now());
      const changes = diffRecords(assessment, after);
      store.actions.edit(() => after);
      const undo = () => {
        store.actions.edit((current) => takeBack(current, changes));
        show({ text: translate('history.undone', { what }) });
      };
      show({
        text: translate('history.brought-back', { what }),
        action: { label: translate('history.undo'), run: undo },
      });
    },
    [store, now, show, translate],
  );
}
