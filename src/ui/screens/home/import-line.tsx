import { useId } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { useImportUndo, type LastImport } from './last-import.ts';

type Props = {
  onToast: (toast: Toast) => void;
  onFailure: () => void;
  /** The line has gone, and the focus with it. */
  onGone: () => void;
};

/** What came in from files last, and the button that takes it back when the message about it has long gone. */
export function ImportLine({ onGone, ...callbacks }: Props) {
  const translate = useTranslate();
  const textId = useId();
  const { imports, refused, isGoing, takeBack } = useImportUndo(callbacks);
  const sayRound = useRoundLine();
  const [only] = imports;
  const isOne = only !== undefined && imports.length + refused.length === 1;
  if (imports.length + refused.length === 0) return null;
  const undone = isOne ? only.undone : translate('library.import.all-undone');
  const press = async () => {
    if (await takeBack(imports, undone)) onGone();
  };
  return (
    <div className="import-line">
      <p id={textId} className="small muted" dir="auto">
        {isOne ? only.text : sayRound(imports, refused)}
      </p>
      {imports.length > 0 && (
        <button
          type="button"
          className="button button-quiet"
          aria-disabled={isGoing}
          aria-describedby={textId}
          onClick={() => !isGoing && void press()}
        >
          {translate(
            imports.length > 1 ? 'library.import.take-back-all' : 'library.import.take-back',
          )}
        </button>
      )}
    </div>
  );
}

/** What became of files that were opened together. */
function useRoundLine() {
  const translate = useTranslate();
  return (imports: readonly LastImport[], refused: readonly string[]) => {
    const sum = (name: keyof LastImport['counts']) =>
      imports.reduce((all, { counts }) => all + counts[name], 0);
    const [added, joined, back] = [sum('added'), sum('joined'), sum('back')];
    const all = added + joined + back;
    const count = refused.length;
    const came = translate('backup.restored.done', { all, added, joined, back }).trim();
    const failed = translate('library.import.refused', { count, names: refused.join(', ') });
    return [all > 0 && came, count > 0 && failed].filter((said) => said !== false).join(' ');
  };
}
