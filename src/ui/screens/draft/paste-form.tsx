import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';
import { forgetPaste, keepPaste, readPaste } from '../../draft/kept-paste.ts';
import { useKeptPaste } from './use-kept-paste.ts';

type Props = {
  assessmentId: string;
  /** The person has just asked for the box: the focus comes along. */
  takesFocus: boolean;
  onText: (given: { name: string; text: string }) => void;
  onCancel: () => void;
};

/**
 * Takes a text that was copied from anywhere. The browser holds it while it is pasted: it may be a whole book. It is kept
 * until it has been read, or thrown away.
 */
export function PasteForm({ assessmentId, takesFocus, onText, onCancel }: Props) {
  const translate = useTranslate();
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const kept = readPaste(assessmentId);
  const endKeeping = useKeptPaste(assessmentId, { text, name });
  useEffect(() => {
    if (takesFocus) text.current?.focus();
  }, [takesFocus]);
  const cancel = () => {
    endKeeping();
    forgetPaste(assessmentId);
    onCancel();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = text.current?.value ?? '';
    if (given.trim() === '') {
      text.current?.focus();
      return;
    }
    const named = name.current?.value.trim() ?? '';
    // Until it has been read: a reading may fail.
    keepPaste(assessmentId, { name: named, text: given });
    endKeeping();
    onText({ name: named || translate('draft-screen.paste.unnamed'), text: given });
  };
  return (
    <form className="stack paste-form" onSubmit={submit}>
      <div>
        <label className="label" htmlFor={`${id}-text`}>
          {translate('draft-screen.paste.text')}
        </label>
        <textarea
          ref={text}
          id={`${id}-text`}
          className="input"
          dir="auto"
          rows={8}
          defaultValue={kept?.text}
          required
        />
      </div>
      <div>
        <label className="label" htmlFor={`${id}-name`}>
          {translate('draft-screen.paste.name')}
        </label>
        <input
          ref={name}
          id={`${id}-name`}
          className="input"
          dir="auto"
          maxLength={200}
          defaultValue={kept?.name}
          placeholder={translate('draft-screen.paste.unnamed')}
        />
      </div>
      <FormButtons submit={translate('draft-screen.paste.read')} onCancel={cancel} />
    </form>
  );
}
