import type { Block } from './layout/block.ts';

/** Which words a document uses, to tell a word that was parted at a line's end from one with a hyphen of its own. */
export type Words = {
  /** True when the document has the word, in any case, away from line ends. */
  readonly has: (word: string) => boolean;
};

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

/** Begins only where a word does: from each letter of a long one, the pattern would look for its end again. */
const CUT_WORD = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+[-‐\u00AD]$/u;

/** All words of the blocks, but those that a line's end parts. */
export function collectWords(blocks: readonly Block[]): Words {
  const words = new Set<string>();
  for (const { lines } of blocks) {
    for (const { text } of lines) {
      const whole = text.replace(CUT_WORD, '');
      for (const [word] of whole.matchAll(WORD)) words.add(normalise(word));
    }
  }
  return { has: (word) => words.has(normalise(word)) };
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll('‐', '-');
}

/** In the last word of a text, from its beginning. */
const PARTED =
  /(?<![\p{L}\p{M}]|[\p{L}\p{M}][-‐])([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)([-‐\u00AD])$/u;
/** A word has no more letters than this, in UTF-16 units: what comes before is not looked at for each line again. */
const LONGEST_WORD = 200;
const GOES_ON = /^[\p{Ll}\p{Lo}][\p{L}\p{M}]*/u;
/** Beginnings that English writes with a hyphen more often than not. */
const PREFIXES = new Set(
  'pre post non self co anti multi semi re ex well cross long short vice inter intra sub mid off on all half'.split(
    ' ',
  ),
);

/** Two texts that a line's end parts as one: words that were parted are whole again, where that is sure. */
export function joinLines(text: string, next: string, words: Words): string {
  const [, stem = '', mark = ''] = PARTED.exec(text.slice(-LONGEST_WORD)) ?? [];
  const [rest] = GOES_ON.exec(next) ?? [];
  if (stem === '' || rest === undefined) return `${text} ${next}`;
  const bare = text.slice(0, -mark.length);
  return isOneWord(stem, rest, mark, words) ? bare + next : `${text}${next}`;
}

function isOneWord(stem: string, rest: string, mark: string, words: Words): boolean {
  if (mark === '\u00AD') return true;
  if (words.has(`${stem}-${rest}`)) return false;
  if (words.has(stem + rest)) return true;
  const last = stem.split(/[-‐]/).at(-1) ?? stem;
  if (PREFIXES.has(last.toLowerCase())) return false;
  return !(words.has(last) && words.has(rest));
}
