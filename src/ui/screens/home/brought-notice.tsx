import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { UpgradeReport } from '../../../domain/upgrade/report.ts';
import type { Brought } from '../../../state/library-actions.ts';
import { useTranslate } from '../../app-context.tsx';
import { RubricChanges } from '../../components/upgrade/rubric-changes.tsx';
import { UpgradeCounts } from '../../components/upgrade/upgrade-counts.tsx';
import '../../components/upgrade/upgrade.css';

type Props = {
  /** As it is in the file. */
  assessment: Assessment;
  brought: Brought;
};

/** The file is of an earlier version of the rubric: what the step to the one in use means for it. */
export function BroughtNotice({ assessment, brought: { report, to, kept } }: Props) {
  const translate = useTranslate();
  const versions = { made: report.from.version, version: report.to.version };
  return (
    <section className="join-preview">
      <p className="notice">{translate('files.opened.brought', versions)}</p>
      {report.basis !== 'rubric' && (
        <p className={report.basis === 'record' ? 'muted' : 'notice'}>
          {translate(`upgrade.basis.${report.basis}`)}
        </p>
      )}
      <UpgradeCounts
        answers={report.answers}
        assessment={assessment}
        title={translate('files.opened.brought.counts')}
      />
      {hasChanges(report) && (
        <details>
          <summary>{translate('files.opened.brought.changes', versions)}</summary>
          <RubricChanges
            report={report}
            old={kept?.rubric ?? null}
            now={to.rubric}
            activities={assessment.activities}
          />
        </details>
      )}
    </section>
  );
}

/** False where nothing is known of the old version, and where only answers are touched. */
function hasChanges(report: UpgradeReport): boolean {
  const { moves, added, gone, reworded, harm, entered, left, isScaleChanged } = report;
  const frames = [report.tensions, report.context, report.activities];
  const lists = [moves, added, gone, reworded, harm, entered, left];
  const inFrames = frames.flatMap((frame) => [frame.added, frame.gone, frame.changed]);
  return isScaleChanged || [...lists, ...inFrames].some(({ length }) => length > 0);
}
