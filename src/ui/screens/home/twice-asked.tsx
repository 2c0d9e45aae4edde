import { useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

type Question = {
  readonly title: string;
  readonly text: string;
  /** What the button does, as a verb. */
  readonly confirm: string;
};

type Props = {
  /** One after the other; the last answer counts. */
  questions: readonly Question[];
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something large is done: each question is a dialog of its own. */
export function TwiceAsked({ questions, onConfirm, onClose }: Props) {
  const [step, setStep] = useState(0);
  const question = questions[step];
  if (!question) return null;
  const isLast = step === questions.length - 1;
  return (
    <ConfirmDialog
      key={step}
      title={question.title}
      confirm={question.confirm}
      onConfirm={() => (isLast ? onConfirm() : setStep(step + 1))}
      onClose={onClose}
    >
      <p dir="auto">{question.text}</p>
    </ConfirmDialog>
  );
}
