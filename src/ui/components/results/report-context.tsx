import { createContext, use, useMemo, type ReactNode } from 'react';
import {
  listDimensions,
  type ContextVariable,
  type Dimension,
  type Rubric,
  type Tension,
} from '../../../domain/rubric/rubric.ts';
import type { HarmFinding } from '../../../domain/scoring/result.ts';
import type { Facts } from '../../../domain/scoring/truth.ts';
import { readFacts } from '../../../report/reasons.ts';
import type { Report, ReportDimension } from '../../../report/report.ts';

/** The report with ways to look things up in it and in its rubric. */
export type ReportView = {
  /** The id in the address, which the example has too. */
  readonly id: string;
  readonly rubric: Rubric;
  readonly report: Report;
  readonly dimensionOf: (id: string) => Dimension | undefined;
  readonly answerOf: (id: string) => ReportDimension | undefined;
  readonly harmOf: (id: string) => HarmFinding | undefined;
  readonly tensionOf: (id: string) => Tension | undefined;
  readonly contextOf: (id: string) => ContextVariable | undefined;
  /** What the conditions of the rubric look at. */
  readonly facts: Facts;
};

const ReportContext = createContext<ReportView | null>(null);

type Props = { id: string; rubric: Rubric; report: Report; children: ReactNode };

export function ReportProvider({ id, rubric, report, children }: Props) {
  const view = useMemo(() => lookInto(id, rubric, report), [id, rubric, report]);
  return <ReportContext value={view}>{children}</ReportContext>;
}

export function useReportView(): ReportView {
  const view = use(ReportContext);
  if (!view) throw new Error('useReportView needs a ReportProvider above it.');
  return view;
}

function lookInto(id: string, rubric: Rubric, report: Report): ReportView {
  const answers = report.parts.flatMap(({ sections }) =>
    sections.flatMap(({ dimensions }) => dimensions),
  );
  return {
    id,
    rubric,
    report,
    dimensionOf: finder(listDimensions(rubric), ({ id }) => id),
    answerOf: finder(answers, ({ id }) => id),
    harmOf: finder(report.harms, ({ dimension }) => dimension),
    tensionOf: finder(rubric.tensions, ({ id }) => id),
    contextOf: finder(rubric.context, ({ id }) => id),
    facts: readFacts(rubric, report),
  };
}

function finder<T>(items: readonly T[], key: (item: T) => string): (id: string) => T | undefined {
  const map = new Map(items.map((item) => [key(item), item]));
  return (id) => map.get(id);
}
