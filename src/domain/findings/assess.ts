import { answersOf, contextValues, type Assessment } from '../assessment/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { DimensionResult, GroupScore, Result } from '../scoring/result.ts';
import { countStates, scoreGroup } from '../scoring/score.ts';
import { createFacts } from '../scoring/truth.ts';
import { describeDimensions } from './describe-dimensions.ts';
import { deriveGaps, deriveHarms, deriveTensions } from './findings.ts';
import { orderFindings } from './order.ts';

/**
 * The whole method (M1 to M16) applied to one assessor's answers. Pure: the same rubric and assessment give the
 * same result, byte for byte. An assessor without answers gives a result with nothing rated.
 */
export function assess(rubric: Rubric, assessment: Assessment, assessorId: string): Result {
  const answers = answersOf(assessment, assessorId);
  const dimensions = describeDimensions(rubric, assessment, answers);
  const facts = createFacts(rubric, {
    dimensions,
    contextOf: (variable) => contextValues(assessment, variable),
    activities: assessment.activities,
  });
  const isDesign = assessment.profile.kind === 'design';
  const { held, questions } = isDesign ? deriveTensions(rubric, facts) : NOTHING;
  const harms = deriveHarms(rubric, dimensions, facts, held);
  const gaps = deriveGaps(dimensions);
  const counts = countStates(dimensions);
  return {
    rubric: { id: rubric.id, version: rubric.version },
    assessment: assessment.id,
    assessor: assessorId,
    isDesign,
    scopeShare: counts.inScope / counts.total,
    counts,
    dimensions,
    sections: scoreGroups(rubric.sections, dimensions, ({ section }) => section),
    parts: scoreGroups(rubric.parts, dimensions, ({ part }) => part),
    harms,
    tensions: held,
    questions,
    gaps,
    openQuestions: dimensions.filter(({ state }) => state === 'not-stated').map(({ id }) => id),
    claimedNotShown: dimensions.filter(isClaimedOnly).map(({ id }) => id),
    order: orderFindings(harms, held, gaps),
  };
}

const NOTHING = { held: [], questions: [] };

/** Each group with its dimensions in source order. */
function scoreGroups(
  groups: readonly { readonly id: string }[],
  dimensions: readonly DimensionResult[],
  groupOf: (dimension: DimensionResult) => string,
): readonly GroupScore[] {
  const members = new Map(groups.map(({ id }): [string, DimensionResult[]] => [id, []]));
  for (const dimension of dimensions) members.get(groupOf(dimension))?.push(dimension);
  return [...members].map(([id, own]) => scoreGroup(id, own));
}

/** Implements M5. */
function isClaimedOnly(dimension: DimensionResult): boolean {
  return typeof dimension.state === 'number' && dimension.state >= 3 && !dimension.hasPassage;
}
