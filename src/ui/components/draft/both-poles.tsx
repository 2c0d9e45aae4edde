import { useEffect, useId, useState } from 'react';
import type { BothPoles as Found } from '../../../draft/evidence/find-both-poles.ts';
import type { Candidate } from '../../../draft/evidence/evidence.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { usePanelActions } from '../../draft/draft-panel.tsx';
import { useEvidence } from '../../draft/evidence-search.ts';
import { CandidateCard } from './candidate-card.tsx';
import { useQuoting } from './use-quoting.ts';
import './both-poles.css';

const NONE: readonly Candidate[] = [];

/** A draft that speaks for both practices: the two passages as a question to the team. It decides nothing. */
export function BothPoles({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const { search } = useEvidence();
  const { show } = usePanelActions();
  const quoting = useQuoting(dimensionId, documents);
  const titleId = useId();
  const candidates =
    search.kind === 'found' ? (search.found.evidence.get(dimensionId) ?? NONE) : NONE;
  const both = useBothPoles(candidates);
  if (!both) return null;
  return (
    <section className="notice both-poles" aria-labelledby={titleId}>
      <h2 id={titleId}>{translate('beside.both')}</h2>
      <p>{translate('beside.both.text')}</p>
      <ul className="both-poles-pair">
        {[both.conventional, both.better].map((candidate) => (
          <CandidateCard
            key={candidate.leaning}
            candidate={candidate}
            documents={documents}
            isQuoted={quoting.isQuoted}
            onQuote={(part) => quoting.quote([part])}
            onShow={show}
          />
        ))}
      </ul>
      <p className="small quote-done" role="status" dir="auto">
        {quoting.done}
      </p>
    </section>
  );
}

function useBothPoles(candidates: readonly Candidate[]): Found | null {
  const [found, setFound] = useState<{ of: readonly Candidate[]; both: Found | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('../../../draft/evidence/find-both-poles.ts').then(
      ({ findBothPoles }) => {
        if (isCurrent) setFound({ of: candidates, both: findBothPoles(candidates) ?? null });
      },
      // The passages are in the panel all the same; the next question asks for this part again.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [candidates]);
  return found?.of === candidates ? found.both : null;
}
