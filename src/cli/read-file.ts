import { readFileSync, statSync } from 'node:fs';
import type { Assessment } from '../domain/assessment/assessment.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';
import { compareNumbers } from '../domain/upgrade/version-number.ts';
import { sayProblem } from '../i18n/say-problem.ts';
import { readAssessmentFile } from '../storage/assessment-file.ts';
import { checkFileSize } from '../storage/read-json.ts';
import { readRubricFile } from '../storage/rubric-file.ts';
import type { Console } from './console.ts';
import { readRubric } from './read-rubric.ts';
import { sayReason } from './say-reason.ts';

/** What reading needs of a console: words, and a place for complaints. */
export type Complaints = Pick<Console, 'say' | 'complain'>;

/** The text of a file; undefined, and a complaint, when it cannot be read. */
export function readText(path: string, { say, complain }: Complaints): string | undefined {
  try {
    const tooLarge = checkFileSize(statSync(path).size);
    if (!tooLarge) return readFileSync(path, 'utf8');
    complain(`${path}: ${sayProblem(say, tooLarge)}`);
  } catch (error) {
    complain(say('cli.cannot-read', { path, reason: sayReason(say, error) }));
  }
  return undefined;
}

/** The rubric of a file, or the built-in one without a path; undefined, and complaints, when it is none. */
export function readChosenRubric(
  path: string | undefined,
  complaints: Complaints,
): Rubric | undefined {
  if (path === undefined) return readRubric();
  const text = readText(path, complaints);
  if (text === undefined) return undefined;
  const read = readRubricFile(text);
  if (read.kind === 'ok') return read.rubric;
  for (const problem of read.problems)
    complaints.complain(`${path}: ${sayProblem(complaints.say, problem)}`);
  return undefined;
}

/** An assessment, and the documents of its draft when its file has them. */
export type Saved = {
  readonly assessment: Assessment;
  readonly documents: readonly DraftDocument[];
};

/**
 * What is saved in a file; undefined, and one complaint per problem, when it is none. One made with another rubric, or
 * with a later version, is refused with what to do.
 */
export function readSaved(path: string, rubric: Rubric, complaints: Complaints): Saved | undefined {
  const { say, complain } = complaints;
  const text = readText(path, complaints);
  if (text === undefined) return undefined;
  const read = readAssessmentFile(text);
  if (read.kind === 'refused') {
    for (const problem of read.problems) complain(`${path}: ${sayProblem(say, problem)}`);
    return undefined;
  }
  const { assessment, documents = [] } = read.file;
  if (assessment.rubric.id === rubric.id)
    return checkVersion(path, assessment, rubric, complaints)
      ? { assessment, documents }
      : undefined;
  complain(say('cli.other-rubric', { path, found: assessment.rubric.id, used: rubric.id }));
  return undefined;
}

/** Answers to an earlier version are read, and it is said; those to a later one are not: their words are not known. */
function checkVersion(
  path: string,
  assessment: Assessment,
  rubric: Rubric,
  { say, complain }: Complaints,
): boolean {
  const made = assessment.rubric.version;
  const order = compareNumbers(made, rubric.version);
  if (order === 0) return true;
  const versions = { path, made, used: rubric.version };
  complain(say(order < 0 ? 'cli.earlier-version' : 'cli.later-version', versions));
  return order < 0;
}

/** The same without the draft. */
export function readAssessment(
  path: string,
  rubric: Rubric,
  complaints: Complaints,
): Assessment | undefined {
  return readSaved(path, rubric, complaints)?.assessment;
}
