import type { Report } from '../../../report/report.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import type { Kind } from './document-kinds.ts';

type Props = { report: Report; kind: Kind };

/** What the document will hold, before it is made. */
export function ReportSummary({ report, kind }: Props) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  return (
    <section className="card report-summary" aria-labelledby="report-summary">
      <h2 id="report-summary">{translate('report-screen.summary')}</h2>
      <p className="report-summary-title" dir="auto">
        {report.programme.title.trim() || translate('report-screen.untitled')}
      </p>
      <p className="muted small">{formatDay(report.date, tag)}</p>
      {kind === 'sheet' ? (
        <p>{translate('report-screen.sheet-holds', { count: report.counts.inScope })}</p>
      ) : (
        <Findings report={report} names={kind === 'plan' ? IN_PLAN : EVERYTHING} />
      )}
    </section>
  );
}

const EVERYTHING = ['profile', 'harms', 'tensions', 'gaps', 'open', 'team', 'plan'] as const;
const IN_PLAN = ['plan'] as const;

type Name = (typeof EVERYTHING)[number];

function Findings({ report, names }: { report: Report; names: readonly Name[] }) {
  const translate = useTranslate();
  const { isDesign, counts } = report;
  return (
    <>
      {isDesign ? (
        <ul className="report-summary-list">
          {names.map((name) => (
            <li key={name}>
              {translate(`report-screen.has.${name}`, { count: countOf(report, name) })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{translate('report-screen.not-a-design')}</p>
      )}
      {counts.unanswered > 0 && (
        <p className="muted">
          {translate('report-screen.unanswered', { count: counts.unanswered })}
        </p>
      )}
    </>
  );
}

function countOf({ order, openQuestions, questions, plan, counts }: Report, name: Name): number {
  const found = (kind: string) => order.filter((finding) => finding.kind === kind).length;
  return {
    profile: counts.inScope,
    harms: found('harm'),
    tensions: found('tension'),
    gaps: found('gap'),
    open: openQuestions.length,
    team: questions.filter(({ isPending }) => !isPending).length,
    plan: plan.length,
  }[name];
}
