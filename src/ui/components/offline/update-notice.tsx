import { Suspense } from 'react';
import { lazyPart } from '../../lazy-part.ts';
import { useOfflineState } from './offline.ts';
import './update-notice.css';

const UpdateWords = lazyPart(async () => (await import('./update-words.tsx')).UpdateWords);

/** Says that a new version waits. Put it once into the shell: nothing else of the page changes by itself. */
export function UpdateNotice() {
  const isPossible = useOfflineState(({ files }) => files.kind !== 'unavailable');
  const isShown = useOfflineState(({ update }) => update.kind !== 'none');
  // The region stands before its words come, so that they are read out.
  return (
    (isPossible || isShown) && (
      <div role="status" className="update-notice">
        <Suspense>{isShown && <UpdateWords />}</Suspense>
      </div>
    )
  );
}
