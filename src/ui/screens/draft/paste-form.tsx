import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import { useTranslate } from '../../app-context.tsx';
import { FormButtons } from '../../components/form-buttons.tsx';

type Props = {
  onText: (given: { name: string; text: string }) => void;
  onCancel: () => void;
};

/** Takes a text that was copied from anywhere. The browser holds it while it is pasted: it may be a whole book. */
export function PasteForm({ onText, onCancel }: Props) {
  const translate = useTranslate();
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => text.current?.focus(), []);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const given = text.current?.value ?? '';
    if (given.trim() === '') {
      text.current?.focus();
      return;
    }
    onText({
      name: name.current?.value.trim() || translate('draft-screen.paste.unnamed'),
      text: given,
    });
  };
  return (
    <form className="stack paste-form" onSubmit={submit}>
      <div>
        <label className="label" htmlFor={`${id}-text`}>
          {translate('draft-screen.paste.text')}
        </label>
        <textarea ref={text} id={`${id}-text`} className="input" dir="auto" rows={8} required />
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
          placeholder={translate('draft-screen.paste.unnamed')}
        />
      </div>
      <FormButtons submit={translate('draft-screen.paste.read')} onCancel={onCancel} />
    </form>
  );
}
