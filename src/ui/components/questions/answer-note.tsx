import { memo } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { LongText } from './long-text.tsx';
import { useAnswer, useAnswerEdits } from './use-answer.ts';

/** The element id of the field, so that a key can move the focus there. */
export function noteFieldId(dimensionId: string): string {
  return `note-${dimensionId}`;
}

export const AnswerNote = memo(function AnswerNote({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const note = useAnswer(dimensionId, (answer) => answer?.note ?? '');
  const { writeNote } = useAnswerEdits(dimensionId);
  const id = noteFieldId(dimensionId);
  return (
    <section className="evidence">
      <h2>
        <label htmlFor={id}>{translate('questions.note.label')}</label>
      </h2>
      <p className="help" id={`${id}-help`}>
        {translate('questions.note.help')}
      </p>
      <LongText id={id} value={note} onText={writeNote} aria-describedby={`${id}-help`} />
    </section>
  );
});
