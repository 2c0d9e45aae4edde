import { useState } from 'react';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { SaveFileButton } from '../save-file-button.tsx';
import { DraftChoice } from './draft-choice.tsx';

const NONE: readonly DraftDocument[] = [];

/** Saves the assessment to a file; the text of the draft goes in only when the person says so. */
export function SaveWithDraft({ assessment }: { assessment: Assessment }) {
  const translate = useTranslate();
  const documents = useOpen((open) => open.documents);
  const [takesDraft, setTakesDraft] = useState(false);
  return (
    <>
      {documents.length > 0 && (
        <DraftChoice documents={documents} isChosen={takesDraft} onChoose={setTakesDraft} />
      )}
      <SaveFileButton
        assessment={assessment}
        documents={takesDraft ? documents : NONE}
        hasChoice
        className="button"
      >
        {translate('report-screen.save.button')}
      </SaveFileButton>
    </>
  );
}
