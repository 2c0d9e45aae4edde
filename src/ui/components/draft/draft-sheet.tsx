import { useTranslate } from '../../app-context.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import { usePanelActions } from '../../draft/draft-panel.tsx';
import { DraftPanelContent } from './draft-panel-content.tsx';
import './draft-sheet.css';

/** The draft over the question, on screens without room for both. */
export function DraftSheet({ dimensionId }: { dimensionId: string }) {
  const translate = useTranslate();
  const { setSheetOpen } = usePanelActions();
  const close = () => setSheetOpen(false);
  return (
    <ModalDialog className="draft-sheet" title={translate('beside.title')} onClose={close}>
      <DraftPanelContent dimensionId={dimensionId} onClose={close} />
    </ModalDialog>
  );
}
