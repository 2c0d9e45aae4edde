import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import { QuestionList } from './question-list.tsx';

/** The list of questions for narrow screens, opened by a button. */
export function AllQuestions({ assessmentId, current }: { assessmentId: string; current: string }) {
  const translate = useTranslate();
  const [isOpen, setIsOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const close = useCallback(() => setIsOpen(false), []);
  const open = () => {
    flushSync(() => setIsOpen(true));
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  };
  return (
    <>
      <button
        type="button"
        className="button questions-narrow"
        aria-haspopup="dialog"
        onClick={open}
      >
        {translate('questions.all')}
      </button>
      {isOpen && (
        <ModalDialog title={translate('questions.all')} onClose={close}>
          <div className="all-questions-close">
            <button type="button" className="button" onClick={close}>
              {translate('questions.close')}
            </button>
          </div>
          <div ref={list}>
            <QuestionList assessmentId={assessmentId} current={current} onChoose={close} />
          </div>
        </ModalDialog>
      )}
    </>
  );
}
