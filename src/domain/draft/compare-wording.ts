import { diffWordsWithSpace } from 'diff';

/** A stretch of text that both wordings have, or only the old, or only the new. */
export type WordingPart = {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
};

/**
 * What changed between two wordings, word by word: the parts that are not `added` are the old text, letter by letter,
 * and those that are not `removed` the new one.
 */
export function compareWording(before: string, after: string): readonly WordingPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
