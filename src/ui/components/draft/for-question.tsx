import { memo, useCallback, useState } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import type { Candidate } from '../../../draft/evidence/evidence.ts';
import { useTranslate } from '../../app-context.tsx';
import { usePanelActions } from '../../draft/draft-panel.tsx';
import type { Search } from '../../draft/evidence-search.ts';
import type { SelectedPart } from '../../draft/selected-text.ts';
import { CandidateCard } from './candidate-card.tsx';
import type { Quoting } from './use-quoting.ts';

type Props = {
  dimensionId: string;
  documents: readonly DraftDocument[];
  search: Search;
  onAgain: () => void;
  quoting: Quoting;
};

/** As many as a person reads before the first answer; the rest is one click away. */
const FIRST_SHOWN = 6;

/** The passages found for one question, best first. Nothing found is a normal answer, and says what to do. */
export const ForQuestion = memo(function ForQuestion(props: Props) {
  const { dimensionId, search, onAgain } = props;
  const translate = useTranslate();
  if (search.kind === 'looking' || search.kind === 'no-draft') {
    return <p role="status">{translate('beside.looking')}</p>;
  }
  if (search.kind === 'failed') {
    return (
      <div role="alert">
        <p>{translate('beside.failed')}</p>
        <button type="button" className="button" onClick={onAgain}>
          {translate('beside.again')}
        </button>
      </div>
    );
  }
  const candidates = search.found.evidence.get(dimensionId) ?? [];
  if (candidates.length === 0) return <NothingFound />;
  return <Candidates key={dimensionId} candidates={candidates} {...props} />;
});

function NothingFound() {
  const translate = useTranslate();
  const { setTab } = usePanelActions();
  return (
    <div className="nothing-found">
      <p>
        <strong>{translate('beside.nothing')}</strong> {translate('beside.nothing.text')}
      </p>
      <button type="button" className="button" onClick={() => setTab('whole')}>
        {translate('beside.nothing.whole')}
      </button>
    </div>
  );
}

function Candidates({
  candidates,
  documents,
  quoting,
}: Props & { candidates: readonly Candidate[] }) {
  const translate = useTranslate();
  const { show } = usePanelActions();
  const [showsAll, setShowsAll] = useState(false);
  const { quote } = quoting;
  const quoteOne = useCallback((part: SelectedPart) => quote([part]), [quote]);
  const shown = showsAll ? candidates : candidates.slice(0, FIRST_SHOWN);
  return (
    <>
      <p className="small muted">{translate('beside.check')}</p>
      <ol className="candidates">
        {shown.map((candidate) => (
          <CandidateCard
            key={`${candidate.documentId} ${candidate.passage} ${candidate.leaning}`}
            candidate={candidate}
            documents={documents}
            isQuoted={quoting.isQuoted}
            onQuote={quoteOne}
            onShow={show}
          />
        ))}
      </ol>
      {shown.length < candidates.length && (
        <button type="button" className="button" onClick={() => setShowsAll(true)}>
          {translate('beside.more', { count: candidates.length - shown.length })}
        </button>
      )}
    </>
  );
}
