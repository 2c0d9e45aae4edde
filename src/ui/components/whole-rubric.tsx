import { Suspense, use, type ReactNode } from 'react';
import { useActions, useApp } from '../app-context.tsx';
import { Loading } from './loading.tsx';

type Props = {
  /** False where what stands inside has the words it shows. */
  isNeeded?: boolean;
  children: ReactNode;
};

/** Shows what needs all the words of the rubric as soon as they are here; a first visit begins with few of them. */
export function WholeRubric({ isNeeded = true, children }: Props) {
  const isBrief = useApp((state) => state.isBrief);
  if (!isBrief || !isNeeded) return children;
  const waiting = (
    <div className="page">
      <Loading />
    </div>
  );
  return (
    <Suspense fallback={waiting}>
      <Completed>{children}</Completed>
    </Suspense>
  );
}

function Completed({ children }: { children: ReactNode }) {
  use(useActions().completeRubric());
  return children;
}
