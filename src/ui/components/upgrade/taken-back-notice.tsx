import type { PendingUpgrade } from '../../../state/app-state.ts';
import { useActions, useTranslate } from '../../app-context.tsx';
import { useUndoKeys } from '../undo-buttons.tsx';

/** After going on was taken back, where the old words are not here: the way forth again, by button or by keyboard. */
export function TakenBackNotice({ pending }: { pending: PendingUpgrade }) {
  const translate = useTranslate();
  const { undo, redo } = useActions();
  const { assessment } = pending;
  const to = pending.to.rubric.version;
  useUndoKeys(undo, redo);
  return (
    <div className="notice row row-apart">
      <p>{translate('upgrade.taken-back', { from: assessment.rubric.version, to })}</p>
      <button type="button" className="button" aria-keyshortcuts="Control+Y" onClick={redo}>
        {translate('nav.redo')}
      </button>
    </div>
  );
}
