import { useId, useRef, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { confirmAnswer } from '../../../domain/assessment/edits.ts';
import { listToReview } from '../../../domain/upgrade/list-to-review.ts';
import { useActions, useAssessment, useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { findChosen } from '../questions/position-choice.tsx';
import { usePosition } from '../questions/use-answer.ts';
import { OldWords } from './old-words.tsx';
import './upgrade.css';

type Props = { assessmentId: string; dimensionId: string };

/** While answers want another look: asks for this one, and leads to the next. */
export function ReviewNotice({ assessmentId, dimensionId }: Props) {
  const isMarked = useOpen(({ assessment }) => assessment.toReview?.includes(dimensionId) ?? false);
  const next = useRef<HTMLAnchorElement>(null);
  return (
    <>
      {isMarked && (
        <Review
          key={dimensionId}
          dimensionId={dimensionId}
          onConfirmed={() => (next.current ?? findChosen(dimensionId) ?? findHeading())?.focus()}
        />
      )}
      <OthersToReview assessmentId={assessmentId} dimensionId={dimensionId} link={next} />
    </>
  );
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

type ReviewProps = { dimensionId: string; onConfirmed: () => void };

function Review({ dimensionId, onConfirmed }: ReviewProps) {
  const translate = useTranslate();
  const { edit } = useActions();
  const isAnswered = usePosition(dimensionId) !== null;
  const titleId = useId();
  if (!isAnswered) return <p className="notice">{translate('upgrade.review.offered')}</p>;
  const confirm = () => {
    flushSync(() => edit((assessment) => confirmAnswer(assessment, dimensionId)));
    onConfirmed();
  };
  return (
    <section className="notice review-notice stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{translate('upgrade.review.title')}</h2>
      <OldWords dimensionId={dimensionId} />
      <div className="row">
        <button type="button" className="button" onClick={confirm}>
          {translate('upgrade.review.holds')}
        </button>
        <span>{translate('upgrade.review.or')}</span>
      </div>
    </section>
  );
}

type OthersProps = Props & { link: Ref<HTMLAnchorElement> };

function OthersToReview({ assessmentId, dimensionId, link }: OthersProps) {
  const translate = useTranslate();
  const all = listToReview(useRubric(), useAssessment());
  const others = all.filter((id) => id !== dimensionId);
  const [first] = others;
  if (first === undefined) return null;
  return (
    <p className="muted small">
      {translate('upgrade.review.count', { count: all.length })}{' '}
      <Link ref={link} href={pathTo(assessmentId, 'questions', first)}>
        {translate('upgrade.review.next', { code: first })}
      </Link>
    </p>
  );
}
