import { useTranslate } from '../../app-context.tsx';
import { FetchRest } from '../../components/offline/fetch-rest.tsx';
import { OfflineStatus } from '../../components/offline/offline-status.tsx';
import { useOfflineState } from '../../components/offline/offline.ts';

/** What works without internet on this device, and how to have all of it. */
export function OfflineUse() {
  const translate = useTranslate();
  const isPossible = useOfflineState(({ files }) => files.kind !== 'unavailable');
  return (
    <>
      <OfflineStatus />
      <FetchRest />
      {isPossible && (
        <>
          <p>{translate('offline.install')}</p>
          <p>{translate('offline.keeping')}</p>
        </>
      )}
    </>
  );
}
