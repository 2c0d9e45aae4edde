import { Link } from 'wouter';
import type { TextFlag } from '../../../draft/evidence/evidence.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { chooseExcerpt, rangesWithin } from '../../draft/choose-excerpt.ts';
import { usePlace } from '../../draft/use-place.ts';
import { pathToPassage } from '../../routes.ts';
import { MarkedText } from './marked-text.tsx';
import './flag-passage.css';

type PassageProps = { id: string; passage: TextFlag['passages'][number] };

/** The words of the draft that raise a question, and where they stand. */
export function FlagPassage({ id, passage: place }: PassageProps) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const placeOf = usePlace(documents);
  const found = documents.find((document) => document.id === place.documentId);
  const text = found?.passages[place.passage]?.text;
  if (text === undefined) return null;
  const part = chooseExcerpt(text, place.words);
  return (
    <div className="flag-passage">
      <blockquote dir="auto">
        <MarkedText
          text={text.slice(part.start, part.end)}
          words={rangesWithin(place.words, part)}
        />
      </blockquote>
      <Link href={pathToPassage(id, place)} className="small">
        {translate('results.quotes.show', { place: placeOf(place) })}
      </Link>
    </div>
  );
}
