import { useRef } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { ReportOutcome } from './report-outcome.tsx';
import { ReportProgress } from './report-progress.tsx';
import { useReportDownload, type Order } from './use-report-download.ts';

/** Makes what was chosen and says how far it is, what came of it and what could not be printed. */
export function ReportDownload(order: Order) {
  const translate = useTranslate();
  const { state, make, stop } = useReportDownload();
  const main = useRef<HTMLButtonElement>(null);
  const format = translate(`report-screen.format.${order.format}`);
  const isMaking = state.kind === 'making';
  return (
    <div className="stack">
      <button
        ref={main}
        type="button"
        className="button button-main"
        aria-disabled={isMaking}
        onClick={() => void make(order)}
      >
        {translate(`report-screen.download.${order.kind}`, { format })}
      </button>
      {isMaking && (
        <ReportProgress
          share={state.share}
          onStop={stop}
          onFocusLost={() => main.current?.focus()}
        />
      )}
      <div role="status">
        {state.kind !== 'idle' && state.kind !== 'making' && <ReportOutcome outcome={state} />}
      </div>
    </div>
  );
}
