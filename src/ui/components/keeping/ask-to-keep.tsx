import { useEffect, useState } from 'react';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { focusHeading } from '../../focus-heading.ts';
import { useDeviceWish } from '../../use-device-wish.ts';
import { askForPromise, asksPerson, readPromise } from './browser-promise.ts';

/**
 * Asks the browser to keep what is stored, once on this device, after the first answer of an own assessment. Where the
 * browser will put a question to the person, a sentence comes first that says why.
 */
export function AskToKeep() {
  const [asked, setAsked] = useDeviceWish('asked-to-keep', readAsked);
  const [settle] = useState(() => () => setAsked('yes'));
  // Where that has been done, nothing follows the answers.
  return asked === 'no' && <Asking onSettled={settle} />;
}

function Asking({ onSettled: settle }: { onSettled: () => void }) {
  const translate = useTranslate();
  const isDue = useStoredAnswer();
  const [isExplaining, setExplaining] = useState(false);
  useEffect(() => {
    if (!isDue) return undefined;
    let isGone = false;
    void readPromise().then((promise) => {
      if (isGone) return;
      if (promise !== 'may-clear') settle();
      else if (asksPerson(navigator.userAgent)) setExplaining(true);
      else void askForPromise().then(settle);
    });
    return () => void (isGone = true);
  }, [isDue, settle]);
  if (!isDue || !isExplaining) return null;
  const end = () => {
    settle();
    focusHeading();
  };
  return (
    <div className="notice row row-apart">
      <p>{translate('keep.why')}</p>
      <button type="button" className="button" onClick={() => void askForPromise().then(end)}>
        {translate('keep.ask')}
      </button>
      <button type="button" className="button button-quiet" onClick={end}>
        {translate('keep.not-now')}
      </button>
    </div>
  );
}

/** Asking is due once there is a stored answer. */
function useStoredAnswer(): boolean {
  return useOpen(
    ({ assessment, saving }) =>
      saving.kind === 'saved' && assessment.answers.some(({ position }) => position !== null),
  );
}

function readAsked(kept: string | null): 'yes' | 'no' {
  return kept === 'yes' ? 'yes' : 'no';
}
