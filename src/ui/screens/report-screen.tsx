import { useState } from 'react';
import { Link } from 'wouter';
import { calendarDay } from '../../lib/calendar-day.ts';
import type { Paper } from '../../publish/pdf/layout/page-size.ts';
import { selectReport } from '../../state/selectors.ts';
import { useAppContext, useAssessment, useRubric, useTranslate } from '../app-context.tsx';
import { ReportChoices } from '../components/report/report-choices.tsx';
import { ReportDownload } from '../components/report/report-download.tsx';
import { ReportSummary } from '../components/report/report-summary.tsx';
import { SaveFileButton } from '../components/save-file-button.tsx';
import { pathTo } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import './report-screen.css';

/** The gap report as a file, and the assessment as a file. Both are made on this device. */
export function ReportScreen({ id }: { id: string }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const rubric = useRubric();
  const assessment = useAssessment();
  const { now } = useAppContext();
  const [date, setDate] = useState(() => calendarDay(now()));
  const [paper, setPaper] = useState<Paper>('a4');
  const report = selectReport(rubric, assessment, date);
  const hasNothing = report.isDesign && report.counts.unanswered === report.counts.inScope;
  return (
    <main className="page page-narrow stack report-screen">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {translate('report-screen.title')}
        </h1>
        <p className="lead">{translate('report-screen.lead')}</p>
      </div>
      {hasNothing && (
        <p className="notice">
          {translate('report-screen.nothing')}{' '}
          <Link href={pathTo(id, 'questions')}>{translate('report-screen.to-questions')}</Link>
        </p>
      )}
      <ReportSummary report={report} />
      <ReportChoices date={date} paper={paper} onDate={setDate} onPaper={setPaper} />
      <ReportDownload report={report} paper={paper} />
      <section aria-labelledby="report-save">
        <h2 id="report-save">{translate('report-screen.save')}</h2>
        <p>{translate('report-screen.save.text')}</p>
        <SaveFileButton assessment={assessment} className="button">
          {translate('report-screen.save.button')}
        </SaveFileButton>
      </section>
    </main>
  );
}
