/** What a letter may be in a word: any part of it, or also what follows an apostrophe. */
const PART = 1;
const LETTER = 2;
const KNOWN = 4;
const IS_PART = /^[\p{L}\p{M}\p{N}]$/u;
const IS_LETTER = /^\p{L}$/u;
const BASIC = 0x10000;

/** Asked once for each letter of the basic plane: a long draft has half a million letters, and few different ones. */
const kinds = new Uint8Array(BASIC);

function learnKind(code: number): number {
  const letter = String.fromCodePoint(code);
  const kind = KNOWN | (IS_PART.test(letter) ? PART : 0) | (IS_LETTER.test(letter) ? LETTER : 0);
  // Half a letter may be followed by another half the next time.
  if (code < BASIC && !(code >= 0xd800 && code < 0xe000)) kinds[code] = kind;
  return kind;
}

/** Where the part of a word that begins here ends; `at` itself when none does. */
export function endOfPart(text: string, at: number): number {
  return passOver(text, at, PART);
}

/** Where the letters that begin here end; marks and digits are none. */
export function endOfLetters(text: string, at: number): number {
  return passOver(text, at, LETTER);
}

function passOver(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length) {
    let known = kinds[text.charCodeAt(at)] ?? 0;
    let step = 1;
    if (known === 0) {
      const code = text.codePointAt(at) ?? 0;
      known = learnKind(code);
      if (code >= BASIC) step = 2;
    }
    if ((known & kind) === 0) return at;
    at += step;
  }
  return at;
}
