import { useId } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useImportUndo } from './last-import.ts';

type Props = {
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** The line has gone, and the focus with it. */
  onGone: () => void;
};

/** What came in from a file last, and the button that takes it back when the message about it has long gone. */
export function ImportLine({ onGone, ...callbacks }: Props) {
  const translate = useTranslate();
  const textId = useId();
  const { last, isGoing, takeBack } = useImportUndo(callbacks);
  if (!last) return null;
  const press = async () => {
    if (await takeBack(last)) onGone();
  };
  return (
    <div className="import-line">
      <p id={textId} className="small muted" dir="auto">
        {last.text}
      </p>
      <button
        type="button"
        className="button button-quiet"
        aria-disabled={isGoing}
        aria-describedby={textId}
        onClick={() => !isGoing && void press()}
      >
        {translate('library.import.take-back')}
      </button>
    </div>
  );
}
