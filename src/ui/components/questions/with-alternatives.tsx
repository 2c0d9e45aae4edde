import { Suspense, type ReactNode } from 'react';
import { useAnswer } from './use-answer.ts';

type Props = { dimensionId: string; children: ReactNode };

/** Nothing, and nothing loaded, where one answer is kept. */
export function WithAlternatives({ dimensionId, children }: Props) {
  const hasSome = useAnswer(dimensionId, (answer) => (answer?.alternatives.length ?? 0) > 0);
  return hasSome && <Suspense fallback={null}>{children}</Suspense>;
}
