import { useState } from 'react';
import type { Paper } from '../../../publish/pdf/layout/page-size.ts';
import type { Report } from '../../../report/report.ts';
import { useLanguage, useRubric, useTranslate } from '../../app-context.tsx';
import { downloadReport, type Downloaded } from '../../files/download-report.ts';

type State =
  { readonly kind: 'idle' } | { readonly kind: 'making'; readonly share: number } | Downloaded;

/** Makes the report and says how far it is, what came of it and what could not be printed. */
export function ReportDownload({ report, paper }: { report: Report; paper: Paper }) {
  const translate = useTranslate();
  const rubric = useRubric();
  const language = useLanguage();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const isMaking = state.kind === 'making';
  const make = async () => {
    if (isMaking) return;
    setState({ kind: 'making', share: 0 });
    const onProgress = (done: number, of: number) => setState({ kind: 'making', share: done / of });
    setState(await downloadReport({ report, rubric, language, paper, onProgress }));
  };
  return (
    <div className="stack">
      <button
        type="button"
        className="button button-main"
        aria-disabled={isMaking}
        onClick={() => void make()}
      >
        {translate('report-screen.download')}
      </button>
      {isMaking && (
        <label className="field">
          <span className="label">{translate('report-screen.making')}</span>
          <progress className="report-progress" value={state.share} max={1} />
        </label>
      )}
      <div role="status">
        {state.kind === 'failed' && (
          <p className="notice notice-harm">{translate('report-screen.failed')}</p>
        )}
        {state.kind === 'done' && <Done {...state} />}
      </div>
    </div>
  );
}

type DoneProps = { name: string; pages: number; unprintable: readonly string[] };

function Done({ name, pages, unprintable }: DoneProps) {
  const translate = useTranslate();
  return (
    <div className="notice">
      <p>
        {translate('report-screen.done', { count: pages })}{' '}
        <bdi className="report-file">{name}</bdi>
      </p>
      {unprintable.length > 0 && (
        <p>
          {translate('report-screen.unprintable', { count: unprintable.length })}{' '}
          <bdi>{unprintable.join(' ')}</bdi>
        </p>
      )}
    </div>
  );
}
