import { useCallback, useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import { QuestionList } from './question-list.tsx';

/** The list of questions for narrow screens, opened by a button. */
export function AllQuestions({ assessmentId, current }: { assessmentId: string; current: string }) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const close = useCallback(() => setIsOpen(false), []);
  return (
    <>
      <button
        type="button"
        className="button questions-narrow"
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {translate('questions.all')}
      </button>
      {isOpen && (
        <ModalDialog title={translate('questions.all')} onClose={close}>
          <button type="button" className="button" onClick={close}>
            {translate('questions.close')}
          </button>
          <QuestionList assessmentId={assessmentId} current={current} onChoose={close} />
        </ModalDialog>
      )}
    </>
  );
}
