import { FindingQuotes } from '../draft/lazy-draft.ts';
import { WithDraft } from '../draft/with-draft.tsx';
import { useReportView } from './report-context.tsx';

/** The quotes of the answer that a finding comes from, with the way to the draft. Nothing without a draft. */
export function DraftWords({ dimension }: { dimension: string }) {
  const { id, answerOf } = useReportView();
  const passages = answerOf(dimension)?.passages ?? [];
  if (passages.length === 0) return null;
  return (
    <WithDraft>
      <FindingQuotes assessmentId={id} passages={passages} />
    </WithDraft>
  );
}
