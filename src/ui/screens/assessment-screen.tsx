import { Suspense, useEffect } from 'react';
import { Link } from 'wouter';
import { EXAMPLE_ID } from '../../state/app-store.ts';
import { useActions, useApp, useTranslate } from '../app-context.tsx';
import { AssessmentNav } from '../components/assessment-nav.tsx';
import { MissingRubric } from '../components/missing-rubric.tsx';
import { HOME, STEPS, type Step } from '../routes.ts';
import { useHeadingFocus } from '../use-heading-focus.ts';
import {
  DraftScreen,
  PlanScreen,
  ProgrammeScreen,
  QuestionsScreen,
  ReportScreen,
  ResultsScreen,
} from './lazy-screens.ts';

type Props = { id: string; step: string; dimension: string | undefined };

/** Opens the assessment of the address and shows the step asked for. */
export function AssessmentScreen({ id, step, dimension }: Props) {
  const translate = useTranslate();
  const { openAssessment, openExample } = useActions();
  const kind = useApp(({ opening }) => opening.kind);
  const isThis = useApp(({ opening }) => opening.kind === 'open' && opensAs(opening.open, id));

  useEffect(() => {
    void (id === EXAMPLE_ID ? openExample() : openAssessment(id));
  }, [id, openAssessment, openExample]);

  if (isThis) return <OpenStep id={id} step={toStep(step)} dimension={dimension} />;
  const isLost =
    kind === 'missing' || kind === 'damaged' || kind === 'rubric-missing' || kind === 'unreadable';
  if (isLost) return <LostAssessment key={kind} kind={kind} />;
  return (
    <main className="page page-narrow">
      <p role="status">{translate('app.loading')}</p>
    </main>
  );
}

type LostProps = { kind: 'missing' | 'damaged' | 'rubric-missing' | 'unreadable' };

/** Why the assessment of the address cannot be shown. */
function LostAssessment({ kind }: LostProps) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {translate(`assessment.${kind}.title`)}
      </h1>
      <p>{translate(`assessment.${kind}.text`)}</p>
      {kind === 'rubric-missing' && <MissingRubric />}
      <Link className="button" href={HOME}>
        {translate('assessment.back-to-library')}
      </Link>
    </main>
  );
}

function opensAs(open: { isExample: boolean; assessment: { id: string } }, id: string): boolean {
  return open.isExample ? id === EXAMPLE_ID : open.assessment.id === id;
}

function toStep(step: string): Step {
  return STEPS.find((known) => known === step) ?? 'programme';
}

function OpenStep({
  id,
  step,
  dimension,
}: {
  id: string;
  step: Step;
  dimension: string | undefined;
}) {
  const translate = useTranslate();
  return (
    <>
      <AssessmentNav id={id} step={step} />
      <Suspense
        fallback={
          <p className="page" role="status">
            {translate('app.loading')}
          </p>
        }
      >
        {step === 'programme' && <ProgrammeScreen id={id} />}
        {step === 'draft' && <DraftScreen id={id} place={dimension} />}
        {step === 'questions' && <QuestionsScreen id={id} dimension={dimension} />}
        {step === 'results' && <ResultsScreen id={id} />}
        {step === 'plan' && <PlanScreen id={id} dimension={dimension} />}
        {step === 'report' && <ReportScreen id={id} />}
      </Suspense>
    </>
  );
}
