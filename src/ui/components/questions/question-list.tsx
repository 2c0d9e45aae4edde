import { memo, useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { listUnsettled } from '../../../domain/assessment/list-unsettled.ts';
import { listDimensions, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { DimensionResult } from '../../../domain/scoring/result.ts';
import { useOpen, useResult, useRubric, useTranslate } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { QuestionSection } from './question-section.tsx';
import { RubricText } from '../rubric-text.tsx';
import './question-list.css';

/** A longer list shows the section of the present question, and the others folded. */
const LONGEST_OPEN_LIST = 200;

type Props = { assessmentId: string; current: string; onChoose?: () => void };
type Group = { readonly section: string; readonly results: readonly DimensionResult[] };

/** All questions by part and section, with what was answered. Follows an answer without holding it up. */
export const QuestionList = memo(function QuestionList(props: Props) {
  const rubric = useRubric();
  const { dimensions } = useResult();
  const toReview = useToReview();
  const unsettled = useUnsettled();
  const titles = useTitles(rubric);
  const listed = groupBySection(dimensions.filter(({ state }) => state !== 'out-of-scope'));
  const outside = groupBySection(dimensions.filter(({ state }) => state === 'out-of-scope'));
  const isLong = dimensions.length > LONGEST_OPEN_LIST;
  const draw = ({ section, results }: Group, hasProgress: boolean) => (
    <QuestionSection
      key={section}
      {...props}
      title={titles.get(section) ?? ''}
      titles={titles}
      results={results}
      current={results.some(({ id }) => id === props.current) ? props.current : null}
      toReview={toReview}
      unsettled={unsettled}
      hasProgress={hasProgress}
      isFolded={isLong}
    />
  );
  return (
    <div className="question-list">
      {rubric.parts.map((part) => {
        const own = listed.filter(({ results }) => results[0]?.part === part.id);
        return (
          own.length > 0 && (
            <div key={part.id}>
              <RubricText className="question-list-part">{part.title}</RubricText>
              {own.map((group) => draw(group, true))}
            </div>
          )
        );
      })}
      {outside.length > 0 && (
        <Outside assessmentId={props.assessmentId} groups={outside}>
          {outside.map((group) => draw(group, false))}
        </Outside>
      )}
    </div>
  );
});

const NONE: readonly string[] = [];

/** Questions whose answers want another look. */
function useToReview(): readonly string[] {
  return useOpen(({ assessment }) => assessment.toReview ?? NONE);
}

/** Questions where another answer is kept. As one text first: only another list of them draws the sections again. */
function useUnsettled(): readonly string[] {
  const ids = useOpen(({ assessment }) => listUnsettled(assessment).join('\n'));
  return useMemo(() => ids.split('\n'), [ids]);
}

/** Of sections and dimensions, by id. */
function useTitles(rubric: Rubric): ReadonlyMap<string, string> {
  return useMemo(
    () =>
      new Map([...rubric.sections, ...listDimensions(rubric)].map(({ id, title }) => [id, title])),
    [rubric],
  );
}

/** In source order, where the dimensions of a section follow each other. */
function groupBySection(results: readonly DimensionResult[]): readonly Group[] {
  const groups = new Map<string, DimensionResult[]>();
  for (const result of results) {
    const own = groups.get(result.section);
    if (own) own.push(result);
    else groups.set(result.section, [result]);
  }
  return [...groups].map(([section, own]) => ({ section, results: own }));
}

type OutsideProps = { assessmentId: string; groups: readonly Group[]; children: ReactNode };

function Outside({ assessmentId, groups, children }: OutsideProps) {
  const translate = useTranslate();
  const count = groups.reduce((sum, { results }) => sum + results.length, 0);
  return (
    <details className="question-list-outside">
      <summary>{translate('questions.outside.count', { count })}</summary>
      <p>
        {translate('questions.outside.text')}{' '}
        <Link href={pathTo(assessmentId, 'programme')}>{translate('questions.to-programme')}</Link>
      </p>
      {children}
    </details>
  );
}
