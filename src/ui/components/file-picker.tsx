import type { ChangeEvent } from 'react';
import './file-picker.css';

type Props = { label: string; className?: string; onFile: (file: File) => void };

/**
 * The browser's own file chooser, drawn as a button. It takes every kind of file: phones hide .json files when asked
 * for them by kind, and a wrong file is answered in words.
 */
export function FilePicker({ label, className = '', onFile }: Props) {
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) onFile(file);
    target.value = '';
  };
  return (
    <label className={`button file-picker ${className}`}>
      <input type="file" className="visually-hidden" onChange={pick} />
      {label}
    </label>
  );
}
