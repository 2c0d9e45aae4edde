import { useEffect } from 'react';
import { useTranslate } from '../app-context.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { ActivityChoice } from './programme/activity-choice.tsx';
import { ContextGroups } from './programme/context-groups.tsx';
import { goToContextQuestion } from './programme/context-question.tsx';
import { DesignChoice } from './programme/design-choice.tsx';
import { JumpLinks } from './programme/jump-links.tsx';
import { NextStep } from './programme/next-step.tsx';
import { ProgrammeCard } from './programme/programme-card.tsx';
import { ProgrammeFields } from './programme/programme-fields.tsx';
import { ScopeCard } from './programme/scope-card.tsx';
import './programme-screen.css';

type Props = {
  id: string;
  /** The context question that the address names. */
  asked: string | undefined;
};

/** What the programme is and does: this decides which dimensions apply and which questions make sense. */
export function ProgrammeScreen({ id, asked }: Props) {
  const translate = useTranslate();
  const heading = useHeadingFocus();
  // After the focus went to the heading.
  useEffect(() => goToContextQuestion(asked), [asked]);
  return (
    <main className="page programme">
      <div className="programme-head">
        <h1 tabIndex={-1} ref={heading}>
          {translate('programme.title-of-screen')}
        </h1>
        <p className="lead">{translate('programme.lead')}</p>
      </div>
      <JumpLinks />
      <div className="stack programme-cards">
        <ProgrammeCard card="about">
          <DesignChoice />
          <ProgrammeFields />
        </ProgrammeCard>
        <ProgrammeCard card="activities">
          <p className="muted">{translate('programme.activities.text')}</p>
          <ActivityChoice />
        </ProgrammeCard>
        <ProgrammeCard card="scope">
          <ScopeCard />
        </ProgrammeCard>
        <ContextGroups asked={asked} />
        <NextStep id={id} />
      </div>
    </main>
  );
}
