import { memo } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { Candidate } from '../../../draft/evidence/evidence.ts';
import { useTranslate } from '../../app-context.tsx';
import { chooseExcerpt, rangesWithin } from '../../draft/choose-excerpt.ts';
import type { SelectedPart } from '../../draft/selected-text.ts';
import { usePlace } from '../../draft/use-place.ts';
import { LeaningMark } from './leaning-mark.tsx';
import { MarkedText } from './marked-text.tsx';
import './candidate-card.css';

type Props = {
  candidate: Candidate;
  documents: readonly DraftDocument[];
  isQuoted: (part: SelectedPart) => boolean;
  onQuote: (part: SelectedPart) => void;
  onShow: (candidate: Candidate) => void;
};

/** A passage to check: where it stands, what its words lean to, and why they may mean something else. */
export const CandidateCard = memo(function CandidateCard(props: Props) {
  const { candidate, documents, onQuote, onShow } = props;
  const translate = useTranslate();
  const placeOf = usePlace(documents);
  const passage = documents.find(({ id }) => id === candidate.documentId)?.passages[
    candidate.passage
  ];
  if (!passage) return null;
  const range = chooseExcerpt(passage.text, candidate.words);
  const part = { documentId: candidate.documentId, passage: candidate.passage, ...range };
  const place = placeOf(candidate);
  const isQuoted = props.isQuoted(part);
  return (
    <li className="candidate" data-leaning={candidate.leaning}>
      <p className="candidate-leaning">
        <LeaningMark leaning={candidate.leaning} />{' '}
        {translate(`beside.leaning.${candidate.leaning}`)}
      </p>
      <blockquote className="candidate-text" dir="auto">
        {part.start > 0 && '… '}
        <MarkedText
          text={passage.text.slice(part.start, part.end)}
          words={rangesWithin(candidate.words, part)}
        />
        {part.end < passage.text.length && ' …'}
      </blockquote>
      <p className="small muted candidate-place" dir="auto">
        {place}
      </p>
      {candidate.doubts.length > 0 && (
        <ul className="small candidate-doubts">
          {candidate.doubts.map((doubt) => (
            <li key={doubt}>{translate(`beside.doubt.${doubt}`)}</li>
          ))}
        </ul>
      )}
      <div className="row candidate-buttons">
        <button
          type="button"
          className="button"
          aria-disabled={isQuoted}
          aria-label={translate(isQuoted ? 'beside.quoted-place' : 'beside.quote-place', { place })}
          onClick={() => !isQuoted && onQuote(part)}
        >
          {translate(isQuoted ? 'beside.quoted' : 'beside.quote')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={translate('beside.show-place', { place })}
          onClick={() => onShow(candidate)}
        >
          {translate('beside.show')}
        </button>
      </div>
    </li>
  );
});
