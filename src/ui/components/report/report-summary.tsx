import type { Report } from '../../../report/report.ts';
import { formatDay } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';

/** What the report will hold, before it is made. */
export function ReportSummary({ report }: { report: Report }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const { programme, counts } = report;
  return (
    <section className="card" aria-labelledby="report-summary">
      <h2 id="report-summary">{translate('report-screen.summary')}</h2>
      <p className="report-summary-title" dir="auto">
        {programme.title.trim() || translate('report-screen.untitled')}
      </p>
      <p className="muted small">{formatDay(report.date, tag)}</p>
      {report.isDesign ? (
        <ul className="report-summary-list">
          {listContents(report).map(({ name, count }) => (
            <li key={name}>{translate(`report-screen.has.${name}`, { count })}</li>
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
    </section>
  );
}

function listContents({ order, openQuestions, questions, plan, counts }: Report) {
  const count = (kind: string) => order.filter((finding) => finding.kind === kind).length;
  return [
    { name: 'profile', count: counts.inScope },
    { name: 'harms', count: count('harm') },
    { name: 'tensions', count: count('tension') },
    { name: 'gaps', count: count('gap') },
    { name: 'open', count: openQuestions.length },
    { name: 'team', count: questions.filter(({ isPending }) => !isPending).length },
    { name: 'plan', count: plan.length },
  ] as const;
}
