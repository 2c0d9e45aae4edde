import {
  answersOf,
  contextValues,
  hasReason,
  type Answer,
  type Assessment,
} from '../assessment/assessment.ts';
import { deriveScope, type DimensionScope } from '../assessment/scope.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { DimensionResult, Result } from '../scoring/result.ts';
import { countStates, scoreGroup } from '../scoring/score.ts';
import { createFacts, type DimensionState } from '../scoring/truth.ts';
import { deriveGaps, deriveHarms, deriveTensions } from './findings.ts';
import { orderFindings } from './order.ts';

/**
 * The whole method (M1 to M16) applied to one assessor's answers. Pure: the same rubric and assessment give the
 * same result, byte for byte. An assessor without answers gives a result with nothing rated.
 */
export function assess(rubric: Rubric, assessment: Assessment, assessorId: string): Result {
  const answers = answersOf(assessment, assessorId);
  const partOf = new Map(rubric.sections.map((section) => [section.id, section.part]));
  const dimensions = deriveScope(rubric, assessment).map((scope) =>
    describeDimension(scope, partOf.get(scope.section) ?? '', answers.get(scope.id)),
  );
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
    sections: rubric.sections.map(({ id }) =>
      scoreGroup(
        id,
        dimensions.filter(({ section }) => section === id),
      ),
    ),
    parts: rubric.parts.map(({ id }) =>
      scoreGroup(
        id,
        dimensions.filter(({ part }) => part === id),
      ),
    ),
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

/** Implements M1, M4, M6 and M12 for one dimension. Out of scope hides the answer, it does not change it. */
function describeDimension(
  scope: DimensionScope,
  part: string,
  answer: Answer | undefined,
): DimensionResult {
  const state: DimensionState = scope.inScope ? stateOf(answer) : 'out-of-scope';
  const level = typeof state === 'number' ? state : null;
  return {
    id: scope.id,
    section: scope.section,
    part,
    state,
    score: level === null ? null : level / 4,
    gap: level === null ? null : 4 - level,
    hasPassage: (answer?.passages ?? []).some(({ quote }) => quote.trim() !== ''),
    because: scope.because,
  };
}

/** [M1] A position that does not apply counts only with its reason; without one nothing is answered yet. */
function stateOf(answer: Answer | undefined): DimensionState {
  const position = answer?.position;
  if (!position) return 'unanswered';
  if (position.kind === 'level') return position.level;
  if (position.kind === 'not-applicable' && !hasReason(position.reason)) return 'unanswered';
  return position.kind;
}

/** Implements M5. */
function isClaimedOnly(dimension: DimensionResult): boolean {
  return typeof dimension.state === 'number' && dimension.state >= 3 && !dimension.hasPassage;
}
