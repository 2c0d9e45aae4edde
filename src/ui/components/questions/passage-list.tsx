import { memo, useRef, useState } from 'react';
import type { Answer, Passage } from '../../../domain/assessment/assessment.ts';
import { useTranslate } from '../../app-context.tsx';
import { isBrowserUndo } from '../../is-browser-undo.ts';
import { QuoteState } from '../draft/lazy-draft.ts';
import { WithDraft } from '../draft/with-draft.tsx';
import { LongText } from './long-text.tsx';
import { useAnswer, useAnswerEdits, type AnswerEdits } from './use-answer.ts';
import './evidence.css';

const NONE: readonly Passage[] = [];

/** The words of the draft that an answer rests on (M5). */
export const PassageList = memo(function PassageList({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const passages = useAnswer(dimensionId, (answer) => answer?.passages ?? NONE);
  const isClaimed = useAnswer(dimensionId, isHigh);
  const edits = useAnswerEdits(dimensionId);
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const isShown = passages.some(({ quote }) => quote.trim() !== '');
  const remove = (passageId: string) => {
    edits.removePassage(passageId);
    addButton.current?.focus();
  };
  return (
    <section className="evidence">
      <h2>{translate('questions.passages.title')}</h2>
      <p className="help">{translate('questions.passages.help')}</p>
      {isClaimed && !isShown && (
        <p className="evidence-hint">{translate('questions.passages.claimed')}</p>
      )}
      <ol className="passages">
        {passages.map((passage, index) => (
          <PassageFields
            key={passage.id}
            passage={passage}
            number={index + 1}
            isNew={passage.id === added}
            onChange={edits.changePassage}
            onRemove={remove}
          />
        ))}
      </ol>
      <button
        ref={addButton}
        type="button"
        className="button"
        onClick={() => setAdded(edits.addPassage())}
      >
        {translate('questions.passages.add')}
      </button>
    </section>
  );
});

function isHigh(answer: Answer | undefined): boolean {
  return answer?.position?.kind === 'level' && answer.position.level >= 3;
}

type FieldProps = {
  passage: Passage;
  number: number;
  isNew: boolean;
  onChange: AnswerEdits['changePassage'];
  onRemove: (passageId: string) => void;
};

function PassageFields({ passage, number, isNew, onChange, onRemove }: FieldProps) {
  const translate = useTranslate();
  const { id, quote } = passage;
  const [placeNow, setPlaceNow] = useState<string | null>(null);
  const writePlace = (place: string, isTakenBack: boolean) => {
    setPlaceNow(null);
    onChange(id, { place }, isTakenBack);
  };
  return (
    <li className="passage">
      <div className="passage-quote">
        <label className="label" htmlFor={`quote-${id}`}>
          {translate('questions.passages.quote', { number })}
        </label>
        <LongText
          id={`quote-${id}`}
          value={quote}
          onText={(text, isTakenBack) => onChange(id, { quote: text }, isTakenBack)}
          // The person has just asked for this field.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={isNew}
        />
      </div>
      <div className="passage-place">
        <label className="label" htmlFor={`place-${id}`}>
          {translate('questions.passages.place')}
        </label>
        <input
          id={`place-${id}`}
          className="input"
          dir="auto"
          value={placeNow ?? passage.place}
          aria-describedby={`place-${id}-of`}
          onChange={(event) => writePlace(event.currentTarget.value, isBrowserUndo(event))}
        />
        <span className="visually-hidden" id={`place-${id}-of`}>
          {translate('questions.passages.quote', { number })}
        </span>
      </div>
      <button
        type="button"
        className="button button-quiet"
        aria-label={translate('questions.passages.remove-number', { number })}
        onClick={() => onRemove(id)}
      >
        {translate('questions.passages.remove')}
      </button>
      <WithDraft>
        <QuoteState passage={passage} number={number} onChange={onChange} onPlace={setPlaceNow} />
      </WithDraft>
    </li>
  );
}
