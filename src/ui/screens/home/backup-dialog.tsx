import { useId, useState, type SyntheticEvent } from 'react';
import { formatSize } from '../../../i18n/formats.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { DraftsSize } from '../../../storage/backup/measure-drafts.ts';
import { useTranslate } from '../../app-context.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import type { Toast } from '../../components/toast.tsx';
import type { LibraryItem } from './library-item.ts';
import { ProgressDialog } from './progress-dialog.tsx';
import { useBackup, useDraftsSize, type SavedBackup } from './use-backup.ts';

type Props = {
  entries: readonly LibraryItem[];
  /** Everything in the library, or what a person has selected. */
  isAll: boolean;
  onToast: (toast: Toast) => void;
  onClose: () => void;
};

/** Saves several assessments to one file: asks for what a person must decide, and says what was done. */
export function BackupDialog({ entries, isAll, onToast, onClose }: Props) {
  const translate = useTranslate();
  const [chosen] = useState(entries);
  const say = useSayings();
  const { state, start, stop } = useBackup({
    entries: chosen,
    kind: isAll ? 'backup' : 'selection',
    onStopped: onClose,
    onWhole: (saved) => {
      onClose();
      onToast({ text: say(saved) });
    },
  });
  const title = isAll
    ? translate('backup.title')
    : translate('backup.title.selected', { count: chosen.length });
  if (state.kind === 'packing') {
    const { done, all } = state.progress;
    const text =
      done < all ? translate('backup.packing', { done, all }) : translate('backup.checking');
    return <ProgressDialog title={title} text={text} progress={state.progress} onStop={stop} />;
  }
  if (state.kind === 'saved') return <LeftOutDialog saved={state.saved} onClose={onClose} />;
  return (
    <ModalDialog title={title} onClose={onClose}>
      <p>{translate('backup.what', { count: chosen.length })}</p>
      <AsideNote entries={chosen} />
      <div role="alert">
        {state.kind === 'failed' && <p>{translate(`backup.failed.${state.code}`)}</p>}
      </div>
      <BackupForm entries={chosen} onStart={start} onClose={onClose} />
    </ModalDialog>
  );
}

function useSayings() {
  const translate = useTranslate();
  return ({ name, count, bytes }: SavedBackup) =>
    translate('backup.saved', { name, count, size: formatSize(translate, bytes) });
}

function AsideNote({ entries }: Pick<Props, 'entries'>) {
  const translate = useTranslate();
  const count = entries.filter(({ deletedAt }) => deletedAt).length;
  return count > 0 ? <p>{translate('backup.aside', { count })}</p> : null;
}

type FormProps = {
  entries: readonly LibraryItem[];
  onStart: (withDrafts: boolean) => void;
  onClose: () => void;
};

function BackupForm({ entries, onStart, onClose }: FormProps) {
  const translate = useTranslate();
  const size = useDraftsSize(entries);
  const [withDrafts, setWithDrafts] = useState<boolean | null>(null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (size) onStart(withDrafts ?? false);
  };
  return (
    <form onSubmit={submit}>
      <div role="status">{!size && <p>{translate('backup.measuring')}</p>}</div>
      {size && (size === 'unknown' || size.documents > 0) && (
        <fieldset className="stack">
          <legend>{translate('backup.drafts')}</legend>
          <DraftsChoice
            label={sayDrafts(translate, size)}
            help={translate('backup.drafts.with.help')}
            isChosen={withDrafts === true}
            onChoose={() => setWithDrafts(true)}
          />
          <DraftsChoice
            label={translate('backup.drafts.without')}
            help={translate('backup.drafts.without.help')}
            isChosen={withDrafts === false}
            onChoose={() => setWithDrafts(false)}
          />
        </fieldset>
      )}
      <FormButtons submit={translate('backup.save')} isWaiting={!size} onCancel={onClose} />
    </form>
  );
}

function sayDrafts(translate: Translate, size: DraftsSize | 'unknown'): string {
  if (size === 'unknown') return translate('backup.drafts.with-unknown');
  const { documents, bytes } = size;
  return translate('backup.drafts.with', { count: documents, size: formatSize(translate, bytes) });
}

type ChoiceProps = { label: string; help: string; isChosen: boolean; onChoose: () => void };

function DraftsChoice({ label, help, isChosen, onChoose }: ChoiceProps) {
  const helpId = useId();
  return (
    <label className="choice">
      <input
        type="radio"
        name="backup-drafts"
        required
        checked={isChosen}
        aria-describedby={helpId}
        onChange={onChoose}
      />
      <span>
        {label}
        <span className="help" id={helpId}>
          {help}
        </span>
      </span>
    </label>
  );
}

function LeftOutDialog({ saved, onClose }: { saved: SavedBackup; onClose: () => void }) {
  const translate = useTranslate();
  const say = useSayings();
  return (
    <ModalDialog title={translate('backup.left-out.title')} onClose={onClose}>
      <p>{say(saved)}</p>
      <p>{translate('backup.left-out.text')}</p>
      <ul>
        {saved.leftOut.map(({ id, part, title }) => (
          <li key={`${id} ${part}`} dir="auto">
            {translate(`backup.left-out.${part}`, { title: title || translate('nav.untitled') })}
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {translate('app.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
