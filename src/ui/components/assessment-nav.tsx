import { PlaceLink } from './place-link.tsx';
import { useOpen, useTranslate } from '../app-context.tsx';
import { useEdition } from '../edition.ts';
import { pathTo, STEPS, type Place } from '../routes.ts';
import { AssessmentNotices } from './assessment-notices.tsx';
import { SaveStatus } from './save-status.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import './assessment-nav.css';

type Props = { id: string; step: Place };

/** Above every step of an assessment: which programme, which step, and whether the answers are on the disk. */
export function AssessmentNav({ id, step }: Props) {
  const translate = useTranslate();
  const { FileState } = useEdition();
  return (
    <section className="app-nav" aria-label={translate('nav.assessment')}>
      <div className="app-nav-line">
        <ProgrammeTitle />
        {!FileState && <SaveStatus />}
        <UndoButtons>
          <PlaceLink
            className="button button-quiet"
            href={pathTo(id, 'history')}
            aria-current={step === 'history' ? 'page' : undefined}
          >
            {translate('history.title')}
          </PlaceLink>
        </UndoButtons>
      </div>
      {FileState && <FileState />}
      <StepLinks id={id} step={step} />
      <AssessmentNotices step={step} />
    </section>
  );
}

function ProgrammeTitle() {
  const translate = useTranslate();
  const title = useOpen(({ assessment }) => assessment.profile.title.trim());
  return (
    <p className="app-nav-title" dir="auto">
      {title || translate('nav.untitled')}
    </p>
  );
}

function StepLinks({ id, step }: Props) {
  const translate = useTranslate();
  return (
    <nav aria-label={translate('nav.steps')}>
      <ol className="app-nav-steps">
        {STEPS.map((to) => (
          <li key={to}>
            <PlaceLink href={pathTo(id, to)} aria-current={to === step ? 'page' : undefined}>
              {translate(`nav.step.${to}`)}
            </PlaceLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
