import { useId, useRef, useState } from 'react';
import { useAssessment, useTranslate } from '../../app-context.tsx';
import { FilePicker } from '../../components/file-picker.tsx';
import type { Given } from '../../draft/draft-readings.ts';
import { readPaste } from '../../draft/kept-paste.ts';
import { PasteForm } from './paste-form.tsx';

type Props = {
  hasDraft: boolean;
  isFileOver: boolean;
  /** A text or a file is being read. */
  isReading: boolean;
  onGiven: (given: readonly Given[]) => void;
};

/** Two ways to put a draft in, and what happens to it. */
export function AddDraft({ hasDraft, isFileOver, isReading, onGiven }: Props) {
  const translate = useTranslate();
  const helpId = useId();
  const { id } = useAssessment();
  const [pasting, setPasting] = useState<'asked' | 'kept' | null>(() =>
    !isReading && readPaste(id) ? 'kept' : null,
  );
  const pasteButton = useRef<HTMLButtonElement>(null);
  const endPasting = () => {
    setPasting(null);
    requestAnimationFrame(() => pasteButton.current?.focus());
  };
  return (
    <section
      className="card add-draft"
      data-over={isFileOver || undefined}
      aria-label={translate('draft-screen.add')}
    >
      {pasting ? (
        <PasteForm
          assessmentId={id}
          takesFocus={pasting === 'asked'}
          onText={(given) => {
            onGiven([given]);
            endPasting();
          }}
          onCancel={endPasting}
        />
      ) : (
        <>
          <div className="row">
            <FilePicker
              label={translate(hasDraft ? 'draft-screen.add-files' : 'draft-screen.choose-files')}
              className={hasDraft ? '' : 'button-main'}
              isMultiple
              describedBy={helpId}
              onFile={(file) => onGiven([file])}
            />
            <button
              ref={pasteButton}
              type="button"
              className="button"
              onClick={() => setPasting('asked')}
            >
              {translate('draft-screen.paste')}
            </button>
          </div>
          <p id={helpId}>{translate(isFileOver ? 'draft-screen.drop' : 'draft-screen.formats')}</p>
        </>
      )}
      <p className="small muted">{translate('draft-screen.private')}</p>
    </section>
  );
}
