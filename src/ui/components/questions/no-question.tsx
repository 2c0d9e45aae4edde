import { Link } from 'wouter';
import { useAssessment, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { useHeadingFocus } from '../../use-heading-focus.ts';
import { sayPosition } from '../../../i18n/say-result.ts';
import { useAnswer } from './use-answer.ts';

/** Nothing is in scope: no activity is chosen yet, or the text is not a design. */
export function NothingInScope({ assessmentId }: { assessmentId: string }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const { profile } = useAssessment();
  const why = profile.kind === 'design' ? 'no-activity' : 'not-a-design';
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {translate(`questions.empty.${why}.title`)}
      </h1>
      <p>{translate(`questions.empty.${why}.text`)}</p>
      <Link className="button button-main" href={pathTo(assessmentId, 'programme')}>
        {translate('questions.to-programme')}
      </Link>
    </main>
  );
}

type Props = { assessmentId: string; dimensionId: string };

/** The address names a question that this rubric does not have. An answer given to it is kept and shown. */
export function UnknownQuestion({ assessmentId, dimensionId }: Props) {
  const translate = useTranslate();
  const rubric = useRubric();
  const heading = useHeadingFocus();
  const answer = useAnswer(dimensionId, (found) => found);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {translate('questions.unknown.title', { code: dimensionId })}
      </h1>
      <div className="notice">
        <p>{translate('questions.unknown.text')}</p>
        {answer && (
          <>
            <p>{translate('questions.unknown.answer')}</p>
            <p dir="auto">{sayPosition(translate, rubric, answer.position)}</p>
            {answer.note && <p dir="auto">{answer.note}</p>}
            {answer.passages.map(({ id, quote, place }) => (
              <blockquote key={id} dir="auto">
                {quote} {place}
              </blockquote>
            ))}
          </>
        )}
      </div>
      <Link className="button" href={pathTo(assessmentId, 'questions')}>
        {translate('questions.unknown.back')}
      </Link>
    </>
  );
}
