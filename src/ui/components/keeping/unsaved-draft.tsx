import { useAssessment, useOpen, useTranslate } from '../../app-context.tsx';
import { SaveFileButton } from '../save-file-button.tsx';

/** The text of a draft that is on this page only, whatever the step, and the file that saves it. */
export function UnsavedDraft() {
  const translate = useTranslate();
  const assessment = useAssessment();
  const documents = useOpen((open) => open.documents);
  const isUnsaved = useOpen(({ documentsState }) => documentsState === 'unsaved');
  if (!isUnsaved) return null;
  return (
    <div role="alert" className="notice notice-harm row row-apart">
      <p>{translate('draft-screen.unsaved')}</p>
      <SaveFileButton assessment={assessment} documents={documents} className="button">
        {translate('save.copy-with-draft')}
      </SaveFileButton>
    </div>
  );
}
