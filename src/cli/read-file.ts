import { readFileSync, statSync } from 'node:fs';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { sayProblem } from '../i18n/say-problem.ts';
import { readAssessmentFile } from '../storage/assessment-file.ts';
import { checkFileSize } from '../storage/read-json.ts';
import { readRubricFile } from '../storage/rubric-file.ts';
import type { Console } from './console.ts';
import { readRubric } from './read-rubric.ts';

/** The text of a file; undefined, and a complaint, when it cannot be read. */
export function readText(path: string, { say, complain }: Console): string | undefined {
  try {
    const tooLarge = checkFileSize(statSync(path).size);
    if (!tooLarge) return readFileSync(path, 'utf8');
    complain(`${path}: ${sayProblem(say, tooLarge)}`);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    complain(say('cli.cannot-read', { path, reason }));
  }
  return undefined;
}

/** The assessment in a file; undefined, and one complaint per problem, when it is none. */
function readAssessment(path: string, console: Console): Assessment | undefined {
  const text = readText(path, console);
  if (text === undefined) return undefined;
  const read = readAssessmentFile(text);
  if (read.kind === 'ok') return read.file.assessment;
  for (const problem of read.problems)
    console.complain(`${path}: ${sayProblem(console.say, problem)}`);
  return undefined;
}

/** The rubric of a file, or the built-in one without a path; undefined, and complaints, when it is none. */
function readChosenRubric(path: string | undefined, console: Console): Rubric | undefined {
  if (path === undefined) return readRubric();
  const text = readText(path, console);
  if (text === undefined) return undefined;
  const read = readRubricFile(text);
  if (read.kind === 'ok') return read.rubric;
  for (const problem of read.problems)
    console.complain(`${path}: ${sayProblem(console.say, problem)}`);
  return undefined;
}

/** Assessment and rubric for a command. An assessment made with another rubric is refused with what to do. */
export function readPair(
  path: string,
  rubricPath: string | undefined,
  console: Console,
): { assessment: Assessment; rubric: Rubric } | undefined {
  const assessment = readAssessment(path, console);
  const rubric = readChosenRubric(rubricPath, console);
  if (!assessment || !rubric) return undefined;
  if (assessment.rubric.id !== rubric.id) {
    console.complain(
      console.say('cli.other-rubric', { path, found: assessment.rubric.id, used: rubric.id }),
    );
    return undefined;
  }
  return { assessment, rubric };
}
