import { useEffect, useRef, type RefObject } from 'react';
import { keepPaste } from '../../draft/kept-paste.ts';

type Fields = {
  readonly text: RefObject<HTMLTextAreaElement | null>;
  readonly name: RefObject<HTMLInputElement | null>;
};

/**
 * Keeps what stands in the two fields when they go with the screen or with the page. What is returned ends that: the text
 * is read or thrown away.
 */
export function useKeptPaste(assessmentId: string, fields: Fields): () => void {
  const isOver = useRef(false);
  const { text: textRef, name: nameRef } = fields;
  useEffect(() => {
    const [text, name] = [textRef.current, nameRef.current];
    const keep = () => {
      if (text && name && !isOver.current) {
        keepPaste(assessmentId, { text: text.value, name: name.value });
      }
    };
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [assessmentId, textRef, nameRef]);
  return () => {
    isOver.current = true;
  };
}
