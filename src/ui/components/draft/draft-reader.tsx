import type { ReactNode } from 'react';
import { useOpen } from '../../app-context.tsx';
import type { ShownPassage } from '../../draft/draft-panel.tsx';
import { DraftSearchBar, useDraftSearch } from './draft-search.tsx';
import { DraftText } from './draft-text.tsx';

type Props = {
  shown: ShownPassage | null;
  onEnter?: (root: HTMLElement, passage: HTMLElement) => void;
  /** The search says in its field what it is for, so that more room is left for the text. */
  isNarrow?: boolean;
  /** Stands below the search. */
  children?: ReactNode;
};

/** The whole draft, to read and to search. */
export function DraftReader({ shown, onEnter, isNarrow = false, children }: Props) {
  const documents = useOpen((open) => open.documents);
  const search = useDraftSearch(documents);
  return (
    <div className="draft-reader">
      <div className="draft-reader-head">
        <DraftSearchBar search={search} isNarrow={isNarrow} />
        {children}
      </div>
      <DraftText
        documents={documents}
        hits={search.hits}
        current={search.hits[search.place] ?? null}
        shown={shown}
        onEnter={onEnter}
      />
    </div>
  );
}
