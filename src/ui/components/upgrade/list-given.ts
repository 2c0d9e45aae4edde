import type { Answer, Assessment } from '../../../domain/assessment/assessment.ts';
import type { AnswerFate } from '../../../domain/upgrade/report.ts';

export type GivenAnswer = { readonly answer: Answer; readonly fate: AnswerFate };

/** The answers with a position, each with what becomes of it; a note alone is no answer yet. */
export function listGiven(
  { answers }: Assessment,
  fates: readonly AnswerFate[],
): readonly GivenAnswer[] {
  return fates.flatMap((fate) => {
    const answer = answers.find(
      ({ assessorId, dimensionId }) =>
        assessorId === fate.assessorId && dimensionId === fate.dimensionId,
    );
    return answer?.position ? [{ answer, fate }] : [];
  });
}
