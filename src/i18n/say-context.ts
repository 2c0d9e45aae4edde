import type { ContextAnswer } from '../domain/assessment/assessment.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import type { Translate } from './translate.ts';

/** What was said to a question about the programme: labels of the rubric, or that it is not known. */
export function sayContextValues(
  translate: Translate,
  rubric: Rubric,
  context: readonly ContextAnswer[],
  id: string,
): string {
  const variable = rubric.context.find((asked) => asked.id === id);
  const given = context.find((answer) => answer.variable === id);
  const labels = given?.values.map(
    (value) => variable?.values.find((known) => known.id === value)?.label,
  );
  return (labels ?? []).map((label) => label ?? translate('programme.context.unknown')).join('; ');
}
