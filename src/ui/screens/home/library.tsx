import { Suspense, useCallback, useRef } from 'react';
import { useApp, useTranslate } from '../../app-context.tsx';
import type { Toast } from '../../components/toast.tsx';
import { lazyPart } from '../../lazy-part.ts';

const loadList = () => import('./library-list.tsx');

/** A first visit has nothing to list. */
const LibraryList = lazyPart(async () => (await loadList()).LibraryList);

type Props = { onToast: (toast: Toast) => void; onFailure: () => void };

/** The assessments on this device, the one changed last first. */
export function Library({ onToast, onFailure }: Props) {
  const translate = useTranslate();
  const entries = useApp(({ library }) => library);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useCallback(() => heading.current?.focus(), []);
  const loading = <p role="status">{translate('app.loading')}</p>;
  return (
    <section aria-labelledby="library-title" className="library">
      <h2 id="library-title" ref={heading} tabIndex={-1}>
        {translate('home.library.title')}
      </h2>
      {!entries && loading}
      {entries?.every(({ deletedAt }) => deletedAt) && (
        <p className="muted">{translate('home.library.empty')}</p>
      )}
      {entries && entries.length > 0 && (
        <Suspense fallback={loading}>
          <LibraryList
            entries={entries}
            onToast={onToast}
            onFailure={onFailure}
            onGone={focusHeading}
          />
        </Suspense>
      )}
    </section>
  );
}
