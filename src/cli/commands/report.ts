import type { Rubric } from '../../domain/rubric/rubric.ts';
import type { Console } from '../console.ts';
import { listFiles } from '../list-files.ts';
import { readAssessment, readChosenRubric } from '../read-file.ts';
import type { Job } from '../report/make-reports.ts';
import { hireMakers } from '../report/makers.ts';
import { createNamer } from '../report/name-reports.ts';
import { readOrder, type ReportOptions, type ReportOrder } from '../report/order.ts';
import { shareJobs } from '../report/share-jobs.ts';
import { tellProgress } from '../report/tell-progress.ts';
import { prepareFolder } from '../report/write-report.ts';

type Options = ReportOptions & { readonly rubric?: string | undefined };

/**
 * Writes the gap report of each file into a folder, in each format asked for, and prints where. A file that is not good
 * is complained of, and the others are made. Gives the exit code: 2 for an option that is not understood, 1 when
 * something was not made.
 */
export async function reportFiles(
  names: readonly string[],
  options: Options,
  console: Console,
): Promise<number> {
  const order = readOrder(options, console);
  if (!order) return 2;
  const rubric = readChosenRubric(options.rubric, console);
  if (!rubric) return 1;
  const { paths, empty } = listFiles(names, console);
  const made = await makeAll(paths, { order, rubric }, console);
  return made === paths.length && empty === 0 ? 0 : 1;
}

/** Gives the number of files of which everything was made. */
async function makeAll(
  paths: readonly string[],
  { order, rubric }: { readonly order: ReportOrder; readonly rubric: Rubric },
  console: Console,
): Promise<number> {
  const jobs = nameJobs(paths, order, rubric, console);
  const refusal = jobs.length > 0 ? prepareFolder(order.out, console.say) : undefined;
  if (refusal !== undefined) {
    console.complain(refusal);
    return 0;
  }
  const progress = tellProgress(paths.length, paths.length - jobs.length, console);
  const makers = hireMakers(jobs.length, { order, rubric, language: console.language });
  try {
    await shareJobs(jobs, makers, progress.deliver);
  } finally {
    await Promise.all(makers.map(({ leave }) => leave()));
  }
  return progress.finish();
}

/**
 * Looks at every file before the first report is begun: names are given in the order of the files, whoever is faster,
 * and what is wrong is said at once. The assessments are not kept, so that many files need no more memory than one.
 */
function nameJobs(
  paths: readonly string[],
  order: ReportOrder,
  rubric: Rubric,
  console: Console,
): readonly Job[] {
  const nameReport = createNamer(order.date);
  return paths.flatMap((path) => {
    const assessment = readAssessment(path, rubric, console);
    return assessment ? [{ path, name: nameReport(assessment.profile.title) }] : [];
  });
}
