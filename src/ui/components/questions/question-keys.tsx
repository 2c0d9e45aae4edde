import { Suspense, useState } from 'react';
import { flushSync } from 'react-dom';
import { hasReason, type Position } from '../../../domain/assessment/assessment.ts';
import { isSame } from '../../../domain/assessment/records.ts';
import { useLanguage, useRubric, useTranslate } from '../../app-context.tsx';
import { sayPosition } from '../../../i18n/say-result.ts';
import { KeysDialog } from './lazy-parts.ts';
import { findChosen, toPosition } from './position-choice.tsx';
import { noteFieldId } from './answer-note.tsx';
import { reasonFieldId } from './reason-field.tsx';
import { useAnswerEdits, usePosition } from './use-answer.ts';
import { useQuestionKeys, type KeyCommand } from './use-question-keys.ts';
import { useQuestionMoves } from './use-question-moves.ts';
import { useSingleKeys } from './use-single-keys.ts';

type Props = { assessmentId: string; dimensionId: string };

/** The keys of a question: a button that lists them, and a voice for answers that were given without the radios. */
export function QuestionKeys({ assessmentId, dimensionId }: Props) {
  const translate = useTranslate();
  const { direction } = useLanguage();
  const position = usePosition(dimensionId);
  const { answer } = useAnswerEdits(dimensionId);
  const { previous, next, goTo, goToResults } = useQuestionMoves(assessmentId, dimensionId);
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState<Position | null>(null);
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();

  const give = (given: Position) => {
    flushSync(() => answer(given));
    setSaid(given);
    bringIntoSight(dimensionId);
  };
  const goOn = () => {
    if (next) goTo(next);
    else goToResults();
  };
  const obey = (command: KeyCommand) => {
    if (command.kind === 'next') goOn();
    else if (command.kind === 'previous') goTo(previous);
    else if (command.kind === 'help') setIsOpen(true);
    else if (command.kind === 'write') findWordsField(dimensionId)?.focus();
    else if (command.kind !== 'not-applicable') give(command);
    else give(position?.kind === 'not-applicable' ? position : toPosition('not-applicable'));
  };
  useQuestionKeys({ isRightToLeft: direction === 'rtl', hasSingleKeys, onCommand: obey });

  return (
    <>
      <button
        type="button"
        className="button button-quiet question-keys"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {translate('questions.keys.title')}
      </button>
      <p className="visually-hidden" role="status">
        {said && isSame(said, position) && <Said position={said} />}
      </p>
      {isOpen && (
        <Suspense fallback={null}>
          <KeysDialog
            isRightToLeft={direction === 'rtl'}
            hasSingleKeys={hasSingleKeys}
            onSingleKeys={setSingleKeys}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

/** An answer in words, and what it still wants: the focus does not go there by itself, so that keys go on working. */
function Said({ position }: { position: Position }) {
  const translate = useTranslate();
  const answer = sayPosition(translate, useRubric(), position);
  const isOwed = position.kind === 'not-applicable' && !hasReason(position.reason);
  return isOwed ? translate('questions.reason.owed', { answer }) : answer;
}

function findWordsField(dimensionId: string): HTMLElement | null {
  const byId = (id: string) => document.getElementById(id);
  return byId(reasonFieldId(dimensionId)) ?? byId(noteFieldId(dimensionId));
}

/** After a key, which has no place on the screen: what it chose comes into sight, and the field for its reason. */
function bringIntoSight(dimensionId: string): void {
  const chosen = findChosen(dimensionId)?.closest('label');
  for (const element of [document.getElementById(reasonFieldId(dimensionId)), chosen]) {
    element?.scrollIntoView({ block: 'nearest' });
  }
}
