import { useEffect, useState } from 'react';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { useActions, useTranslate } from '../app-context.tsx';

type Props = {
  assessmentId: string;
  /** Saves the same with the draft; absent where the person has this choice beside the button already. */
  onSaveWith?: ((documents: readonly DraftDocument[]) => void) | undefined;
};

const NONE: readonly DraftDocument[] = [];

/** Beside a file that was saved: the draft is not in it. Nothing where there is no draft. */
export function DraftLeftOut({ assessmentId, onSaveWith }: Props) {
  const translate = useTranslate();
  const { readDocuments } = useActions();
  const [documents, setDocuments] = useState(NONE);
  useEffect(() => {
    // A draft that cannot be read says so in its own place.
    readDocuments(assessmentId).then(setDocuments, () => undefined);
  }, [readDocuments, assessmentId]);
  if (documents.length === 0) return null;
  return (
    <>
      {' '}
      {translate('files.saved.without-draft')}{' '}
      {onSaveWith && (
        <button type="button" className="link-button" onClick={() => onSaveWith(documents)}>
          {translate('save.copy-with-draft')}
        </button>
      )}
    </>
  );
}
