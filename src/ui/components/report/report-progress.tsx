import { useLayoutEffect, useRef } from 'react';
import { useTranslate } from '../../app-context.tsx';

type Props = {
  /** From 0 to 1. */
  share: number;
  onStop: () => void;
  /** Called when this goes away while it has the focus, which would otherwise be lost. */
  onFocusLost: () => void;
};

/** How far the document is, and a way to stop it. */
export function ReportProgress({ share, onStop, onFocusLost }: Props) {
  const translate = useTranslate();
  const button = useFocusHandedOn(onFocusLost);
  return (
    <div className="report-making">
      <label className="field">
        <span className="label">{translate('report-screen.making')}</span>
        <progress className="report-progress" value={share} max={1} />
      </label>
      <span className="report-share">
        {translate('report-screen.share', { percent: Math.round(share * 100) })}
      </span>
      <button ref={button} type="button" className="button" onClick={onStop}>
        {translate('report-screen.stop')}
      </button>
    </div>
  );
}

/** A ref for a button that may vanish under the finger of the one who uses it. */
function useFocusHandedOn(onFocusLost: () => void) {
  const button = useRef<HTMLButtonElement>(null);
  const handOn = useRef(onFocusLost);
  useLayoutEffect(() => {
    handOn.current = onFocusLost;
  });
  useLayoutEffect(() => {
    const element = button.current;
    return () => {
      if (element && element === document.activeElement) handOn.current();
    };
  }, []);
  return button;
}
