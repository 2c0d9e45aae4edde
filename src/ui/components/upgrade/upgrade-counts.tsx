import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { AnswerFate } from '../../../domain/upgrade/report.ts';
import { useTranslate } from '../../app-context.tsx';
import { listGiven } from './list-given.ts';

type Props = {
  answers: readonly AnswerFate[];
  assessment: Assessment;
  /** In place of a title that speaks to the person whose answers they are. */
  title?: string;
};

/** What becomes of the answers, in three sentences. */
export function UpgradeCounts({ answers, assessment, title }: Props) {
  const translate = useTranslate();
  const given = listGiven(assessment, answers);
  const counts = (['stands', 'look-again', 'not-asked'] as const)
    .map((kind) => ({ kind, count: given.filter(({ fate }) => fate.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const heading = title ?? translate('upgrade.counts');
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {counts.length === 0 && <p>{translate('upgrade.counts.none')}</p>}
      <ul>
        {counts.map(({ kind, count }) => (
          <li key={kind}>{translate(`upgrade.counts.${kind}`, { count })}</li>
        ))}
      </ul>
    </section>
  );
}
