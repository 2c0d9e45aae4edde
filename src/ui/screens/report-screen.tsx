import { useState } from 'react';
import { Link } from 'wouter';
import { calendarDay } from '../../lib/calendar-day.ts';
import { selectReport } from '../../state/select-report.ts';
import { useAppContext, useAssessment, useRubric, useTranslate } from '../app-context.tsx';
import {
  chooseKind,
  FIRST_CHOICE,
  formatsOf,
  type Choice,
} from '../components/report/document-kinds.ts';
import { FormatChoice } from '../components/report/format-choice.tsx';
import { KindChoice } from '../components/report/kind-choice.tsx';
import { ReportChoices } from '../components/report/report-choices.tsx';
import { ReportDownload } from '../components/report/report-download.tsx';
import { ReportSummary } from '../components/report/report-summary.tsx';
import { usePaper } from '../components/report/use-paper.ts';
import { SaveWithDraft } from '../components/report/save-with-draft.tsx';
import { TwoAnswers } from '../components/results/two-answers.tsx';
import { pathTo } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import './report-screen.css';

/** The report in the form that is wanted, and the assessment as a file. Both are made on this device. */
export function ReportScreen({ id }: { id: string }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const rubric = useRubric();
  const assessment = useAssessment();
  const { now } = useAppContext();
  const [date, setDate] = useState(() => calendarDay(now()));
  const [paper, setPaper] = usePaper();
  const [choice, setChoice] = useState<Choice>(FIRST_CHOICE);
  const { kind, format } = choice;
  const report = selectReport(rubric, assessment, date);
  const hasNothing = report.isDesign && report.counts.unanswered === report.counts.inScope;
  return (
    <main className="page stack report-screen">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {translate('report-screen.title')}
        </h1>
        <p className="lead">{translate('report-screen.lead')}</p>
      </div>
      {hasNothing && kind !== 'sheet' && (
        <p className="notice">
          {translate('report-screen.nothing')}{' '}
          <Link href={pathTo(id, 'questions')}>{translate('report-screen.to-questions')}</Link>
        </p>
      )}
      <TwoAnswers id={id} />
      <div className="report-parts">
        <div className="stack">
          <KindChoice kind={kind} onKind={(wanted) => setChoice(chooseKind(choice, wanted))} />
          <FormatChoice
            formats={formatsOf(kind)}
            format={format}
            onFormat={(wanted) => setChoice({ kind, format: wanted })}
          />
          <ReportChoices
            date={date}
            paper={kind === 'data' ? null : paper}
            onDate={setDate}
            onPaper={setPaper}
          />
        </div>
        <div className="stack report-side">
          <ReportDownload report={report} paper={paper} kind={kind} format={format} />
          <ReportSummary report={report} kind={kind} />
        </div>
      </div>
      <section aria-labelledby="report-save">
        <h2 id="report-save">{translate('report-screen.save')}</h2>
        <p>{translate('report-screen.save.text')}</p>
        <SaveWithDraft assessment={assessment} />
      </section>
    </main>
  );
}
