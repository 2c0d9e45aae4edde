import { useEffect, useRef, type ComponentProps } from 'react';

/** A text up to this length is kept with every letter; a longer one when the typing rests. */
const KEPT_AT_ONCE = 20_000;
const REST = 400;

type Props = Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'onChange'> & {
  value: string;
  onText: (text: string) => void;
};

type Waiting = { current: { readonly timer: number; readonly keep: () => void } | null };

/**
 * A field for text of any length. The browser holds the text while a person types, so a pasted chapter does not pass
 * through React with every letter; a change from elsewhere (undo, another window) is written into the field.
 */
export function LongText({ value, onText, ...rest }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const waiting: Waiting = useRef(null);

  const takeText = (text: string) => {
    drop(waiting);
    if (text.length <= KEPT_AT_ONCE) onText(text);
    else {
      const timer = window.setTimeout(() => keepNow(waiting), REST);
      waiting.current = { timer, keep: () => onText(text) };
    }
  };

  useEffect(() => {
    if (field.current && !waiting.current && field.current.value !== value) {
      field.current.value = value;
    }
  }, [value]);

  useEffect(() => {
    const keep = () => keepNow(waiting);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);

  return (
    <textarea
      ref={field}
      className="input"
      dir="auto"
      rows={3}
      {...rest}
      defaultValue={value}
      onChange={(event) => takeText(event.currentTarget.value)}
      onBlur={() => keepNow(waiting)}
    />
  );
}

function drop(waiting: Waiting): void {
  if (waiting.current) clearTimeout(waiting.current.timer);
  waiting.current = null;
}

function keepNow(waiting: Waiting): void {
  const last = waiting.current;
  drop(waiting);
  last?.keep();
}
