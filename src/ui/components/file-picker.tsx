import type { ChangeEvent } from 'react';
import './file-picker.css';

type Props = {
  label: string;
  className?: string;
  /** Takes several files; `onFile` is called for each. */
  isMultiple?: boolean;
  /** Id of the element that says what the file is for. */
  describedBy?: string;
  onFile: (file: File) => void;
};

/**
 * The browser's own file chooser, drawn as a button. It takes every kind of file: phones hide .json files when asked
 * for them by kind, and a wrong file is answered in words.
 */
export function FilePicker(props: Props) {
  const { label, className = '', isMultiple = false, describedBy, onFile } = props;
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    for (const file of target.files ?? []) onFile(file);
    target.value = '';
  };
  return (
    <label className={`button file-picker ${className}`}>
      <input
        type="file"
        className="visually-hidden"
        multiple={isMultiple}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={pick}
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}
