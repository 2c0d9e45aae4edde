import { useLocation } from 'wouter';
import { selectResult } from '../../../state/selectors.ts';
import { useOpen, useRubric } from '../../app-context.tsx';
import { pathTo } from '../../routes.ts';
import { findNext, findNextUnanswered, findPrevious } from './question-path.ts';

/** Where a person can go from a question. The ids are plain text, so an answer elsewhere changes nothing here. */
export function useQuestionMoves(assessmentId: string, dimensionId: string) {
  const rubric = useRubric();
  const [, navigate] = useLocation();
  const useStop = (find: typeof findNext) =>
    useOpen(({ assessment }) => find(selectResult(rubric, assessment).dimensions, dimensionId));
  return {
    previous: useStop(findPrevious),
    next: useStop(findNext),
    nextUnanswered: useStop(findNextUnanswered),
    goTo: (id: string | undefined) => {
      if (id) navigate(pathTo(assessmentId, 'questions', id));
    },
    goToResults: () => navigate(pathTo(assessmentId, 'results')),
  };
}
