import { useMemo } from 'react';
import { useOpen, useRubric } from '../../app-context.tsx';
import { listShownQuestions, type ShownQuestion } from './context-values.ts';

/** The context questions to show for the open assessment. */
export function useShownQuestions(): readonly ShownQuestion[] {
  const rubric = useRubric();
  const activities = useOpen(({ assessment }) => assessment.activities);
  const context = useOpen(({ assessment }) => assessment.context);
  return useMemo(
    () => listShownQuestions(rubric, { activities, context }),
    [rubric, activities, context],
  );
}
