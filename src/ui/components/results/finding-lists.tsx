import type { ReactNode } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { PartHeading, type ResultPart } from './contents-heading.tsx';
import { GapCard } from './gap-card.tsx';
import { HarmCard } from './harm-card.tsx';
import { useReportView } from './report-context.tsx';
import { TensionCard } from './tension-card.tsx';

/** Findings of one kind, in the order of M15. Shows nothing when there are none. */
export function HarmList() {
  const { report, harmOf } = useReportView();
  const harms = report.order.flatMap(({ kind, id }) => (kind === 'harm' ? (harmOf(id) ?? []) : []));
  return (
    <FindingList name="harms" count={harms.length}>
      {harms.map((finding) => (
        <HarmCard key={finding.dimension} finding={finding} />
      ))}
    </FindingList>
  );
}

export function TensionList() {
  const { report, tensionOf } = useReportView();
  const tensions = report.order.flatMap(({ kind, id }) =>
    kind === 'tension' ? (tensionOf(id) ?? []) : [],
  );
  return (
    <FindingList name="tensions" count={tensions.length}>
      {tensions.map((tension) => (
        <TensionCard key={tension.id} tension={tension} />
      ))}
    </FindingList>
  );
}

export function GapList() {
  const { report } = useReportView();
  const gaps = report.order.filter((finding) => finding.kind === 'gap');
  return (
    <FindingList name="gaps" count={gaps.length}>
      {gaps.map(({ id, gap }) => (
        <GapCard key={id} dimension={id} gap={gap} />
      ))}
    </FindingList>
  );
}

type ListProps = {
  name: Exclude<ResultPart, 'profile' | 'counts'>;
  count: number;
  children: ReactNode;
};

/** A heading, a sentence that says what the list is, and its cards. */
export function FindingList({ name, count, children }: ListProps) {
  const translate = useTranslate();
  if (count === 0) return null;
  const lead = name === 'gaps' ? 'words.gaps.which' : (`results.lead.${name}` as const);
  return (
    <section aria-labelledby={`results-${name}`}>
      <PartHeading name={name} count={count} />
      <p className="muted">{translate(lead)}</p>
      <ol className="finding-list">{children}</ol>
    </section>
  );
}
