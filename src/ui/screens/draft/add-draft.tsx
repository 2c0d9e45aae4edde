import { useId, useRef, useState } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { FilePicker } from '../../components/file-picker.tsx';
import type { Given } from '../../draft/draft-readings.ts';
import { PasteForm } from './paste-form.tsx';

type Props = {
  hasDraft: boolean;
  isFileOver: boolean;
  onGiven: (given: readonly Given[]) => void;
};

/** Two ways to put a draft in, and what happens to it. */
export function AddDraft({ hasDraft, isFileOver, onGiven }: Props) {
  const translate = useTranslate();
  const helpId = useId();
  const [isPasting, setPasting] = useState(false);
  const pasteButton = useRef<HTMLButtonElement>(null);
  const endPasting = () => {
    setPasting(false);
    requestAnimationFrame(() => pasteButton.current?.focus());
  };
  return (
    <section
      className="card add-draft"
      data-over={isFileOver || undefined}
      aria-label={translate('draft-screen.add')}
    >
      {isPasting ? (
        <PasteForm
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
              onClick={() => setPasting(true)}
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
