import { useApp, useOpen, useTranslate } from '../app-context.tsx';
import type { SaveState } from '../../state/app-store.ts';

/** What is true of the disk, in a few words. "Saved" is said only when it is. */
export function SaveStatus() {
  const translate = useTranslate();
  const kind = useOpen(({ saving }) => saving.kind);
  const isTemporary = useApp((state) => state.notKept !== null);
  const isExample = useOpen((open) => open.isExample);
  if (isExample) return null;
  const state = isTemporary ? 'temporary' : kind;
  return (
    <p className="save-status small muted" data-state={state}>
      {translate(`save.${state satisfies SaveState['kind'] | 'temporary'}`)}
    </p>
  );
}
