import { useId } from 'react';

type Props = {
  label: string;
  help?: string;
  value: string;
  isLong?: boolean;
  onChange: (value: string) => void;
};

/** A field for a person's own words, in any script. */
export function TextField({ label, help, value, isLong = false, onChange }: Props) {
  const id = useId();
  const helpId = `${id}-help`;
  const field = {
    id,
    className: 'input',
    dir: 'auto',
    value,
    'aria-describedby': help ? helpId : undefined,
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
      {isLong ? (
        <textarea {...field} rows={2} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...field} onChange={({ target }) => onChange(target.value)} />
      )}
    </div>
  );
}
