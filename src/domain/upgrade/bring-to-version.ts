import type { Assessment } from '../assessment/assessment.ts';
import { answerKey } from '../assessment/merge-answers.ts';
import { mergeAssessments } from '../assessment/merge-assessments.ts';
import { isSame } from '../assessment/records.ts';
import { applyUpgrade } from './apply-upgrade.ts';
import type { UpgradeReport } from './report.ts';

/**
 * An assessment from a file in the version of the one that is here, so that the two can be joined. `report` is about
 * the file. The same file brought again, after it was joined, has nothing new: a step to this version that is on record
 * here keeps its moment, and a question is looked at again only where the file changes its answer. `at` is the moment,
 * ISO 8601.
 */
export function bringToVersion(
  file: Assessment,
  here: Assessment,
  report: UpgradeReport,
  at: string,
): Assessment {
  const upgraded = applyUpgrade(file, report, at);
  const { upgrades = [], toReview = [] } = upgraded;
  const dated = { ...upgraded, upgrades: upgrades.map((step) => findOnRecord(here, step) ?? step) };
  const changed = listChanged(here, mergeAssessments(here, dated));
  const own = new Set(here.toReview);
  return { ...dated, toReview: toReview.filter((id) => own.has(id) || changed.has(id)) };
}

type Upgrade = NonNullable<Assessment['upgrades']>[number];

/** The same step as it was taken here, at whatever moment. */
function findOnRecord({ upgrades = [] }: Assessment, step: Upgrade): Upgrade | undefined {
  return upgrades.find((known) => isSame({ ...known, at: step.at }, step));
}

/** Ids of the questions whose answers differ. */
function listChanged(before: Assessment, after: Assessment): ReadonlySet<string> {
  const own = new Map(before.answers.map((answer) => [answerKey(answer), answer]));
  const changed = after.answers.filter((answer) => !isSame(own.get(answerKey(answer)), answer));
  return new Set(changed.map(({ dimensionId }) => dimensionId));
}
