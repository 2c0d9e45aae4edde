import { useActions, useOpen, useTranslate } from '../../app-context.tsx';

/** What a person must know of the documents that are kept: not readable any more. */
export function KeptNotices() {
  const translate = useTranslate();
  const state = useOpen(({ documentsState }) => documentsState);
  const damaged = useOpen(({ damagedDocuments }) => damagedDocuments);
  const { removeDocument } = useActions();
  const removeDamaged = () =>
    void Promise.allSettled(damaged.map((documentId) => removeDocument(documentId)));
  if (state !== 'unreadable') return null;
  return (
    <div className="notice notice-harm row row-apart" role="alert">
      <p>{translate(damaged.length > 0 ? 'draft-screen.damaged' : 'draft-screen.unreadable')}</p>
      {damaged.length > 0 && (
        <button type="button" className="button" onClick={removeDamaged}>
          {translate('draft-screen.remove-damaged')}
        </button>
      )}
    </div>
  );
}
