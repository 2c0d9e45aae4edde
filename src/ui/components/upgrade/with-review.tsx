import { Suspense, type ReactNode } from 'react';
import { useOpen } from '../../app-context.tsx';

/** Shows what is about answers that want another look; nothing, and nothing loaded, when there are none. */
export function WithReview({ children }: { children: ReactNode }) {
  const hasSome = useOpen(({ assessment }) => (assessment.toReview?.length ?? 0) > 0);
  return hasSome ? <Suspense fallback={null}>{children}</Suspense> : null;
}
