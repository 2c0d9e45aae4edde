import { Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import type { Opening } from '../../state/app-state.ts';
import { EXAMPLE_ID } from '../../state/app-store.ts';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { AssessmentNav } from '../components/assessment-nav.tsx';
import { Loading } from '../components/loading.tsx';
import { SaveCopies } from '../components/save-file-button.tsx';
import { WholeRubric } from '../components/whole-rubric.tsx';
import { UpgradeNotices, UpgradeScreen } from '../components/upgrade/lazy-upgrade.ts';
import { HOME, STEPS, type Place } from '../routes.ts';
import { lazyPart } from '../lazy-part.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import {
  DraftScreen,
  HistoryScreen,
  PlanScreen,
  ProgrammeScreen,
  QuestionsScreen,
  ReportScreen,
  ResultsScreen,
} from './lazy-steps.ts';

/** Few ever need it. */
const MissingRubric = lazyPart(
  async () => (await import('../components/missing-rubric.tsx')).MissingRubric,
);

type Props = { id: string; step: string; dimension: string | undefined };

/** Opens the assessment of the address and shows the step asked for. */
export function AssessmentScreen({ id, step, dimension }: Props) {
  const { openAssessment, openExample } = useActions();
  const kind = useApp(({ opening }) => opening.kind);
  const isThis = useApp(({ opening }) => opening.kind === 'open' && opensAs(opening.open, id));

  useEffect(() => {
    void (id === EXAMPLE_ID ? openExample() : openAssessment(id));
  }, [id, openAssessment, openExample]);

  if (isThis) return <OpenStep id={id} step={toPlace(step)} dimension={dimension} />;
  if (kind === 'upgrade') return <UpgradeScreen key={id} />;
  if (kind !== 'none' && kind !== 'loading' && kind !== 'open')
    return <LostAssessment key={kind} kind={kind} />;
  return (
    <main className="page page-narrow">
      <Loading />
    </main>
  );
}

type LostProps = { kind: Exclude<Opening['kind'], 'none' | 'loading' | 'open' | 'upgrade'> };

/** Why the assessment of the address cannot be shown. */
function LostAssessment({ kind }: LostProps) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  const last = useApp(({ opening }) => (opening.kind === 'missing' ? opening.last : undefined));
  const said = last ? 'removed' : kind;
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {translate(`assessment.${said}.title`)}
      </h1>
      <p>{translate(`assessment.${said}.text`)}</p>
      {last && (
        <div className="row">
          <SaveCopies {...last} />
        </div>
      )}
      {(kind === 'rubric-missing' || kind === 'rubric-newer') && (
        <Suspense fallback={null}>
          <MissingRubric />
        </Suspense>
      )}
      <Link className="button" href={HOME}>
        {translate('assessment.back-to-library')}
      </Link>
    </main>
  );
}

/** What a person must know of versions on every step; nothing, and nothing loaded, when there is nothing to say. */
function VersionNews(props: { id: string; step: Place }) {
  const isNews = useApp(({ rubric, builtIn, opening }) => {
    if (opening.kind !== 'open' || opening.open.isExample) return false;
    return rubric !== builtIn || (opening.open.assessment.toReview?.length ?? 0) > 0;
  });
  if (!isNews) return null;
  return (
    <Suspense>
      <UpgradeNotices {...props} />
    </Suspense>
  );
}

function opensAs(open: { isExample: boolean; assessment: { id: string } }, id: string): boolean {
  return open.isExample ? id === EXAMPLE_ID : open.assessment.id === id;
}

function toPlace(step: string): Place {
  return step === 'history' ? step : (STEPS.find((known) => known === step) ?? 'programme');
}

function OpenStep({
  id,
  step,
  dimension,
}: {
  id: string;
  step: Place;
  dimension: string | undefined;
}) {
  const translate = useTranslate();
  return (
    <>
      <AssessmentNav id={id} step={step} />
      <VersionNews id={id} step={step} />
      <Suspense
        fallback={
          <p className="page" role="status">
            {translate('app.loading')}
          </p>
        }
      >
        {step === 'questions' && <QuestionsScreen id={id} dimension={dimension} />}
        {step !== 'questions' && (
          <WholeRubric>
            {step === 'programme' && <ProgrammeScreen id={id} asked={dimension} />}
            {step === 'draft' && <DraftScreen id={id} place={dimension} />}
            {step === 'results' && <ResultsScreen id={id} />}
            {step === 'plan' && <PlanScreen id={id} dimension={dimension} />}
            {step === 'report' && <ReportScreen id={id} />}
            {step === 'history' && <HistoryScreen />}
          </WholeRubric>
        )}
      </Suspense>
    </>
  );
}
