import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import { findWords, MOST_HITS, SHORTEST_SEARCH, type Hit } from '../../draft/find-words.ts';

export type DraftSearch = {
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Where the person is among the hits, from 0. */
  readonly place: number;
  readonly setWords: (words: string) => void;
  readonly step: (by: 1 | -1) => void;
};

const NONE: readonly Hit[] = [];

/** A search in the draft. The letters typed are shown first, and what they find a moment later. */
export function useDraftSearch(documents: readonly DraftDocument[]): DraftSearch {
  const [words, setWords] = useState('');
  const [place, setPlace] = useState(0);
  const searched = useDeferredValue(words);
  const hits = useMemo(() => {
    const found = findWords(documents, searched);
    return found.length > 0 ? found : NONE;
  }, [documents, searched]);
  return {
    words,
    hits,
    place: Math.min(place, Math.max(hits.length - 1, 0)),
    setWords: (next) => {
      setWords(next);
      setPlace(0);
    },
    step: (by) => {
      if (hits.length > 0) setPlace((at) => (at + by + hits.length) % hits.length);
    },
  };
}

type BarProps = { search: DraftSearch; isNarrow: boolean };

/** Finds words in all documents of the draft and steps from one place to the next. */
export function DraftSearchBar({ search, isNarrow }: BarProps) {
  const translate = useTranslate();
  const id = useId();
  const { words, hits, setWords, step } = search;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="draft-search" role="search">
      <label className={isNarrow ? 'visually-hidden' : 'label'} htmlFor={id}>
        {translate('draft-screen.find')}
      </label>
      <div className="draft-search-line">
        <input
          id={id}
          type="search"
          className="input"
          dir="auto"
          placeholder={isNarrow ? translate('draft-screen.find') : undefined}
          autoComplete="off"
          value={words}
          onChange={({ target }) => setWords(target.value)}
          onKeyDown={press}
        />
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="button"
            aria-disabled={hits.length === 0}
            aria-label={translate(by < 0 ? 'draft-screen.find.previous' : 'draft-screen.find.next')}
            onClick={() => step(by)}
          >
            <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
          </button>
        ))}
      </div>
      <p className="small muted draft-search-count" role="status">
        <SearchCount search={search} />
      </p>
    </div>
  );
}

function SearchCount({ search: { words, hits, place } }: { search: DraftSearch }) {
  const translate = useTranslate();
  if (words.trim().length < SHORTEST_SEARCH) return null;
  if (hits.length === 0) return translate('draft-screen.find.none');
  return translate(
    hits.length === MOST_HITS ? 'draft-screen.find.many' : 'draft-screen.find.place',
    {
      place: place + 1,
      count: hits.length,
    },
  );
}
