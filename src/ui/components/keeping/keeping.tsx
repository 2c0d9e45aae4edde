import { useApp } from '../../app-context.tsx';
import { AskToKeep } from './ask-to-keep.tsx';
import { CopyReminder } from './copy-reminder.tsx';
import { PutAside } from './put-aside.tsx';
import { UnsavedDraft } from './unsaved-draft.tsx';

/** What helps that nothing of a person’s own assessment is lost. Shows nothing as long as nothing is to be said. */
export function Keeping() {
  const isTemporary = useApp((state) => state.notKept !== null);
  return (
    <>
      <PutAside />
      <UnsavedDraft />
      {!isTemporary && <AskToKeep />}
      {!isTemporary && <CopyReminder />}
    </>
  );
}
