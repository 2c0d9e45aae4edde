import { hasReason, type Answer, type Assessment } from '../assessment/assessment.ts';
import { deriveScope, type DimensionScope } from '../assessment/scope.ts';
import type { Rubric } from '../rubric/rubric.ts';
import type { DimensionResult } from '../scoring/result.ts';
import type { DimensionState } from '../scoring/truth.ts';

/**
 * The state of every dimension, in source order. What did not change since the last time is the same object, so that
 * one answer among thousands costs no more than one among fifty.
 */
export function describeDimensions(
  rubric: Rubric,
  assessment: Assessment,
  answers: ReadonlyMap<string, Answer>,
): readonly DimensionResult[] {
  const { scope, partOf } = scopeFor(rubric, assessment);
  return scope.map((own) => describeOnce(own, partOf.get(own.section) ?? '', answers.get(own.id)));
}

type Scoped = Pick<Assessment, 'activities' | 'sectionChoices'> & {
  readonly kind: Assessment['profile']['kind'];
  readonly scope: readonly DimensionScope[];
  readonly partOf: ReadonlyMap<string, string>;
};

const scopes = new WeakMap<Rubric, Scoped>();

/** The last scope of a rubric, as long as what it follows from is the same. */
function scopeFor(rubric: Rubric, assessment: Assessment): Scoped {
  const { activities, sectionChoices, profile } = assessment;
  const known = scopes.get(rubric);
  if (
    known?.activities === activities &&
    known.sectionChoices === sectionChoices &&
    known.kind === profile.kind
  )
    return known;
  const scoped: Scoped = {
    activities,
    sectionChoices,
    kind: profile.kind,
    scope: deriveScope(rubric, assessment),
    partOf: new Map(rubric.sections.map(({ id, part }) => [id, part])),
  };
  scopes.set(rubric, scoped);
  return scoped;
}

type Described = { readonly answer: Answer | undefined; readonly result: DimensionResult };

const described = new WeakMap<DimensionScope, Described>();

function describeOnce(
  scope: DimensionScope,
  part: string,
  answer: Answer | undefined,
): DimensionResult {
  const known = described.get(scope);
  if (known && known.answer === answer) return known.result;
  const result = describeDimension(scope, part, answer);
  described.set(scope, { answer, result });
  return result;
}

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
