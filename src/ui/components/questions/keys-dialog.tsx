import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import './keys-dialog.css';

const KEYS = [
  { keys: ['0', '1', '2', '3', '4'], does: 'level' },
  { keys: ['S'], does: 'not-stated' },
  { keys: ['X'], does: 'not-applicable' },
  { keys: ['R'], does: 'write' },
  { keys: ['N', '→', 'Enter'], does: 'next' },
  { keys: ['P', '←'], does: 'previous' },
  { keys: ['Ctrl+Z'], does: 'undo' },
  { keys: ['Ctrl+Shift+Z'], does: 'redo' },
  { keys: ['?'], does: 'help' },
] as const;

const MIRRORED: Readonly<Record<string, string>> = { '→': '←', '←': '→' };

type Props = {
  isRightToLeft: boolean;
  hasSingleKeys: boolean;
  onSingleKeys: (isOn: boolean) => void;
  onClose: () => void;
};

export function KeysDialog({ isRightToLeft, hasSingleKeys, onSingleKeys, onClose }: Props) {
  const translate = useTranslate();
  return (
    <ModalDialog title={translate('questions.keys.title')} isToRead onClose={onClose}>
      <p>{translate('questions.keys.when')}</p>
      <dl className="keys">
        {KEYS.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{isRightToLeft ? (MIRRORED[key] ?? key) : key}</kbd>
              ))}
            </dt>
            <dd>{translate(`questions.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="help">{translate('questions.keys.arrows')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={(event) => onSingleKeys(event.currentTarget.checked)}
        />
        <span>{translate('questions.keys.on')}</span>
      </label>
      <div className="row">
        <button type="button" className="button" onClick={onClose}>
          {translate('questions.close')}
        </button>
      </div>
    </ModalDialog>
  );
}
