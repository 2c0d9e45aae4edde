import { mainAssessor, type Assessment } from './assessment.ts';

const NONE: readonly string[] = [];

/**
 * The dimensions to which another answer is kept beside the main assessor's own, in the order of the answers: two
 * windows wrote at once, or a file was joined. Not those that a new version only offers something earlier to.
 */
export function listUnsettled({ assessors, answers, toReview }: Unsettled): readonly string[] {
  const assessorId = mainAssessor({ assessors }).id;
  const found = answers.filter(
    (answer) =>
      answer.alternatives.length > 0 &&
      answer.assessorId === assessorId &&
      (answer.position !== null || !toReview?.includes(answer.dimensionId)),
  );
  return found.length === 0 ? NONE : found.map(({ dimensionId }) => dimensionId);
}

type Unsettled = Pick<Assessment, 'assessors' | 'answers' | 'toReview'>;
