import { contextValues } from '../../domain/assessment/assessment.ts';
import { UNKNOWN, type ContextVariable } from '../../domain/rubric/rubric.ts';
import type { TextFlag } from '../../draft/evidence/evidence.ts';
import { useAssessment } from '../app-context.tsx';
import { useShownQuestions } from '../context-questions/use-shown-questions.ts';
import { useEvidence } from './evidence-search.ts';

/** A way of writing found in the draft, with the question it asks and what became of it. */
export type AskedFlag = {
  /** `variable:value`. */
  readonly key: string;
  /** As its sentences are kept when it is dismissed. */
  readonly sentences: readonly string[];
  readonly flag: TextFlag;
  readonly variable: ContextVariable;
  /**
   * `confirmed`: the answer says the same; `answered`: it says something else. One that is open has the passages that
   * nobody has put aside yet.
   */
  readonly state: 'open' | 'confirmed' | 'answered' | 'dismissed';
};

const NONE: readonly TextFlag[] = [];

/** The value that the draft seems to name, in the words of the rubric. */
export function labelFlag({ flag, variable }: AskedFlag): string {
  return variable.values.find((value) => value.id === flag.value)?.label ?? flag.value;
}

/** The flags of the open draft that ask what Programme asks too. Empty while the draft is looked through. */
export function useFlags(): readonly AskedFlag[] {
  const assessment = useAssessment();
  const asked = useShownQuestions();
  const { search } = useEvidence();
  const flags = search.kind === 'found' ? search.found.flags : NONE;
  return flags.flatMap((flag): readonly AskedFlag[] => {
    const key = `${flag.variable}:${flag.value}`;
    const variable = asked.find((question) => question.variable.id === flag.variable)?.variable;
    if (!variable) return [];
    const dismissed = new Set(assessment.dismissedFlags);
    const isNew = ({ sentence }: TextFlag['passages'][number]) =>
      !dismissed.has(key) && !dismissed.has(`${key}:${sentence}`);
    const passages = flag.passages.filter(isNew);
    const state = stateOf(contextValues(assessment, variable.id), flag.value, variable.kind);
    const sentences = flag.passages.map(({ sentence }) => `${key}:${sentence}`);
    const question = { key, sentences, variable };
    if (state !== 'confirmed' && passages.length === 0) {
      return [{ ...question, flag, state: 'dismissed' }];
    }
    return [{ ...question, flag: state === 'open' ? { ...flag, passages } : flag, state }];
  });
}

/** An answer that nobody knows is one that the draft may still give; of several answers one more can be true. */
function stateOf(
  values: readonly string[] | undefined,
  value: string,
  kind: ContextVariable['kind'],
): 'open' | 'confirmed' | 'answered' {
  if (values?.includes(value)) return 'confirmed';
  return values && kind === 'one' && !values.includes(UNKNOWN) ? 'answered' : 'open';
}
