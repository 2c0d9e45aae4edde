import { useId, useState } from 'react';
import { formatMoment } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import type { LibraryItem } from './library-item.ts';
import { PurgeDialog } from './purge-dialog.tsx';

/** How many lines are shown until a person asks for more. */
const SHOWN = 100;

type Props = {
  entries: readonly LibraryItem[];
  onRestore: (entry: LibraryItem) => void;
  onPurge: (ids: readonly string[]) => void;
};

/** What was deleted and can still come back, or be removed for good. */
export function RecentlyDeleted({ entries, onRestore, onPurge }: Props) {
  const translate = useTranslate();
  const [shown, setShown] = useState(SHOWN);
  const [doomed, setDoomed] = useState<readonly LibraryItem[] | null>(null);
  if (entries.length === 0) return null;
  const purge = () => {
    setDoomed(null);
    onPurge((doomed ?? []).map(({ id }) => id));
  };
  return (
    <details className="recently-deleted">
      <summary>{translate('home.recently-deleted', { count: entries.length })}</summary>
      <p className="muted">{translate('library.aside.text')}</p>
      <ul>
        {entries.slice(0, shown).map((entry) => (
          <DeletedLine
            key={entry.id}
            entry={entry}
            onRestore={onRestore}
            onPurge={() => setDoomed([entry])}
          />
        ))}
      </ul>
      {entries.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
          {translate('library.aside.more', { count: Math.min(SHOWN, entries.length - shown) })}
        </button>
      )}
      {entries.length > 1 && (
        <button type="button" className="button button-quiet" onClick={() => setDoomed(entries)}>
          {translate('library.purge-all', { count: entries.length })}
        </button>
      )}
      {doomed && (
        <PurgeDialog
          entries={doomed}
          all={entries.length}
          onConfirm={purge}
          onClose={() => setDoomed(null)}
        />
      )}
    </details>
  );
}

type LineProps = {
  entry: LibraryItem;
  onRestore: (entry: LibraryItem) => void;
  onPurge: () => void;
};

function DeletedLine({ entry, onRestore, onPurge }: LineProps) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  const titleId = useId();
  return (
    <li className="row row-apart">
      <span>
        <span id={titleId}>
          <bdi>{entry.title || translate('nav.untitled')}</bdi>
          {entry.organisation && (
            <>
              {' · '}
              <bdi>{entry.organisation}</bdi>
            </>
          )}
        </span>{' '}
        <span className="small muted">
          {translate('library.aside.when', { moment: formatMoment(entry.deletedAt ?? '', tag) })}
        </span>
      </span>
      <span className="row">
        <button
          type="button"
          className="button"
          aria-describedby={titleId}
          onClick={() => onRestore(entry)}
        >
          {translate('home.restore')}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-describedby={titleId}
          onClick={onPurge}
        >
          {translate('library.purge')}
        </button>
      </span>
    </li>
  );
}
