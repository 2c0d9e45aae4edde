import { memo } from 'react';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { useEvidence } from '../../draft/evidence-search.ts';
import { DraftTabs } from './draft-tabs.tsx';
import { ForQuestion } from './for-question.tsx';
import { useQuoting } from './use-quoting.ts';
import { WholeDraft } from './whole-draft.tsx';
import './draft-panel.css';

/** The draft as it stands beside one question. It is not drawn again when an answer is given. */
export const DraftPanelContent = memo(function DraftPanelContent({
  dimensionId,
  onClose,
}: {
  dimensionId: string;
  onClose: () => void;
}) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const { search, again } = useEvidence();
  const quoting = useQuoting(dimensionId, documents);
  const count =
    search.kind === 'found' ? (search.found.evidence.get(dimensionId)?.length ?? 0) : null;
  return (
    <DraftTabs
      count={count}
      done={quoting.done}
      close={
        <button
          type="button"
          className="button button-quiet draft-close"
          aria-label={translate('beside.close')}
          title={translate('beside.close')}
          onClick={onClose}
        >
          <span aria-hidden="true">✕</span>
        </button>
      }
      panels={{
        question: (
          <ForQuestion
            dimensionId={dimensionId}
            documents={documents}
            search={search}
            onAgain={again}
            quoting={quoting}
          />
        ),
        whole: <WholeDraft quote={quoting.quote} />,
      }}
    />
  );
});
