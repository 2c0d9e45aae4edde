import { Suspense } from 'react';
import { useOpen } from '../../app-context.tsx';
import { FindingQuotes } from '../draft/lazy-draft.ts';
import { useReportView } from './report-context.tsx';
import { TakenQuotes } from './taken-quotes.tsx';

/** The quotes of the answer that a finding comes from, with the way to the draft when it is on this device. */
export function DraftWords({ dimension }: { dimension: string }) {
  const { id, answerOf } = useReportView();
  const hasDraft = useOpen(({ documents }) => documents.length > 0);
  const passages = (answerOf(dimension)?.passages ?? []).filter(({ quote }) => quote.trim() !== '');
  if (passages.length === 0) return null;
  const taken = <TakenQuotes passages={passages} />;
  if (!hasDraft) return taken;
  return (
    <Suspense fallback={taken}>
      <FindingQuotes assessmentId={id} passages={passages} />
    </Suspense>
  );
}
