import type { TextRange } from '../../../domain/draft/draft.ts';

/**
 * Marks words of a passage that was drawn; they are in order and do not overlap. `current` is the one of them where a
 * search stands. Gives what takes the marks away.
 */
export function markPassage(
  passage: HTMLElement,
  words: readonly TextRange[],
  current: TextRange | null,
): () => void {
  const text = passage.textContent;
  const parts = words.flatMap(({ start, end }, index) => [
    text.slice(words[index - 1]?.end ?? 0, start),
    makeMark(text.slice(start, end), current?.start === start),
  ]);
  passage.replaceChildren(...parts, text.slice(words.at(-1)?.end ?? 0));
  return () => passage.replaceChildren(text);
}

function makeMark(text: string, isCurrent: boolean): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  if (isCurrent) mark.setAttribute('data-current', 'true');
  return mark;
}
