import { PlaceLink } from '../place-link.tsx';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import { useAfterPaint } from '../../use-after-paint.ts';
import { usePosition } from './use-answer.ts';
import { useQuestionMoves } from './use-question-moves.ts';
import './question-bar.css';

type Props = { assessmentId: string; dimensionId: string };

/** The answer in one line, and the way on. */
export function QuestionBar({ assessmentId, dimensionId }: Props) {
  const translate = useTranslate();
  const { previous, next, nextUnanswered, goTo } = useQuestionMoves(assessmentId, dimensionId);
  return (
    <nav className="question-bar" aria-label={translate('questions.bar')}>
      <div className="question-bar-row">
        <CurrentAnswer dimensionId={dimensionId} />
        {nextUnanswered && (
          <PlaceLink
            className="question-bar-unanswered"
            href={pathTo(assessmentId, 'questions', nextUnanswered)}
          >
            {translate('questions.next-unanswered')}
          </PlaceLink>
        )}
        <button
          type="button"
          className="button question-bar-previous"
          aria-disabled={!previous}
          aria-label={translate('questions.previous')}
          onClick={() => goTo(previous)}
        >
          <MoveLabel to="previous" />
        </button>
        {next ? (
          <button
            type="button"
            className="button button-main question-bar-next"
            aria-label={translate('questions.next')}
            onClick={() => goTo(next)}
          >
            <MoveLabel to="next" />
          </button>
        ) : (
          <PlaceLink
            className="button button-main question-bar-next"
            href={pathTo(assessmentId, 'results')}
          >
            {translate('questions.results')}
          </PlaceLink>
        )}
      </div>
    </nav>
  );
}

/** In one word where the window is narrow; the accessible name has all words everywhere. */
function MoveLabel({ to }: { to: 'previous' | 'next' }) {
  const translate = useTranslate();
  return (
    <>
      <span className="question-bar-short">{translate(`questions.${to}.short`)}</span>
      <span className="question-bar-long">{translate(`questions.${to}`)}</span>
    </>
  );
}

function CurrentAnswer({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const rubric = useRubric();
  const position = useAfterPaint(usePosition(dimensionId));
  return (
    <p className="question-bar-answer" dir="auto">
      {sayPosition(translate, rubric, position)}
    </p>
  );
}
