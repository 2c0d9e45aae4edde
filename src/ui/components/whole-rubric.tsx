import { Suspense, use, type ReactNode } from 'react';
import { useActions, useApp, useTranslate } from '../app-context.tsx';

type Props = {
  /** False where what stands inside has the words it shows. */
  isNeeded?: boolean;
  children: ReactNode;
};

/** Shows what needs all the words of the rubric as soon as they are here; a first visit begins with few of them. */
export function WholeRubric({ isNeeded = true, children }: Props) {
  const translate = useTranslate();
  const isBrief = useApp((state) => state.isBrief);
  if (!isBrief || !isNeeded) return children;
  const waiting = (
    <p className="page" role="status">
      {translate('app.loading')}
    </p>
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
