import { useLocation } from 'wouter';
import { useResult } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { findNext, findNextUnanswered, findPrevious } from './question-path.ts';

/** Where a person can go from a question. */
export function useQuestionMoves(assessmentId: string, dimensionId: string) {
  const { dimensions } = useResult();
  const [, navigate] = useLocation();
  return {
    previous: findPrevious(dimensions, dimensionId),
    next: findNext(dimensions, dimensionId),
    nextUnanswered: findNextUnanswered(dimensions, dimensionId),
    goTo: (id: string | undefined) => {
      if (id) navigate(pathTo(assessmentId, 'questions', id));
    },
    goToResults: () => navigate(pathTo(assessmentId, 'results')),
  };
}
