import { Suspense } from 'react';
import { useApp } from '../../app-context.tsx';
import { lazyPart } from '../../lazy-part.ts';

const Trouble = lazyPart(async () => (await import('./trouble.tsx')).Trouble);

/** Says on every screen what keeps work from the disk. The region stands before its words come, so that they are read out. */
export function TroubleRegion() {
  const isShown = useApp(
    ({ notKept, closedBy, unwritten }) =>
      notKept === 'blocked' || notKept === 'newer-store' || closedBy || unwritten.length > 0,
  );
  return (
    <div aria-live="assertive" className="update-notice">
      {isShown && (
        <Suspense>
          <Trouble />
        </Suspense>
      )}
    </div>
  );
}
