import { hasReason } from '../../../domain/assessment/assessment.ts';
import { useTranslate } from '../../app-context.tsx';
import { LongText } from './long-text.tsx';
import { useAnswerEdits } from './use-answer.ts';

/** The element id of the field, so that a key can move the focus there. */
export function reasonFieldId(dimensionId: string): string {
  return `reason-${dimensionId}`;
}

/** Why a question does not apply. It counts only with a reason, and says so until there is one. */
export function ReasonField({ dimensionId, reason }: { dimensionId: string; reason: string }) {
  const translate = useTranslate();
  const { writeReason } = useAnswerEdits(dimensionId);
  const id = reasonFieldId(dimensionId);
  return (
    <div className="reason">
      <label className="label" htmlFor={id}>
        {translate('questions.reason.label')}
      </label>
      <LongText
        id={id}
        value={reason}
        onText={writeReason}
        required
        aria-describedby={`${id}-help`}
        rows={2}
      />
      <p className="help" id={`${id}-help`}>
        {translate(hasReason(reason) ? 'questions.reason.counts' : 'questions.reason.missing')}
      </p>
    </div>
  );
}
