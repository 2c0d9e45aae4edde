import { useId, useMemo, useState } from 'react';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../domain/draft/draft.ts';
import { useOpen, useTranslate } from '../../app-context.tsx';
import { SaveFileButton } from '../save-file-button.tsx';

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
        className="button"
      >
        {translate('report-screen.save.button')}
      </SaveFileButton>
    </>
  );
}

type ChoiceProps = {
  documents: readonly DraftDocument[];
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
};

function DraftChoice({ documents, isChosen, onChoose }: ChoiceProps) {
  const translate = useTranslate();
  const helpId = useId();
  const size = useMemo(() => measureKilobytes(documents), [documents]);
  return (
    <div className="save-draft">
      <label className="choice">
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby={helpId}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <span>{translate('files.with-draft', { size })}</span>
      </label>
      <p className="help" id={helpId}>
        {translate('files.with-draft.help')}
      </p>
    </div>
  );
}

function measureKilobytes(documents: readonly DraftDocument[]): number {
  return Math.max(1, Math.round(new Blob([JSON.stringify(documents)]).size / 1000));
}
