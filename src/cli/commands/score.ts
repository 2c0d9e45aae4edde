import { mainAssessor } from '../../domain/assessment/assessment.ts';
import { assess } from '../../domain/findings/assess.ts';
import type { Console } from '../console.ts';
import { readAssessment, readChosenRubric } from '../read-file.ts';

/** Prints the Result as JSON on standard output. Gives the exit code. */
export function scoreFile(
  path: string,
  options: { rubric?: string | undefined },
  console: Console,
): number {
  const rubric = readChosenRubric(options.rubric, console);
  const assessment = rubric && readAssessment(path, rubric, console);
  if (!assessment) return 1;
  const result = assess(rubric, assessment, mainAssessor(assessment).id);
  console.print(JSON.stringify(result, null, 2));
  return 0;
}
