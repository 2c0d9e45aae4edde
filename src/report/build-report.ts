import {
  answersOf,
  type Action,
  type Answer,
  type Assessment,
} from '../domain/assessment/assessment.ts';
import { listUnsettled } from '../domain/assessment/list-unsettled.ts';
import { findChoice } from '../domain/assessment/scope.ts';
import type { Dimension, Rubric } from '../domain/rubric/rubric.ts';
import type { DimensionResult, GroupScore, Result } from '../domain/scoring/result.ts';
import { includesMen } from './includes-men.ts';
import type { Report, ReportDimension, ReportPart } from './report.ts';

/**
 * Joins a result with what the person wrote. Pure; `date` is passed in. Dimensions outside the scope are in the report
 * with their state and nothing else counts them (M4).
 */
export function buildReport(
  rubric: Rubric,
  assessment: Assessment,
  result: Result,
  date: string,
): Report {
  const assessor = assessment.assessors.find(({ id }) => id === result.assessor);
  return {
    date,
    rubric: result.rubric,
    programme: { ...assessment.profile, draft: assessment.draft?.name ?? '' },
    assessor: { name: assessor?.name ?? '', role: assessor?.role ?? 'team' },
    isDesign: result.isDesign,
    activities: assessment.activities,
    sectionChoices: rubric.sections.flatMap(
      ({ id }) => findChoice(assessment.sectionChoices, id) ?? [],
    ),
    context: assessment.context,
    twoAnswers: listTwoAnswers(assessment, result),
    counts: result.counts,
    parts: buildParts(rubric, assessment, result),
    harms: result.harms,
    tensions: result.tensions,
    questions: result.questions,
    gaps: result.gaps,
    openQuestions: result.openQuestions,
    claimedNotShown: result.claimedNotShown,
    order: result.order,
    plan: sortPlan(assessment.actions, result.dimensions),
    result,
  };
}

function buildParts(rubric: Rubric, assessment: Assessment, result: Result): readonly ReportPart[] {
  const answers = answersOf(assessment, result.assessor);
  const claimed = new Set(result.claimedNotShown);
  const dimensions = new Map(result.dimensions.map((dimension) => [dimension.id, dimension]));
  const isMixed = includesMen(assessment);
  return rubric.parts.map((part) => ({
    id: part.id,
    score: findScore(result.parts, part.id),
    sections: rubric.sections
      .filter((section) => section.part === part.id)
      .map((section) => ({
        id: section.id,
        score: findScore(result.sections, section.id),
        dimensions: section.dimensions.flatMap((dimension) => {
          const found = dimensions.get(dimension.id);
          const answer = answers.get(dimension.id);
          return found
            ? [describe(dimension, found, answer, isMixed, claimed.has(dimension.id))]
            : [];
        }),
      })),
  }));
}

function describe(
  dimension: Dimension,
  result: DimensionResult,
  answer: Answer | undefined,
  isMixed: boolean,
  isClaimedNotShown: boolean,
): ReportDimension {
  const { position } = answer ?? {};
  return {
    id: dimension.id,
    state: result.state,
    gap: result.gap,
    reason: position?.kind === 'not-applicable' ? position.reason : '',
    note: answer?.note ?? '',
    passages: (answer?.passages ?? []).filter(({ quote }) => quote.trim() !== ''),
    isAdapted: isMixed && dimension.adapted !== undefined,
    isClaimedNotShown,
  };
}

function listTwoAnswers(assessment: Assessment, { dimensions }: Result): readonly string[] {
  const unsettled = new Set(listUnsettled(assessment));
  return dimensions
    .filter(({ id, state }) => state !== 'out-of-scope' && unsettled.has(id))
    .map(({ id }) => id);
}

function findScore(scores: readonly GroupScore[], id: string): GroupScore {
  const score = scores.find((group) => group.id === id);
  if (!score) throw new Error(`The result has no score for ${id}.`);
  return score;
}

const NO_DATE = '9999-99-99';

function sortPlan(
  actions: readonly Action[],
  dimensions: readonly DimensionResult[],
): readonly Action[] {
  const place = new Map(dimensions.map(({ id }, index) => [id, index]));
  const placeOf = ({ dimensionId }: Action) => place.get(dimensionId) ?? dimensions.length;
  return actions.toSorted(
    (a, b) => compare(a.due || NO_DATE, b.due || NO_DATE) || placeOf(a) - placeOf(b),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
