import { useState } from 'react';
import { calendarDay } from '../../lib/calendar-day.ts';
import type { Report } from '../../report/report.ts';
import { selectReport } from '../../state/select-report.ts';
import { useAppContext, useAssessment, useRubric, useTranslate } from '../app-context.tsx';
import { Counts } from '../components/results/counts.tsx';
import { GapList, HarmList, TensionList } from '../components/results/finding-lists.tsx';
import { Profile } from '../components/results/profile.tsx';
import {
  ClaimedList,
  OpenQuestions,
  TeamQuestions,
} from '../components/results/question-lists.tsx';
import { ReportProvider, useReportView } from '../components/results/report-context.tsx';
import { ResultsContents } from '../components/results/results-contents.tsx';
import { ResultsEmpty, type EmptyReason } from '../components/results/results-empty.tsx';
import { ResultsFilter, type Filter } from '../components/results/results-filter.tsx';
import { TwoAnswers } from '../components/results/two-answers.tsx';
import { RubricText } from '../components/rubric-text.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import '../components/results/findings.css';
import './results-screen.css';

/** What the answers say of a draft: the picture, the counts, the findings. */
export function ResultsScreen({ id }: { id: string }) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const rubric = useRubric();
  const { now } = useAppContext();
  const report = selectReport(rubric, useAssessment(), calendarDay(now()));
  const empty = findEmptyReason(report);
  return (
    <main className="page results">
      <h1 ref={heading} tabIndex={-1}>
        {translate('results.title')}
      </h1>
      <p className="lead">{translate('results.lead')}</p>
      <TwoAnswers id={id} />
      {empty && <ResultsEmpty id={id} reason={empty} />}
      {empty !== 'not-a-design' && empty !== 'no-scope' && (
        <ReportProvider id={id} rubric={rubric} report={report}>
          <Findings isAnswered={!empty} />
        </ReportProvider>
      )}
    </main>
  );
}

function findEmptyReason({ isDesign, counts }: Report): EmptyReason | null {
  if (!isDesign) return 'not-a-design';
  if (counts.inScope === 0) return 'no-scope';
  return counts.unanswered === counts.inScope ? 'no-answers' : null;
}

/** What the source says of itself (M16). */
function Peripheral() {
  const translate = useTranslate();
  const { rubric } = useReportView();
  return (
    <aside className="notice results-peripheral" aria-labelledby="results-peripheral">
      <h2 id="results-peripheral">{translate('results.peripheral')}</h2>
      <RubricText>{rubric.peripheral}</RubricText>
    </aside>
  );
}

function Findings({ isAnswered }: { isAnswered: boolean }) {
  const translate = useTranslate();
  const { report } = useReportView();
  const [filter, setFilter] = useState<Filter>('all');
  const counts = countKinds(report);
  const shows = (kind: Filter) => filter === 'all' || filter === kind;
  return (
    <div className="results-columns">
      <ResultsContents entries={listEntries(report, counts, filter, isAnswered)} />
      <div className="results-body">
        {isAnswered && <Peripheral />}
        {isAnswered && <Profile />}
        {isAnswered && <Counts />}
        {counts.all > 0 && <ResultsFilter chosen={filter} counts={counts} onChoose={setFilter} />}
        {isAnswered && counts.all === 0 && (
          <p className="card">{translate('results.no-findings')}</p>
        )}
        {filter !== 'all' && counts[filter] === 0 && <p>{translate('results.filter.none')}</p>}
        {shows('harms') && <HarmList />}
        {shows('tensions') && <TensionList />}
        {shows('gaps') && <GapList />}
        {shows('open') && <OpenQuestions />}
        {isAnswered && filter === 'all' && <TeamQuestions />}
        {filter === 'all' && <ClaimedList />}
      </div>
    </div>
  );
}

function countKinds({ order, openQuestions }: Report): Readonly<Record<Filter, number>> {
  const count = (kind: string) => order.filter((finding) => finding.kind === kind).length;
  return {
    all: order.length + openQuestions.length,
    harms: count('harm'),
    tensions: count('tension'),
    gaps: count('gap'),
    open: openQuestions.length,
  };
}

/** What is on the page at the moment, for the table of contents. */
function listEntries(
  report: Report,
  counts: Readonly<Record<Filter, number>>,
  filter: Filter,
  isAnswered: boolean,
) {
  const kinds = (['harms', 'tensions', 'gaps', 'open'] as const).map((name) => ({
    name,
    count: filter === 'all' || filter === name ? counts[name] : 0,
  }));
  const last = [
    { name: 'team', count: report.questions.filter(({ isPending }) => !isPending).length },
    { name: 'claimed', count: report.claimedNotShown.length },
  ] as const;
  const lists = [...kinds, ...(isAnswered && filter === 'all' ? last : [])].filter(
    ({ count }) => count > 0,
  );
  return [...(isAnswered ? ([{ name: 'profile' }, { name: 'counts' }] as const) : []), ...lists];
}
