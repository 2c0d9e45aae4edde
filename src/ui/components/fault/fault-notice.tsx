import { useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { focusHeading } from '../../focus-heading.ts';
import { FaultReport } from './fault-report.tsx';

/** Says once that something behind the screen went wrong. Nothing was taken away: the person may go on. */
export function FaultNotice({ thrown }: { thrown: unknown }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
    focusHeading();
  };
  if (!isOpen) return null;
  return (
    <div className="notice stack">
      <div className="row row-apart">
        <p>{translate('fault.notice')}</p>
        <button type="button" className="button button-quiet" onClick={close}>
          {translate('fault.dismiss')}
        </button>
      </div>
      <details>
        <summary>{translate('fault.show')}</summary>
        <FaultReport thrown={thrown} />
      </details>
    </div>
  );
}
