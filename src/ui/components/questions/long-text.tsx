import { useEffect, useRef, useState, type ComponentProps } from 'react';
import { isBrowserUndo } from '../../is-browser-undo.ts';

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange'> & {
  value: string;
  /** `isTakenBack` when the browser’s own undo made the change. */
  onText: (text: string, isTakenBack: boolean) => void;
};

/**
 * A field for text of any length. The browser holds the text while a person types, so a pasted chapter is not written
 * back into the page with every letter; each letter is kept at once, so that nothing typed is unknown to the save
 * state or to a merge. A change from elsewhere (undo, another window) is written into the field.
 */
export function LongText({ value, onText, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = useState(value);
  useEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  return (
    <textarea
      ref={field}
      className="input"
      dir="auto"
      rows={3}
      {...rest}
      defaultValue={first}
      onChange={(event) => onText(event.currentTarget.value, isBrowserUndo(event))}
    />
  );
}
