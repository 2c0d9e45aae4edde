import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useReadings } from '../../draft/use-readings.ts';

/** Says when a document has been read. `onVersion` hears whether it took the place of another. */
export function useReadingNews(
  show: (toast: Toast) => void,
  onVersion: (isNewVersion: boolean) => void,
): void {
  const translate = useTranslate();
  const { done } = useReadings();
  const told = useRef(done);
  const tell = useEffectEvent((news: NonNullable<typeof done>) => {
    const { name, passages } = news.document;
    const key = news.replaced ? 'draft-screen.replaced' : 'draft-screen.read';
    show({ text: translate(key, { name, count: passages.length }) });
    onVersion(news.replaced);
  });
  useEffect(() => {
    if (!done || done === told.current) return;
    told.current = done;
    tell(done);
  }, [done]);
}
