import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useActions, useOpen, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import type { Given } from '../../draft/draft-readings.ts';
import { DocumentCard } from './document-card.tsx';

type Props = {
  onVersion: (given: readonly Given[], replaces: string) => void;
  onToast: (toast: Toast) => void;
  /** A card has left the list, and the focus with it. */
  onGone: () => void;
};

/** The documents of the draft. */
export function DocumentList({ onVersion, onToast, onGone }: Props) {
  const translate = useTranslate();
  const { removeDocument, restoreDocument } = useActions();
  const documents = useOpen((open) => open.documents);
  if (documents.length === 0) return null;
  const fail = () => onToast({ text: translate('draft-screen.not-stored') });
  const remove = (document: DraftDocument, order: number) => {
    const undo = () => void restoreDocument(document, order).catch(fail);
    void removeDocument(document.id).then(() => {
      onGone();
      onToast({
        text: translate('draft-screen.removed', { name: document.name }),
        action: { label: translate('draft-screen.undo-remove'), run: undo },
      });
    }, fail);
  };
  return (
    <section aria-labelledby="draft-documents">
      <h2 id="draft-documents">
        {translate('draft-screen.documents', { count: documents.length })}
      </h2>
      <ul className="document-list">
        {documents.map((document, order) => (
          <DocumentCard
            key={document.id}
            document={document}
            onVersion={(file) => onVersion([file], document.id)}
            onRemove={() => remove(document, order)}
          />
        ))}
      </ul>
    </section>
  );
}
