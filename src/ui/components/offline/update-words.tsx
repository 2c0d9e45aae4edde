import { useTranslate } from '../../app-context.tsx';
import { useOffline, useOfflineState } from './offline.ts';

/** What a person reads of a new version that waits, and the way to it. */
export function UpdateWords() {
  const translate = useTranslate();
  const { useNewVersion: changeVersion } = useOffline();
  const update = useOfflineState((state) => state.update);
  const isBusy = update.kind === 'using';
  return (
    <div className="notice row row-apart">
      <p>
        {translate('offline.update')}{' '}
        {update.kind === 'refused' && translate(`offline.update.${update.why}`)}
      </p>
      <button
        type="button"
        className="button"
        aria-disabled={isBusy}
        onClick={() => !isBusy && changeVersion()}
      >
        {translate('offline.update.use')}
      </button>
    </div>
  );
}
