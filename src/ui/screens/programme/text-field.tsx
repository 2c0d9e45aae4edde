import { useId, type ChangeEvent } from 'react';
import { isBrowserUndo } from '../../is-browser-undo.ts';

type Props = {
  label: string;
  help?: string;
  value: string;
  isLong?: boolean;
  /** `isTakenBack` when the browser’s own undo made the change. */
  onChange: (value: string, isTakenBack: boolean) => void;
};

/** A field for a person's own words, in any script. */
export function TextField({ label, help, value, isLong = false, onChange }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const change = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(event.target.value, isBrowserUndo(event));
  const field = {
    id,
    className: 'input',
    dir: 'auto',
    value,
    'aria-describedby': help ? helpId : undefined,
    onChange: change,
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {help && (
        <span className="help" id={helpId}>
          {help}
        </span>
      )}
      {isLong ? <textarea {...field} rows={2} /> : <input {...field} />}
    </div>
  );
}
