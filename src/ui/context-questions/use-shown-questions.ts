import { useDeferredValue, useMemo } from 'react';
import { useAssessment, useRubric } from '../app-context.tsx';
import { listShownQuestions, type ShownQuestion } from './context-values.ts';

/** The context questions to show for the open assessment. The tick that changes them is painted first. */
export function useShownQuestions(): readonly ShownQuestion[] {
  const rubric = useRubric();
  const assessment = useDeferredValue(useAssessment());
  return useMemo(() => listShownQuestions(rubric, assessment), [rubric, assessment]);
}
