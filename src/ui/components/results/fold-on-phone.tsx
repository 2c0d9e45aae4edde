import { useState, type ReactNode } from 'react';
import { useReportView } from './report-context.tsx';

/** What a person unfolded, so that going back leads to the place they came from. */
const unfolded = new Set<string>();

type Props = { name: string; title: string; children: ReactNode };

/**
 * Folds on a small screen what is long and stands before the findings. Decided once: when a phone is turned, nothing
 * goes away under the eyes.
 */
export function FoldOnPhone({ name, title, children }: Props) {
  const { id } = useReportView();
  const [isFolding] = useState(isNarrow);
  const key = `${id} ${name}`;
  const note = (isOpen: boolean) => {
    if (isOpen) unfolded.add(key);
    else unfolded.delete(key);
  };
  if (!isFolding) return children;
  return (
    <details
      className="profile-fold"
      open={unfolded.has(key)}
      onToggle={(event) => note(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** A page without a window, as in tests, is wide. */
function isNarrow(): boolean {
  return typeof matchMedia !== 'undefined' && matchMedia('(width < 48rem)').matches;
}
