import { useId, useState } from 'react';
import { Link } from 'wouter';
import { formatMoment } from '../../../i18n/formats.ts';
import { useLanguage, useTranslate } from '../../app-context.tsx';
import { pathTo, type Step } from '../../routes.ts';
import { shareOf } from './arrange-library.ts';
import type { LibraryItem } from './library-item.ts';
import { RenameDialog } from './rename-dialog.tsx';
import type { CardActions } from './use-card-actions.ts';

type Props = {
  entry: LibraryItem;
  actions: CardActions;
  /** Null while nothing is being selected. */
  isSelected: boolean | null;
  onSelect: ((id: string) => void) | undefined;
};

/** One assessment of the library: what it is, how far it is, what can be done with it. */
export function LibraryCard({ entry, actions, isSelected, onSelect }: Props) {
  const translate = useTranslate();
  const titleId = useId();
  const title = entry.title || translate('nav.untitled');
  return (
    <div role="listitem" className="card library-card">
      <div className="library-card-head">
        {isSelected !== null && (
          <input
            type="checkbox"
            aria-label={translate('library.select-one', { title })}
            checked={isSelected}
            onChange={() => onSelect?.(entry.id)}
          />
        )}
        <h3 id={titleId} dir="auto">
          <Link href={pathTo(entry.id, stepOf(entry))}>{title}</Link>
        </h3>
      </div>
      {entry.organisation && (
        <p className="muted" dir="auto">
          {entry.organisation}
        </p>
      )}
      <Progress entry={entry} />
      <Dates entry={entry} />
      {isSelected === null && <CardButtons entry={entry} actions={actions} titleId={titleId} />}
    </div>
  );
}

function Progress({ entry }: { entry: LibraryItem }) {
  const translate = useTranslate();
  const { rated, inScope } = entry;
  return (
    <div className="library-progress">
      <span className="library-bar" aria-hidden="true">
        <span style={{ inlineSize: `${shareOf(entry) * 100}%` }} />
      </span>
      <span className="small">
        {inScope === 0
          ? translate('home.progress.none')
          : translate('home.progress', { rated, inScope })}
      </span>
    </div>
  );
}

function Dates({ entry }: { entry: LibraryItem }) {
  const translate = useTranslate();
  const { tag } = useLanguage();
  return (
    <p className="small muted">
      {translate('home.changed', { moment: formatMoment(entry.updatedAt, tag) })}
      {' · '}
      {entry.lastFileAt
        ? translate('home.file-saved', { moment: formatMoment(entry.lastFileAt, tag) })
        : translate('home.no-file')}
    </p>
  );
}

type ButtonsProps = Pick<Props, 'entry' | 'actions'> & { titleId: string };

function CardButtons({ entry, actions, titleId }: ButtonsProps) {
  const translate = useTranslate();
  const [isRenaming, setRenaming] = useState(false);
  const rename = (title: string) => {
    setRenaming(false);
    actions.rename(entry, title);
  };
  const buttons = [
    ['save', () => actions.save(entry)],
    ['rename', () => setRenaming(true)],
    ['duplicate', () => actions.duplicate(entry)],
    ['delete', () => actions.remove(entry)],
  ] as const;
  return (
    <div className="library-buttons">
      <Link className="button" href={pathTo(entry.id, stepOf(entry))} aria-describedby={titleId}>
        {translate('home.open')}
      </Link>
      {buttons.map(([name, run]) => (
        <button
          key={name}
          type="button"
          className="button button-quiet"
          aria-describedby={titleId}
          onClick={run}
        >
          {translate(`home.${name}`)}
        </button>
      ))}
      {isRenaming && (
        <RenameDialog title={entry.title} onRename={rename} onClose={() => setRenaming(false)} />
      )}
    </div>
  );
}

/** Where to go on: at the questions once one is answered. */
function stepOf({ rated }: LibraryItem): Step {
  return rated > 0 ? 'questions' : 'programme';
}
