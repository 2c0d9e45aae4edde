import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Position } from '../../../domain/assessment/assessment.ts';
import { useLanguage, useRubric, useTranslate } from '../../app-context.tsx';
import { sayPosition } from '../../../i18n/say-result.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { toPosition } from './position-choice.tsx';
import { reasonFieldId } from './reason-field.tsx';
import { useAnswerEdits } from './use-answer.ts';
import { useQuestionKeys, type KeyCommand } from './use-question-keys.ts';
import { useQuestionMoves } from './use-question-moves.ts';
import { useSingleKeys } from './use-single-keys.ts';

type Props = { assessmentId: string; dimensionId: string };

/** The keys of a question: a button that lists them, and a voice for answers that were given without the radios. */
export function QuestionKeys({ assessmentId, dimensionId }: Props) {
  const translate = useTranslate();
  const rubric = useRubric();
  const { direction } = useLanguage();
  const { answer } = useAnswerEdits(dimensionId);
  const { previous, next, goTo, goToResults } = useQuestionMoves(assessmentId, dimensionId);
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [hasSingleKeys, setSingleKeys] = useSingleKeys();

  const give = (position: Position) => {
    answer(position);
    setSaid(sayPosition(translate, rubric, position));
  };
  const goOn = () => {
    if (next) goTo(next);
    else goToResults();
  };
  const askForReason = () => {
    flushSync(() => answer(toPosition('not-applicable')));
    document.getElementById(reasonFieldId(dimensionId))?.focus();
  };
  const obey = (command: KeyCommand) => {
    if (command.kind === 'next') goOn();
    else if (command.kind === 'previous') goTo(previous);
    else if (command.kind === 'help') setIsOpen(true);
    else if (command.kind === 'not-applicable') askForReason();
    else give(command);
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
        {said}
      </p>
      {isOpen && (
        <KeysDialog
          isRightToLeft={direction === 'rtl'}
          hasSingleKeys={hasSingleKeys}
          onSingleKeys={setSingleKeys}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
