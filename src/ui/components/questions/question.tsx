import { useDeferredValue } from 'react';
import { findSectionOf, type Dimension } from '../../../domain/rubric/rubric.ts';
import { includesMen } from '../../../report/includes-men.ts';
import { useOpen, useRubric, useTranslate } from '../../app-context.tsx';
import { useHeadingFocus } from '../../use-heading-focus.ts';
import { BothPoles } from '../draft/lazy-draft.ts';
import { WithDraft } from '../draft/with-draft.tsx';
import { EarlierAnswersFold } from '../history/earlier-answers-fold.tsx';
import { ReviewNotice } from '../upgrade/lazy-upgrade.ts';
import { WithReview } from '../upgrade/with-review.tsx';
import { AnswerNote } from './answer-note.tsx';
import { GuidanceAfter, GuidanceBefore } from './guidance.tsx';
import { AlternativesNotice } from './lazy-parts.ts';
import { PassageList } from './passage-list.tsx';
import { Poles } from './poles.tsx';
import { PositionChoice } from './position-choice.tsx';
import { AdaptedNotice, OutOfScopeNotice, PartsNotice } from './question-notices.tsx';
import { RubricText } from '../rubric-text.tsx';
import { WithAlternatives } from './with-alternatives.tsx';

type Props = { assessmentId: string; dimension: Dimension };

/** One dimension: what is asked and answered at once; the help that is one click away follows when there is time. */
export function Question({ assessmentId, dimension }: Props) {
  const isMixed = useOpen(({ assessment }) => includesMen(assessment));
  const adapted = isMixed ? dimension.adapted : undefined;
  const helped = useDeferredValue(dimension);
  return (
    <>
      <QuestionHeading
        key={dimension.id}
        dimension={dimension}
        question={adapted?.question ?? dimension.question}
      />
      {adapted && <AdaptedNotice note={adapted.note} />}
      <OutOfScopeNotice assessmentId={assessmentId} dimensionId={dimension.id} />
      <WithReview>
        <ReviewNotice assessmentId={assessmentId} dimensionId={dimension.id} />
      </WithReview>
      <WithAlternatives dimensionId={dimension.id}>
        <AlternativesNotice dimensionId={dimension.id} />
      </WithAlternatives>
      <Poles
        conventional={adapted?.conventional ?? dimension.conventional}
        better={adapted?.better ?? dimension.better}
      />
      <GuidanceBefore dimension={helped} />
      <PartsNotice dimension={dimension} />
      <PositionChoice key={`position ${dimension.id}`} dimension={dimension} />
      <WithDraft>
        <BothPoles key={`poles ${dimension.id}`} dimensionId={dimension.id} />
      </WithDraft>
      <PassageList key={`passages ${dimension.id}`} dimensionId={dimension.id} />
      <AnswerNote key={`note ${dimension.id}`} dimensionId={dimension.id} />
      <EarlierAnswersFold assessmentId={assessmentId} dimensionId={helped.id} />
      <GuidanceAfter assessmentId={assessmentId} dimension={helped} />
    </>
  );
}

type HeadingProps = { dimension: Dimension; question: string };

/** Mounted anew for each question, so that the focus moves to it. */
function QuestionHeading({ dimension, question }: HeadingProps) {
  const translate = useTranslate();
  const rubric = useRubric();
  const heading = useHeadingFocus();
  const section = findSectionOf(rubric, dimension.id);
  const part = rubric.parts.find(({ id }) => id === section?.part);
  return (
    <header className="question-heading">
      <RubricText className="muted small">
        {translate('questions.place', {
          part: part?.title ?? '',
          section: section?.title ?? '',
        })}
      </RubricText>
      <RubricText className="question-title">
        <span className="question-code">{dimension.id}</span> {dimension.title}
      </RubricText>
      <h1 ref={heading} tabIndex={-1} lang={rubric.language} dir="auto">
        {question}
      </h1>
    </header>
  );
}
