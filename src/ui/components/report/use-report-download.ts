import { useEffect, useRef, useState } from 'react';
import type { Paper } from '../../../publish/pdf/layout/page-size.ts';
import { runInSlices } from '../../../lib/run-in-slices.ts';
import { placeQuotes } from '../../../report/place-quotes.ts';
import type { Report } from '../../../report/report.ts';
import { selectLocatedQuotes } from '../../../state/select-located-quotes.ts';
import { useAppContext, useAssessment, useOpen, useRubric } from '../../app-context.tsx';
import { downloadReport, type Downloaded } from '../../files/download-report.ts';
import { cutOf, type Choice } from './document-kinds.ts';

type DownloadState =
  { readonly kind: 'idle' } | { readonly kind: 'making'; readonly share: number } | Downloaded;

export type Order = Choice & { readonly report: Report; readonly paper: Paper };

/**
 * Makes one document at a time and tells how far it is. `make` does nothing while one is being made; `stop`, and
 * leaving the screen, end the work at once.
 */
export function useReportDownload() {
  const { makeDocument, language } = useAppContext();
  const rubric = useRubric();
  const assessment = useAssessment();
  const documents = useOpen((open) => open.documents);
  const [state, setState] = useState<DownloadState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const stop = () => running.current?.abort();
  useEffect(() => stop, []);

  const make = async ({ kind, ...order }: Order) => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'making', share: 0 });
    const onProgress = (done: number, of: number) => setState({ kind: 'making', share: done / of });
    const { signal } = controller;
    const steps = selectLocatedQuotes(assessment, documents);
    const located = await runInSlices(steps, () => !signal.aborted);
    const report =
      located && placeQuotes(order.report, (passage) => located.get(passage), documents);
    const outcome: Downloaded = report
      ? await downloadReport(
          makeDocument,
          { ...order, report, rubric, language, cut: cutOf(kind), onProgress, signal },
          language.translate(`report-screen.file.${kind}`),
        )
      : { kind: 'stopped' };
    running.current = null;
    setState(outcome);
  };
  return { state, make, stop };
}
