import type { TextRange } from '../../../domain/draft/draft.ts';

type Props = {
  text: string;
  /** In order, not overlapping. */
  words: readonly TextRange[];
};

/** Words of the draft with some of them marked. */
export function MarkedText({ text, words }: Props) {
  if (words.length === 0) return text;
  const last = words.at(-1)?.end ?? 0;
  return (
    <>
      {words.map((range, index) => (
        <span key={range.start}>
          {text.slice(words[index - 1]?.end ?? 0, range.start)}
          <mark>{text.slice(range.start, range.end)}</mark>
        </span>
      ))}
      {text.slice(last)}
    </>
  );
}
