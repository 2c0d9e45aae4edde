import { useTranslate } from '../../app-context.tsx';
import type { LibraryItem } from './library-item.ts';
import type { Selection } from './use-selection.ts';

type Props = {
  selection: Selection;
  /** The assessments that are shown. */
  shown: readonly LibraryItem[];
  onSave: () => void;
  onDelete: () => void;
};

/** What can be done with the assessments that are ticked. */
export function SelectionBar({ selection, shown, onSave, onDelete }: Props) {
  const translate = useTranslate();
  const { ids, setAll } = selection;
  const isEmpty = ids.size === 0;
  const buttons = [
    { text: translate('library.select-all'), isIdle: false, run: () => setAll(shown) },
    { text: translate('library.select-none'), isIdle: isEmpty, run: () => setAll([]) },
    { text: translate('library.save-selected'), isIdle: isEmpty, run: onSave },
    { text: translate('library.delete-selected'), isIdle: isEmpty, run: onDelete },
  ];
  return (
    <div className="selection-bar" role="group" aria-label={translate('library.select')}>
      <p role="status">{translate('library.selected', { count: ids.size })}</p>
      {buttons.map(({ text, isIdle, run }) => (
        <button
          key={text}
          type="button"
          className="button"
          aria-disabled={isIdle}
          onClick={() => !isIdle && run()}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
