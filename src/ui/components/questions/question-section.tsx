import { memo, useState } from 'react';
import { useRouter } from 'wouter';
import type { DimensionResult } from '../../../domain/scoring/result.ts';
import { useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { RubricText } from '../rubric-text.tsx';
import { QuestionRow } from './question-row.tsx';

type Props = {
  assessmentId: string;
  title: string;
  /** Of the dimensions, by id. */
  titles: ReadonlyMap<string, string>;
  results: readonly DimensionResult[];
  /** The present question, where it is one of these. */
  current: string | null;
  toReview: readonly string[];
  unsettled: readonly string[];
  hasProgress: boolean;
  /** Its rows are drawn when a person opens it; not the section of the present question. */
  isFolded: boolean;
  onChoose?: () => void;
};

/** The questions of one section. Among hundreds of sections an answer draws only its own again. */
export const QuestionSection = memo(function QuestionSection(props: Props) {
  const { title, hasProgress, isFolded, current } = props;
  if (isFolded && current === null) return <FoldedSection {...props} />;
  return (
    <section className="question-list-section">
      <RubricText className="question-list-title">{title}</RubricText>
      {hasProgress && (
        <p className="question-list-progress">
          <Progress {...props} />
        </p>
      )}
      <Rows {...props} />
    </section>
  );
}, isSame);

/** The lists are made anew with each answer; what stands in them is the same object where nothing changed. */
function isSame({ results, ...props }: Props, { results: later, ...others }: Props): boolean {
  const names = Object.keys(props) as (keyof typeof props)[];
  return (
    results.length === later.length &&
    results.every((result, index) => result === later[index]) &&
    names.every((name) => props[name] === others[name])
  );
}

function FoldedSection(props: Props) {
  const { title, hasProgress } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="question-list-section question-list-folded"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <RubricText as="span" className="question-list-title">
          {title}
        </RubricText>{' '}
        {hasProgress && (
          <span className="question-list-progress">
            <Progress {...props} />
          </span>
        )}
      </summary>
      {isOpen && <Rows {...props} />}
    </details>
  );
}

function Progress({ results }: Pick<Props, 'results'>) {
  const translate = useTranslate();
  const answered = results.filter(({ state }) => state !== 'unanswered').length;
  return translate('questions.progress', { answered, count: results.length });
}

function Rows(props: Props) {
  const { assessmentId, title, titles, results, current, toReview, unsettled, onChoose } = props;
  const { language } = useRubric();
  const router = useRouter();
  return (
    <ul aria-label={title}>
      {results.map(({ id, state }) => (
        <QuestionRow
          key={id}
          href={router.hrefs(pathTo(assessmentId, 'questions', id), router)}
          code={id}
          title={titles.get(id) ?? ''}
          language={language}
          state={state}
          isCurrent={id === current}
          isToReview={toReview.includes(id)}
          hasTwoAnswers={unsettled.includes(id)}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}
