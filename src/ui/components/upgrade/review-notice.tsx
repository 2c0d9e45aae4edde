import { useId, useRef, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { confirmAnswer } from '../../../domain/assessment/edits.ts';
import { findDimension } from '../../../domain/rubric/rubric.ts';
import { listToReview } from '../../../domain/upgrade/list-to-review.ts';
import { useActions, useAssessment, useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { findChosen } from '../questions/position-choice.tsx';
import { usePosition } from '../questions/use-answer.ts';
import { isReworded, OldWords } from './old-words.tsx';
import { nameCount, useFormer, type Former } from './use-former.ts';
import './upgrade.css';

type Props = { assessmentId: string; dimensionId: string };

/** While answers want another look: asks for this one, and leads to the next. */
export function ReviewNotice({ assessmentId, dimensionId }: Props) {
  const isMarked = useOpen(({ assessment }) => assessment.toReview?.includes(dimensionId) ?? false);
  const next = useRef<HTMLAnchorElement>(null);
  const former = useFormer();
  if (!former) return null;
  return (
    <>
      {isMarked && (
        <Review
          key={dimensionId}
          dimensionId={dimensionId}
          former={former}
          onConfirmed={() => (next.current ?? findChosen(dimensionId) ?? findHeading())?.focus()}
        />
      )}
      <OthersToReview
        assessmentId={assessmentId}
        dimensionId={dimensionId}
        former={former}
        link={next}
      />
    </>
  );
}

function findHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1');
}

type ReviewProps = { dimensionId: string; former: Former; onConfirmed: () => void };

function Review({ dimensionId, former, onConfirmed }: ReviewProps) {
  const translate = useTranslate();
  const { edit } = useActions();
  const isAnswered = usePosition(dimensionId) !== null;
  const titleId = useId();
  const now = findDimension(useRubric(), dimensionId);
  const old = former.findOld(dimensionId);
  if (!isAnswered) return <p className="notice">{translate('upgrade.review.offered')}</p>;
  const confirm = () => {
    flushSync(() => edit((assessment) => confirmAnswer(assessment, dimensionId)));
    onConfirmed();
  };
  const isKnown = former.isKnown || (old && now && isReworded(old, now));
  return (
    <section className="notice review-notice stack" aria-labelledby={titleId}>
      <h2 id={titleId}>
        {translate(isKnown ? 'upgrade.review.title' : 'upgrade.review.title.unknown')}
      </h2>
      {old && now && <OldWords old={old} now={now} />}
      {isKnown && !old && <p>{translate('upgrade.review.no-words')}</p>}
      <div className="row">
        <button type="button" className="button" onClick={confirm}>
          {translate('upgrade.review.holds')}
        </button>
        <span>{translate('upgrade.review.or')}</span>
      </div>
    </section>
  );
}

type OthersProps = Props & { former: Former; link: Ref<HTMLAnchorElement> };

function OthersToReview({ assessmentId, dimensionId, former, link }: OthersProps) {
  const translate = useTranslate();
  const all = listToReview(useRubric(), useAssessment());
  const others = all.filter((id) => id !== dimensionId);
  const [first] = others;
  if (first === undefined) return null;
  return (
    <p className="muted small">
      {translate(nameCount(former), { count: all.length })}{' '}
      <Link ref={link} href={pathTo(assessmentId, 'questions', first)}>
        {translate('upgrade.review.next', { code: first })}
      </Link>
    </p>
  );
}
