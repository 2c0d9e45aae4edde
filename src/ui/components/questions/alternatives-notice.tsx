import { useId } from 'react';
import { flushSync } from 'react-dom';
import type { Alternative } from '../../../domain/assessment/assessment.ts';
import { useAppContext, useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { formatMoment } from '../../../i18n/formats.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import { findChosen } from './position-choice.tsx';
import { useAnswer, useAnswerEdits } from './use-answer.ts';
import './alternatives.css';

/** Another answer is kept, of a second window or of a file that was joined, until a person chooses one. */
export function AlternativesNotice({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const answer = useAnswer(dimensionId, (found) => found);
  // A question that was cut anew by a new version: what was answered before is offered, and nothing is answered yet.
  const isOffered = useOpen(({ assessment: { toReview } }) => toReview?.includes(dimensionId));
  const { settle } = useAnswerEdits(dimensionId);
  const titleId = useId();
  if (!answer || answer.alternatives.length === 0) return null;
  const isFromBefore = isOffered === true && answer.position === null;
  const choose = (take: number | null) => {
    flushSync(() => settle(take));
    focusAnswer(dimensionId);
  };
  return (
    <>
      <section className="notice alternatives" aria-labelledby={titleId}>
        <h2 id={titleId}>
          {translate(isFromBefore ? 'upgrade.offered.title' : 'questions.alternatives.title', {
            count: answer.alternatives.length + 1,
          })}
        </h2>
        <p>{translate(isFromBefore ? 'upgrade.offered.text' : 'questions.alternatives.text')}</p>
        {isFromBefore ? (
          <button type="button" className="button" onClick={() => choose(null)}>
            {translate('upgrade.offered.keep')}
          </button>
        ) : (
          <Value
            label={translate('questions.alternatives.shown')}
            button={translate('questions.alternatives.keep')}
            value={answer}
            onChoose={() => choose(null)}
          />
        )}
        {answer.alternatives.map((alternative, index) => (
          <Value
            key={`${alternative.updatedAt} ${index}`}
            label={translate(
              isFromBefore ? 'upgrade.offered.other' : 'questions.alternatives.other',
              {
                count: answer.alternatives.length,
              },
            )}
            button={translate('questions.alternatives.use')}
            value={alternative}
            onChoose={() => choose(index)}
          />
        ))}
      </section>
    </>
  );
}

/** The notice is gone: the focus goes to the answer that stands now, or to the question when there is none. */
function focusAnswer(dimensionId: string): void {
  (findChosen(dimensionId) ?? document.querySelector<HTMLElement>('main h1'))?.focus();
}

type ValueProps = {
  label: string;
  button: string;
  value: Alternative;
  onChoose: () => void;
};

function Value({ label, button, value, onChoose }: ValueProps) {
  const translate = useTranslate();
  const rubric = useRubric();
  const id = useId();
  const { language } = useAppContext();
  const { position, note, updatedAt } = value;
  return (
    <div className="alternative">
      <div id={id}>
        <p className="label">{label}</p>
        <p dir="auto">{sayPosition(translate, rubric, position)}</p>
        {position?.kind === 'not-applicable' && <p dir="auto">{position.reason}</p>}
        {note && (
          <p className="alternative-note" dir="auto">
            {note}
          </p>
        )}
        {updatedAt && (
          <p className="small muted">
            {translate('questions.alternatives.when', {
              moment: formatMoment(updatedAt, language.tag),
            })}
          </p>
        )}
      </div>
      <button type="button" className="button" aria-describedby={id} onClick={onChoose}>
        {button}
      </button>
    </div>
  );
}
