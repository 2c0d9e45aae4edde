import { useTranslate } from '../../app-context.tsx';
import { useOffline, useOfflineState } from './offline.ts';
import './update-notice.css';

/** Says that a new version waits. Put it once into the shell: nothing else of the page changes by itself. */
export function UpdateNotice() {
  const isPossible = useOfflineState(({ files }) => files.kind !== 'unavailable');
  const isShown = useOfflineState(({ update }) => update.kind !== 'none');
  // The region stands before its words come, so that they are read out.
  return (
    (isPossible || isShown) && (
      <div role="status" className="update-notice">
        {isShown && <Content />}
      </div>
    )
  );
}

function Content() {
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
