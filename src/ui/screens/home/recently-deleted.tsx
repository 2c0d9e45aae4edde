import { useId } from 'react';
import { useTranslate } from '../../app-context.tsx';
import type { LibraryItem } from './library-item.ts';

type Props = { entries: readonly LibraryItem[]; onRestore: (entry: LibraryItem) => void };

/** What was deleted and can still come back. */
export function RecentlyDeleted({ entries, onRestore }: Props) {
  const translate = useTranslate();
  if (entries.length === 0) return null;
  return (
    <details className="recently-deleted">
      <summary>{translate('home.recently-deleted', { count: entries.length })}</summary>
      <ul>
        {entries.map((entry) => (
          <DeletedLine key={entry.id} entry={entry} onRestore={onRestore} />
        ))}
      </ul>
    </details>
  );
}

function DeletedLine({ entry, onRestore }: { entry: LibraryItem } & Pick<Props, 'onRestore'>) {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <li className="row row-apart">
      <span id={titleId} dir="auto">
        {entry.title || translate('nav.untitled')}
      </span>
      <button
        type="button"
        className="button"
        aria-describedby={titleId}
        onClick={() => onRestore(entry)}
      >
        {translate('home.restore')}
      </button>
    </li>
  );
}
