import { useState, type SyntheticEvent } from 'react';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { DraftChoice } from '../../components/report/draft-choice.tsx';

type Props = {
  title: string;
  /** The draft of the assessment; at least one document. */
  documents: readonly DraftDocument[];
  onSave: (withDraft: boolean) => void;
  onClose: () => void;
};

/** Asks before one assessment is saved to a file whether the text of its draft goes in too. */
export function SaveDialog({ title, documents, onSave, onClose }: Props) {
  const translate = useTranslate();
  const [takesDraft, setTakesDraft] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave(takesDraft);
  };
  return (
    <ModalDialog
      title={translate('library.save-one', { title: title || translate('nav.untitled') })}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <DraftChoice documents={documents} isChosen={takesDraft} onChoose={setTakesDraft} />
        <FormButtons submit={translate('backup.save')} onCancel={onClose} />
      </form>
    </ModalDialog>
  );
}
