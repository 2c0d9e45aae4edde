import { useEffect, useRef } from 'react';
import type { Passage } from '../../../domain/assessment/assessment.ts';
import type { PassageRef, TextRange } from '../../../domain/draft/draft.ts';
import type { LocatedQuote } from '../../../domain/draft/locate-quote.ts';
import { isPlaceFromDraft } from '../../../domain/draft/describe-quote.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { usePanelActions } from '../../draft/draft-panel.tsx';
import { useLocatedQuote } from '../../draft/use-located-quotes.ts';
import { usePlace } from '../../draft/use-place.ts';
import { useAfterPaint } from '../../use-after-paint.ts';
import type { AnswerEdits } from '../questions/use-answer.ts';
import { WordingChange } from './wording-change.tsx';
import './quote-state.css';

type Props = {
  passage: Passage;
  number: number;
  onChange: AnswerEdits['changePassage'];
  /** Hears where the quote stands today when the draft, and no person, says its place; else null. */
  onPlace: (place: string | null) => void;
};

/** Below a quote: whether the draft of today still says so. */
export function QuoteState({ passage, number, onChange, onPlace }: Props) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const placeOf = usePlace(documents);
  const located = useLocatedQuote(useAfterPaint(passage), documents);
  const [part] = located?.kind === 'exact' ? located.parts : [];
  const place = part && isPlaceFromDraft(passage) ? placeOf(part) : null;
  useEffect(() => onPlace(place), [place, onPlace]);
  if (!located || passage.quote.trim() === '' || located.kind === 'no-draft') return null;
  return (
    <div
      className="quote-state"
      data-state={located.kind}
      role="group"
      aria-label={translate('beside.state', { number })}
    >
      <StateLine located={located} passage={passage} onChange={onChange} />
    </div>
  );
}

type LineProps = Omit<Props, 'number' | 'onPlace'> & { located: LocatedQuote };

function StateLine({ located, passage, onChange }: LineProps) {
  const translate = useTranslate();
  if (located.kind === 'near') {
    return <Reworded located={located} passage={passage} onChange={onChange} />;
  }
  const [part] = located.kind === 'exact' ? located.parts : [];
  if (part) return <FoundLine sign="✓" text="beside.state.exact" place={part} words={[part]} />;
  const nearest = located.kind === 'gone' ? located.nearest : undefined;
  return (
    <>
      <p>
        <span aria-hidden="true">✕</span>{' '}
        {translate(passage.source ? 'beside.state.gone' : 'beside.state.not-found')}
      </p>
      {nearest && (
        <FoundLine sign="≈" text="beside.state.nearest" place={nearest} words={[nearest]} />
      )}
    </>
  );
}

type FoundProps = {
  sign: string;
  text: 'beside.state.exact' | 'beside.state.near' | 'beside.state.nearest';
  place: PassageRef;
  words: readonly TextRange[];
};

function FoundLine({ sign, text, place, words }: FoundProps) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const placeOf = usePlace(documents);
  const { show } = usePanelActions();
  const { documentId, passage } = place;
  return (
    <p>
      <span aria-hidden="true">{sign}</span>{' '}
      <span dir="auto">{translate(text, { place: placeOf(place) })}</span>{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => show({ documentId, passage, words })}
      >
        {translate('beside.show-in-draft')}
      </button>
    </p>
  );
}

type RewordedProps = Omit<LineProps, 'located'> & {
  located: Extract<LocatedQuote, { kind: 'near' }>;
};

/** The draft says it in other words now: the person takes the new ones or keeps the old. */
function Reworded({ located, passage, onChange }: RewordedProps) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const placeOf = usePlace(documents);
  const line = useRef<HTMLDivElement>(null);
  const { documentId, passage: number, range, text } = located;
  const take = () => {
    const place = placeOf(located);
    const source = { documentId, passage: number, ...range, place };
    onChange(passage.id, { quote: text, place, source });
    document.getElementById(`quote-${passage.id}`)?.focus();
  };
  const keep = () => {
    onChange(passage.id, { keptBeside: text });
    line.current?.focus();
  };
  return (
    <div ref={line} tabIndex={-1}>
      <FoundLine sign="≈" text="beside.state.near" place={located} words={[range]} />
      {passage.keptBeside === text ? (
        <p>{translate('beside.state.kept')}</p>
      ) : (
        <>
          <WordingChange before={passage.quote} after={text} />
          <div className="row">
            <button type="button" className="button" onClick={take}>
              {translate('beside.state.take')}
            </button>
            <button type="button" className="button button-quiet" onClick={keep}>
              {translate('beside.state.keep')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
