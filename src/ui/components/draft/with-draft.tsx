import { Suspense, type ReactNode } from 'react';
import { useOpen } from '../../app-context.tsx';

/** Shows what is about the draft as soon as there is one; nothing, and nothing loaded, without it. */
export function WithDraft({ children }: { children: ReactNode }) {
  const hasDraft = useOpen(({ documents }) => documents.length > 0);
  return hasDraft ? <Suspense fallback={null}>{children}</Suspense> : null;
}
