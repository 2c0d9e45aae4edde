import { endOfLetters, endOfPart } from './letters.ts';

const LONE_CAPITAL = /^[B-HJ-Z]$/;
const CAPITALS = /^\p{Lu}{3,}$/u;
/** After "pre- " these words go on with the sentence, they do not end the word. */
const AFTER_HYPHEN = new Set(['and', 'or', 'to']);

type TakeWord = (written: string, start: number, end: number) => void;

/**
 * Words of a text with their places, in their order; letters that a scan has pulled apart ("P ROTECTION",
 * "traffick- ing") are one word.
 */
export function cutWords(text: string, take: TakeWord): void {
  let written = '';
  let start = 0;
  let end = 0;
  for (let at = 0; at < text.length;) {
    const stop = endOfWord(text, at);
    if (stop === at) {
      at += 1;
      continue;
    }
    const next = text.slice(at, stop);
    if (written !== '' && belongTogether(written, next, { text, end, at })) {
      written += next;
    } else {
      if (written !== '') take(written, start, end);
      written = next;
      start = at;
    }
    end = stop;
    at = stop;
  }
  if (written !== '') take(written, start, end);
}

/** Letters, marks and digits, and after an apostrophe more letters. */
function endOfWord(text: string, at: number): number {
  let end = endOfPart(text, at);
  while (end > at && isApostrophe(text[end])) {
    const more = endOfLetters(text, end + 1);
    if (more === end + 1) break;
    end = more;
  }
  return end;
}

function isApostrophe(letter: string | undefined): boolean {
  return letter === "'" || letter === '’';
}

/** What stands between two words: from `end` to before `at`. */
type Gap = { readonly text: string; readonly end: number; readonly at: number };

/** Nearly all gaps are one space after a word of several letters: that is asked first. */
function belongTogether(last: string, written: string, { text, end, at }: Gap): boolean {
  if (at - end === 1) {
    const isLone = last.length === 1 && text[end] === ' ';
    return isLone && LONE_CAPITAL.test(last) && CAPITALS.test(written);
  }
  if (at - end !== 2 || text[end] !== '-' || text[end + 1] !== ' ') return false;
  if (AFTER_HYPHEN.has(written)) return false;
  return written.length > 1 && isSmall(written[0]) && isSmall(last.at(-1));
}

function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toUpperCase();
}
