import { useRef } from 'react';
import { useApp, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { LibraryCard } from './library-card.tsx';
import { RecentlyDeleted } from './recently-deleted.tsx';
import { useCardActions } from './use-card-actions.ts';
import './library.css';

type Props = { onToast: (toast: Toast) => void; onFailure: () => void };

/** The assessments on this device, the one changed last first. */
export function Library({ onToast, onFailure }: Props) {
  const translate = useTranslate();
  const entries = useApp(({ library }) => library);
  const heading = useRef<HTMLHeadingElement>(null);
  const run = useCardActions({ onToast, onFailure, onGone: () => heading.current?.focus() });
  const kept = (entries ?? []).filter(({ deletedAt }) => !deletedAt);
  const deleted = (entries ?? []).filter(({ deletedAt }) => deletedAt);
  return (
    <section aria-labelledby="library-title" className="library">
      <h2 id="library-title" ref={heading} tabIndex={-1}>
        {translate('home.library.title')}
      </h2>
      {!entries && <p role="status">{translate('app.loading')}</p>}
      {entries && kept.length === 0 && <p className="muted">{translate('home.library.empty')}</p>}
      {kept.length > 0 && (
        <ul className="library-list">
          {kept.map((entry) => (
            <LibraryCard key={entry.id} entry={entry} actions={run} />
          ))}
        </ul>
      )}
      <RecentlyDeleted entries={deleted} onRestore={run.restore} />
    </section>
  );
}
