import { lazy, Suspense } from 'react';
import { insist } from '../../../lib/insist.ts';
import { useApp } from '../../app-context.tsx';

const Trouble = lazy(async () => ({
  default: (await insist(() => import('./trouble.tsx'))).Trouble,
}));

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
