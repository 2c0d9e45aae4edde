import { useEffect, useEffectEvent, useRef } from 'react';
import { useActions, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useReadings } from '../../draft/use-readings.ts';

/** Says when a document has been read, and takes back a new version. `onVersion` hears whether it took the place of another. */
export function useReadingNews(
  show: (toast: Toast) => void,
  onVersion: (isNewVersion: boolean) => void,
): void {
  const translate = useTranslate();
  const { done } = useReadings();
  const told = useRef(done);
  const { replaceDocument } = useActions();
  const tell = useEffectEvent(({ document, replaced }: NonNullable<typeof done>) => {
    const said = { name: document.name, count: document.passages.length };
    onVersion(replaced !== undefined);
    if (!replaced) {
      show({ text: translate('draft-screen.read', said) });
      return;
    }
    const undo = () => {
      onVersion(false);
      replaceDocument(replaced.id, replaced).catch(() =>
        show({ text: translate('draft-screen.not-stored') }),
      );
    };
    show({
      text: translate('draft-screen.replaced', { ...said, before: replaced.name }),
      action: { label: translate('draft-screen.undo-remove'), run: undo },
    });
  });
  useEffect(() => {
    if (!done || done === told.current) return;
    told.current = done;
    tell(done);
  }, [done]);
}
