import { useEffect, useRef, useState } from 'react';
import { chooseSection } from '../../../domain/assessment/edits.ts';
import { findChoice } from '../../../domain/assessment/scope.ts';
import { useActions, useOpen, useTranslate } from '../../app-context.tsx';
import { SectionChoiceForm, type Way } from './section-choice-form.tsx';
import type { SectionScope } from './use-scope.ts';

type Props = { scope: SectionScope; titleId: string };

/** Brings a section in or leaves it out whatever the activities say, with a reason; and the way back. */
export function SectionByHand({ scope, titleId }: Props) {
  const translate = useTranslate();
  const { edit } = useActions();
  const [isAsking, setAsking] = useState(false);
  const button = useFocusAfter(isAsking);
  const { id } = scope.section;
  const isChosen = useOpen(
    ({ assessment }) => findChoice(assessment.sectionChoices, id) !== undefined,
  );
  if (isAsking) {
    const choose = (way: Way, reason: string) => {
      setAsking(false);
      const choice = { include: way === 'bring-in', reason };
      edit((assessment) => chooseSection(assessment, id, choice));
    };
    return (
      <SectionChoiceForm
        ways={listWays(scope)}
        onChoose={choose}
        onCancel={() => setAsking(false)}
      />
    );
  }
  const decideAgain = () => edit((assessment) => chooseSection(assessment, id, null));
  return (
    <button
      ref={button}
      type="button"
      className="button button-quiet section-by-hand"
      aria-describedby={titleId}
      onClick={isChosen ? decideAgain : () => setAsking(true)}
    >
      {translate(isChosen ? 'programme.scope.automatic' : 'programme.scope.by-hand')}
    </button>
  );
}

/** A section that applies in part can be brought in as a whole, or left out. */
function listWays({ dimensions, inScope }: SectionScope): readonly Way[] {
  const ways: Way[] = [];
  if (inScope < dimensions.length) ways.push('bring-in');
  if (inScope > 0) ways.push('leave-out');
  return ways;
}

/** When the form closes, the focus goes to the button that takes its place. */
function useFocusAfter(isAsking: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (!isAsking && wasAsking.current) button.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  return button;
}
