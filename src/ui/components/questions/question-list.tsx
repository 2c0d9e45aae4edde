import { memo } from 'react';
import { Link, useRouter } from 'wouter';
import type { Section } from '../../../domain/rubric/rubric.ts';
import type { DimensionState } from '../../../domain/scoring/truth.ts';
import { useOpen, useResult, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { QuestionRow } from './question-row.tsx';
import { RubricText } from '../rubric-text.tsx';
import './question-list.css';

type Props = { assessmentId: string; current: string; onChoose?: () => void };
type States = ReadonlyMap<string, DimensionState>;

/** All questions by part and section, with what was answered. Follows an answer without holding it up. */
export const QuestionList = memo(function QuestionList(props: Props) {
  const rubric = useRubric();
  const result = useResult();
  const states: States = new Map(result.dimensions.map(({ id, state }) => [id, state]));
  const isIn = (id: string) => states.get(id) !== 'out-of-scope';
  const listed = keepDimensions(rubric.sections, isIn);
  const outside = keepDimensions(rubric.sections, (id) => !isIn(id));
  const place = { ...props, states, toReview: useToReview() };
  return (
    <div className="question-list">
      {rubric.parts
        .filter(({ id }) => listed.some(({ part }) => part === id))
        .map((part) => (
          <div key={part.id}>
            <RubricText className="question-list-part">{part.title}</RubricText>
            {listed
              .filter((section) => section.part === part.id)
              .map((section) => (
                <SectionRows key={section.id} section={section} hasProgress {...place} />
              ))}
          </div>
        ))}
      {outside.length > 0 && <Outside sections={outside} {...place} />}
    </div>
  );
});

const NONE: readonly string[] = [];

/** Questions whose answers want another look. */
function useToReview(): readonly string[] {
  return useOpen(({ assessment }) => assessment.toReview ?? NONE);
}

function keepDimensions(
  sections: readonly Section[],
  isKept: (id: string) => boolean,
): readonly Section[] {
  return sections
    .map((section) => ({
      ...section,
      dimensions: section.dimensions.filter(({ id }) => isKept(id)),
    }))
    .filter(({ dimensions }) => dimensions.length > 0);
}

type Place = Props & { states: States; toReview: readonly string[] };

function SectionRows({
  section,
  hasProgress = false,
  assessmentId,
  current,
  states,
  toReview,
  onChoose,
}: Place & { section: Section; hasProgress?: boolean }) {
  const translate = useTranslate();
  const { language } = useRubric();
  const router = useRouter();
  const stateOf = (id: string) => states.get(id) ?? 'out-of-scope';
  const answered = section.dimensions.filter(({ id }) => stateOf(id) !== 'unanswered').length;
  return (
    <section className="question-list-section">
      <RubricText className="question-list-title">{section.title}</RubricText>
      {hasProgress && (
        <p className="question-list-progress">
          {translate('questions.progress', { answered, count: section.dimensions.length })}
        </p>
      )}
      <ul>
        {section.dimensions.map(({ id, title }) => (
          <QuestionRow
            key={id}
            href={router.hrefs(pathTo(assessmentId, 'questions', id), router)}
            code={id}
            title={title}
            language={language}
            state={stateOf(id)}
            isCurrent={id === current}
            isToReview={toReview.includes(id)}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}

function Outside({ sections, ...place }: Place & { sections: readonly Section[] }) {
  const translate = useTranslate();
  const count = sections.reduce((sum, { dimensions }) => sum + dimensions.length, 0);
  return (
    <details className="question-list-outside">
      <summary>{translate('questions.outside.count', { count })}</summary>
      <p>
        {translate('questions.outside.text')}{' '}
        <Link href={pathTo(place.assessmentId, 'programme')}>
          {translate('questions.to-programme')}
        </Link>
      </p>
      {sections.map((section) => (
        <SectionRows key={section.id} section={section} {...place} />
      ))}
    </details>
  );
}
