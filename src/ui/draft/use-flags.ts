import { contextValues } from '../../domain/assessment/assessment.ts';
import type { ContextVariable } from '../../domain/rubric/rubric.ts';
import type { TextFlag } from '../../draft/evidence/evidence.ts';
import { useAssessment } from '../app-context.tsx';
import { useShownQuestions } from '../context-questions/use-shown-questions.ts';
import { useEvidence } from './evidence-search.ts';

/** A way of writing found in the draft, with the question it asks and what became of it. */
export type AskedFlag = {
  /** As it is kept when it is dismissed. */
  readonly key: string;
  readonly flag: TextFlag;
  readonly variable: ContextVariable;
  /** `confirmed`: the answer says the same; `answered`: it says something else. */
  readonly state: 'open' | 'confirmed' | 'answered' | 'dismissed';
};

const NONE: readonly TextFlag[] = [];

/** The flags of the open draft that ask what Programme asks too. Empty while the draft is looked through. */
export function useFlags(): readonly AskedFlag[] {
  const assessment = useAssessment();
  const asked = useShownQuestions();
  const { search } = useEvidence();
  const flags = search.kind === 'found' ? search.found.flags : NONE;
  return flags.flatMap((flag) => {
    const key = `${flag.variable}:${flag.value}`;
    const variable = asked.find((question) => question.variable.id === flag.variable)?.variable;
    if (!variable) return [];
    const values = contextValues(assessment, variable.id);
    const state = values?.includes(flag.value)
      ? 'confirmed'
      : assessment.dismissedFlags?.includes(key)
        ? 'dismissed'
        : // A question that takes several answers can take one more.
          values && variable.kind === 'one'
          ? 'answered'
          : 'open';
    return [{ key, flag, variable, state }];
  });
}
