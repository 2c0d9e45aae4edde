import { useDeferredValue, useMemo } from 'react';
import { useOpen, useRubric } from '../../app-context.tsx';
import { listShownQuestions, type ShownQuestion } from './context-values.ts';

/** The context questions to show for the open assessment. The tick that changes them is painted first. */
export function useShownQuestions(): readonly ShownQuestion[] {
  const rubric = useRubric();
  const activities = useDeferredValue(useOpen(({ assessment }) => assessment.activities));
  const context = useDeferredValue(useOpen(({ assessment }) => assessment.context));
  return useMemo(
    () => listShownQuestions(rubric, { activities, context }),
    [rubric, activities, context],
  );
}
