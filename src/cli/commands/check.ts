import type { Assessment } from '../../domain/assessment/assessment.ts';
import { listUnknownIds } from '../../domain/assessment/list-unknown-ids.ts';
import type { Rubric } from '../../domain/rubric/rubric.ts';
import { sayProblem } from '../../i18n/say-problem.ts';
import { readAssessmentFile } from '../../storage/assessment-file.ts';
import { readRubricFile } from '../../storage/rubric-file.ts';
import type { Console } from '../console.ts';
import { listFiles } from '../list-files.ts';
import { readText } from '../read-file.ts';
import { readRubric } from '../read-rubric.ts';

/** Checks assessment and rubric files. Gives 0 when all are good, 1 when one is not; each problem is one line. */
export function checkFiles(names: readonly string[], console: Console): number {
  const { paths, empty } = listFiles(names, console);
  const outcomes = paths.map((path) => checkFile(path, console));
  return empty === 0 && outcomes.every(Boolean) ? 0 : 1;
}

function checkFile(path: string, console: Console): boolean {
  const { say, print, complain } = console;
  const text = readText(path, console);
  if (text === undefined) return false;
  const asAssessment = readAssessmentFile(text);
  if (asAssessment.kind === 'ok') {
    const unknown = asAssessment.unknownFields;
    print(say('cli.good-assessment', { path }));
    if (unknown.length > 0) print(say('cli.unknown-fields', { fields: unknown.join(', ') }));
    const ids = listForeign(asAssessment.file.assessment, readRubric());
    if (ids.length > 0) print(say('cli.unknown-ids', { ids: ids.join(', ') }));
    return true;
  }
  const isRubric = asAssessment.problems.some(({ code }) => code === 'rubric-file');
  const asRubric = isRubric ? readRubricFile(text) : undefined;
  if (asRubric?.kind === 'ok') {
    print(say('cli.good-rubric', { path }));
    return true;
  }
  for (const problem of asRubric?.problems ?? asAssessment.problems) {
    complain(`${path}: ${sayProblem(say, problem)}`);
  }
  return false;
}

/** An assessment of another rubric, or of another version, names other things. */
function listForeign(assessment: Assessment, rubric: Rubric): readonly string[] {
  const { id, version } = assessment.rubric;
  return id === rubric.id && version === rubric.version ? listUnknownIds(rubric, assessment) : [];
}
