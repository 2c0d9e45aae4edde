import type { TextRange } from '../../domain/draft/draft.ts';
import type { WordList } from './word-list.ts';

/** Words of a unit, from one token to another. */
export type Stretch = { readonly unit: number; readonly from: number; readonly to: number };

/** Words as ranges of their passage's text, in order; those that share letters become one. */
export function listWordRanges(
  stretches: readonly Stretch[],
  { tokensOf }: Pick<WordList, 'tokensOf'>,
): readonly TextRange[] {
  const ranges = stretches
    .map(({ unit, from, to }) => {
      const tokens = tokensOf(unit);
      return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
