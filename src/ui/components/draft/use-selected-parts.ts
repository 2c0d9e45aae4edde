import { useEffect, useState, type RefObject } from 'react';
import { readSelectedParts, type SelectedPart } from '../../draft/selected-text.ts';

const NONE: readonly SelectedPart[] = [];

/** What is selected inside an element, by mouse, touch or keyboard. */
export function useSelectedParts(root: RefObject<HTMLElement | null>): readonly SelectedPart[] {
  const [parts, setParts] = useState(NONE);
  useEffect(() => {
    let frame = 0;
    const read = () => {
      const found = root.current ? readSelectedParts(root.current) : NONE;
      setParts((before) => (before.length === 0 && found.length === 0 ? before : found));
    };
    const note = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', note);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', note);
    };
  }, [root]);
  return parts;
}
