import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { DraftDocument } from '../../domain/draft/draft.ts';
import { useTranslate } from '../app-context.tsx';
import type { SavedToFile } from '../files/save-assessment-to-file.ts';
import { useSaveToFile } from '../files/use-save-to-file.ts';

/** Without it the file is saved all the same. */
const DraftLeftOut = lazy(() =>
  import('./draft-left-out.tsx').then(
    (part) => ({ default: part.DraftLeftOut }),
    () => ({ default: () => null }),
  ),
);

type Props = {
  assessment: Assessment;
  /** Documents of the draft that go into the file too. */
  documents?: readonly DraftDocument[];
  /** The choice to put the draft in stands beside the button. */
  hasChoice?: boolean;
  className: string;
  children: ReactNode;
};

/** Saves a copy of an assessment to a file and says beside the button whether that worked. */
export function SaveFileButton({ assessment, documents, hasChoice, className, children }: Props) {
  const translate = useTranslate();
  const saveToFile = useSaveToFile();
  const [outcome, setOutcome] = useState<SavedToFile | null>(null);
  const [isWithout, setWithout] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const save = (drafts = documents) =>
    void saveToFile(assessment, drafts)
      .catch((): SavedToFile => ({ kind: 'failed' }))
      .then((saved) => {
        setWithout(saved.kind === 'saved' && !drafts?.length);
        setOutcome(saved);
      });
  const saveWith = (drafts: readonly DraftDocument[]) => {
    button.current?.focus();
    save(drafts);
  };
  return (
    <>
      <button ref={button} type="button" className={className} onClick={() => save()}>
        {children}
      </button>
      <span role="status" className="small" dir="auto">
        {outcome?.kind === 'saved' && translate('files.saved', { name: outcome.name })}
        {outcome?.kind === 'failed' && translate('files.not-saved')}
        {isWithout && (
          <Suspense fallback={null}>
            <DraftLeftOut
              assessmentId={assessment.id}
              {...(!hasChoice && { onSaveWith: saveWith })}
            />
          </Suspense>
        )}
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
      <SaveFileButton assessment={assessment} hasChoice className="button">
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
