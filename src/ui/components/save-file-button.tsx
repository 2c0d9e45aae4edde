import { useState, type ReactNode } from 'react';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { useTranslate } from '../app-context.tsx';
import type { SavedToFile } from '../files/save-assessment-to-file.ts';
import { useSaveToFile } from '../files/use-save-to-file.ts';

type Props = {
  assessment: Assessment;
  /** Documents of the draft that go into the file too. */
  documents?: readonly DraftDocument[];
  className: string;
  children: ReactNode;
};

/** Saves a copy of an assessment to a file and says beside the button whether that worked. */
export function SaveFileButton({ assessment, documents, className, children }: Props) {
  const translate = useTranslate();
  const saveToFile = useSaveToFile();
  const [outcome, setOutcome] = useState<SavedToFile | null>(null);
  const save = () =>
    void saveToFile(assessment, documents).then(setOutcome, () => setOutcome({ kind: 'failed' }));
  return (
    <>
      <button type="button" className={className} onClick={save}>
        {children}
      </button>
      <span role="status" className="small" dir="auto">
        {outcome?.kind === 'saved' && translate('files.saved', { name: outcome.name })}
        {outcome?.kind === 'failed' && translate('files.not-saved')}
      </span>
    </>
  );
}

type Copies = { assessment: Assessment; documents: readonly DraftDocument[] };

/** Saves copies of what is on this page only. The text of a draft goes into a file only when a person says so. */
export function SaveCopies({ assessment, documents }: Copies) {
  const translate = useTranslate();
  return (
    <>
      <SaveFileButton assessment={assessment} className="button">
        {translate('save.copy-now')}
      </SaveFileButton>
      {documents.length > 0 && (
        <SaveFileButton assessment={assessment} documents={documents} className="button">
          {translate('save.copy-with-draft')}
        </SaveFileButton>
      )}
    </>
  );
}
