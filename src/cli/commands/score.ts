import { mainAssessor } from '../../domain/assessment/assessment.ts';
import { assess } from '../../domain/findings/assess.ts';
import type { Console } from '../console.ts';
import { readPair } from '../read-file.ts';

/** Prints the Result as JSON on standard output. Gives the exit code. */
export function scoreFile(
  path: string,
  { rubric }: { rubric?: string | undefined },
  console: Console,
): number {
  const pair = readPair(path, rubric, console);
  if (!pair) return 1;
  const result = assess(pair.rubric, pair.assessment, mainAssessor(pair.assessment).id);
  console.print(JSON.stringify(result, null, 2));
  return 0;
}
