import type { ChosenFile } from './open-chosen-file.ts';
import type { OpenedRubric } from './open-rubric-file.ts';

type Refused<T> = Extract<T, { kind: 'refused' }>;

/** Why a file was not opened, whatever kind of file was wanted. */
export type AnyFileProblem = (Refused<ChosenFile> | Refused<OpenedRubric>)['problems'][number];

type FileProblemCode = AnyFileProblem['code'];

export type ProblemGroup = {
  readonly code: FileProblemCode;
  readonly problems: readonly AnyFileProblem[];
};

/** Problems of one kind are said once, with all their places; in the order of the first of each. */
export function groupProblems(problems: readonly AnyFileProblem[]): readonly ProblemGroup[] {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return codes.map((code) => ({
    code,
    problems: problems.filter((problem) => problem.code === code),
  }));
}
