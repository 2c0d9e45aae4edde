import { useId, useState } from 'react';
import { formatMoment } from '../../../i18n/formats.ts';
import type { RemovedDraft } from '../../../storage/assessment-storage.ts';
import { useActions, useLanguage, useTranslate } from '../../app-context.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useRemoved } from './use-removed.ts';

type Props = {
  onToast: (toast: Toast) => void;
  /** What had the focus has left the page. */
  onGone: () => void;
};

/** The way back to what was taken out of the draft, for as long as the device has room. */
export function RemovedDocuments({ onToast, onGone }: Props) {
  const translate = useTranslate();
  const { putBackDocument, forgetRemoved } = useActions();
  const { removed, readAgain } = useRemoved();
  const [isAsking, setAsking] = useState(false);
  if (removed.length === 0) return null;
  const finish = (work: Promise<void>, text?: string) =>
    void work.then(
      () => {
        onGone();
        readAgain();
        if (text !== undefined) onToast({ text });
      },
      () => onToast({ text: translate('draft-screen.not-stored') }),
    );
  const putBack = (one: RemovedDraft) =>
    finish(
      putBackDocument(one),
      translate('draft-screen.put-back.done', { name: one.document.name }),
    );
  return (
    <details className="removed-documents">
      <summary>{translate('draft-screen.removed-list', { count: removed.length })}</summary>
      <p className="small">{translate('draft-screen.removed-list.text')}</p>
      <ul className="document-list">
        {removed.map((one) => (
          <RemovedCard
            key={`${one.at} ${one.document.id} ${one.document.fingerprint}`}
            removed={one}
            onBack={() => putBack(one)}
          />
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
        {translate('draft-screen.forget')}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={translate('draft-screen.forget.title')}
          confirm={translate('draft-screen.forget')}
          onConfirm={() => {
            setAsking(false);
            finish(forgetRemoved());
          }}
          onClose={() => setAsking(false)}
        >
          <p>{translate('draft-screen.forget.text')}</p>
        </ConfirmDialog>
      )}
    </details>
  );
}

function RemovedCard({ removed, onBack }: { removed: RemovedDraft; onBack: () => void }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const nameId = useId();
  const { document, at, isReplaced } = removed;
  const moment = formatMoment(at, tag);
  const facts = [
    translate(isReplaced ? 'draft-screen.replaced-at' : 'draft-screen.removed-at', { moment }),
    translate('draft-screen.passages', { count: document.passages.length }),
  ];
  return (
    <li className="card document-card">
      <div className="document-card-text">
        <p id={nameId} dir="auto">
          <strong>{document.name}</strong>
        </p>
        <p className="small muted">{facts.join(' · ')}</p>
      </div>
      <button type="button" className="button" aria-describedby={nameId} onClick={onBack}>
        {translate('draft-screen.put-back')}
      </button>
    </li>
  );
}
