import type { MessageKey, Translate } from './translate.ts';

type Start = 'files.problem.';
type CodeOf<Key> = Key extends `${Start}${infer Code}.what` ? Code : never;

/** The codes the catalogue has a sentence and a next step for; a code without one does not pass the type check. */
type ProblemCode = CodeOf<MessageKey>;

/** Anything wrong with a file, with what is known of it. */
export type SayableProblem = {
  readonly code: ProblemCode;
  readonly path?: readonly (string | number)[];
  readonly found?: string | number;
  readonly expected?: string;
  readonly supported?: number;
  readonly limit?: number;
};

/** One line: what is wrong, where, what was found, what has to be there, what to do. */
export function sayProblem(translate: Translate, problem: SayableProblem): string {
  const fact = (
    name: 'path' | 'found' | 'expected' | 'limit',
    value: string | number | undefined,
  ) => (value === undefined ? [] : [`${translate(`files.problem.${name}`)}: ${value}.`]);
  return [
    translate(`files.problem.${problem.code}.what`),
    ...fact('path', problem.path && showPath(problem.path)),
    ...fact('found', problem.found),
    ...fact('expected', problem.expected ?? problem.supported),
    ...fact('limit', problem.limit),
    translate(`files.problem.${problem.code}.next`),
  ].join(' ');
}

/** As people who know JSON write it: assessment.answers[3].position */
export function showPath(path: readonly (string | number)[]): string {
  const parts = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`));
  return parts.join('').replace(/^\./, '') || '·';
}
