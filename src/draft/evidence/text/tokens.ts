import { baseOf, pickStemmer } from './stemmers.ts';
import { spellAlike } from './spelling.ts';
import type { Abbreviations } from './abbreviations.ts';

/** A word of a text: as it is compared, without its ending, and where it stands (UTF-16 units). */
export type Token = {
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
};

/** Cuts texts of one language into words, always in the same way: drafts, concepts and rubric alike. */
export type Tokeniser = {
  /** Words of `text`; ranges are moved by `offset`. */
  readonly cut: (text: string, offset?: number) => readonly Token[];
  readonly stem: (word: string) => string;
  readonly normalise: (word: string) => readonly string[];
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;
const LONE_CAPITAL = /^[B-HJ-Z]$/;
const CAPITALS = /^\p{Lu}{3,}$/u;
/** After "pre- " these words go on with the sentence, they do not end the word. */
const AFTER_HYPHEN = new Set(['and', 'or', 'to']);

type Form = { readonly word: string; readonly stem: string };

/** A tokeniser for a language (a BCP 47 tag) and the short forms that are read as their long ones. */
export function createTokeniser(language: string, abbreviations?: Abbreviations): Tokeniser {
  const stemOf = pickStemmer(language);
  const isEnglish = baseOf(language) === 'en';
  const forms = new Map<string, readonly Form[]>();

  const normalise = (word: string): readonly string[] => {
    const plain = word.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    return isEnglish ? spellAlike(plain) : [plain];
  };
  const makeForms = (written: string): readonly Form[] => {
    const long = isEnglish ? longFormOf(written, abbreviations) : undefined;
    const words = long === undefined ? [written] : [written, ...long.split(' ')];
    return words.flatMap(normalise).map((word) => ({ word, stem: stemOf(word) }));
  };
  const formsOf = (written: string): readonly Form[] => {
    let known = forms.get(written);
    if (!known) forms.set(written, (known = makeForms(written)));
    return known;
  };
  return {
    stem: stemOf,
    normalise,
    cut: (text, offset = 0) => {
      const tokens: Token[] = [];
      for (const { written, start, end } of cutWords(text)) {
        for (const { word, stem } of formsOf(written)) {
          tokens.push({ word, stem, start: start + offset, end: end + offset });
        }
      }
      return isEnglish ? nameTraffickingAlike(tokens) : tokens;
    },
  };
}

function longFormOf(written: string, abbreviations: Abbreviations | undefined): string | undefined {
  return abbreviations?.get(written) ?? abbreviations?.get(written.replace(/s$/, ''));
}

type Cut = { readonly written: string; readonly start: number; readonly end: number };

/** Words with their places; letters that a scan has pulled apart ("P ROTECTION", "traffick- ing") are one word. */
function cutWords(text: string): readonly Cut[] {
  const cuts: Cut[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [written] = match;
    const { index } = match;
    const end = index + written.length;
    const last = cuts[cuts.length - 1];
    if (
      last &&
      index - last.end <= 2 &&
      belongTogether(last, written, text.slice(last.end, index))
    ) {
      cuts[cuts.length - 1] = { written: last.written + written, start: last.start, end };
    } else cuts.push({ written, start: index, end });
  }
  return cuts;
}

function belongTogether(last: Cut, written: string, gap: string): boolean {
  if (gap === ' ') return LONE_CAPITAL.test(last.written) && CAPITALS.test(written);
  if (gap !== '- ' || AFTER_HYPHEN.has(written)) return false;
  return written.length > 1 && isSmall(written[0]) && isSmall(last.written.at(-1));
}

function isSmall(letter: string | undefined): boolean {
  return letter !== undefined && letter !== letter.toUpperCase();
}

/** "Counter-trafficking", "anti-human-trafficking" and "human trafficking" are found as "(anti) trafficking". */
function nameTraffickingAlike(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ stem }) => stem === 'traffick')) return tokens;
  const alike: Token[] = [];
  for (const token of tokens) {
    let { start } = token;
    if (token.stem === 'traffick') {
      if (alike.at(-1)?.word === 'human') start = alike.pop()?.start ?? start;
      const before = alike.at(-1);
      if (before?.word === 'counter')
        alike[alike.length - 1] = { ...before, word: 'anti', stem: 'anti' };
    }
    alike.push({ ...token, start });
  }
  return alike;
}
