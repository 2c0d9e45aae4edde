import { useEffect, useState } from 'react';
import { useActions, useApp, useAssessment, useTranslate } from '../../app-context.tsx';
import { focusHeading } from '../../focus-heading.ts';

/**
 * Says of the open assessment that it was deleted, here or in another window, as long as it is. What is written in it is
 * kept all the same, where nobody looks for it.
 */
export function PutAside() {
  const translate = useTranslate();
  const { profile } = useAssessment();
  const isAside = useIsAside();
  const { bringBack, outcome } = useBringBack();
  const title = profile.title.trim() || translate('nav.untitled');
  return (
    <>
      <div role="status">
        {isAside && (
          <div className="notice row row-apart">
            <p>{translate('assessment.put-aside')}</p>
            <button type="button" className="button" onClick={() => void bringBack()}>
              {translate('assessment.put-aside.bring-back')}
            </button>
          </div>
        )}
      </div>
      <p role="status" className="small">
        {outcome === 'back' && !isAside && translate('home.restored', { title })}
        {outcome === 'failed' && translate('home.failed')}
      </p>
    </>
  );
}

/** The library knows; other windows keep it true once it was read. */
function useIsAside(): boolean {
  const { loadLibrary } = useActions();
  const { id } = useAssessment();
  const isUnread = useApp(({ library }) => library === null);
  useEffect(() => {
    if (isUnread) loadLibrary().catch(() => undefined);
  }, [isUnread, loadLibrary]);
  return useApp(({ library }) => Boolean(library?.find((entry) => entry.id === id)?.deletedAt));
}

function useBringBack() {
  const { restoreAssessment } = useActions();
  const { id } = useAssessment();
  const [outcome, setOutcome] = useState<'back' | 'failed' | null>(null);
  const bringBack = async () => {
    try {
      await restoreAssessment(id);
      setOutcome('back');
      focusHeading();
    } catch {
      setOutcome('failed');
    }
  };
  return { bringBack, outcome };
}
