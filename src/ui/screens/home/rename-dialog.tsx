import { useState, type SyntheticEvent } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';

type Props = { title: string; onRename: (title: string) => void; onClose: () => void };

export function RenameDialog({ title, onRename, onClose }: Props) {
  const translate = useTranslate();
  const [draft, setDraft] = useState(title);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onRename(draft.trim());
  };
  return (
    <ModalDialog title={translate('home.rename.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <label className="field">
          <span className="label">{translate('home.rename.label')}</span>
          <input
            className="input"
            dir="auto"
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
        </label>
        <FormButtons submit={translate('home.rename.save')} onCancel={onClose} />
      </form>
    </ModalDialog>
  );
}
