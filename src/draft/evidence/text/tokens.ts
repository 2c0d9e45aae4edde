import { findBeforeDeciding } from './before-deciding.ts';
import { baseOf, pickStemmer } from './stemmers.ts';
import { spellAlike } from './spelling.ts';
import type { Abbreviations } from './abbreviations.ts';
import { cutWords } from './cut-words.ts';

/** A word as it is compared, and without its ending. One of a kind for each word that a tokeniser meets. */
export type Form = {
  readonly word: string;
  readonly stem: string;
  /** Its place in `Tokeniser.forms`. */
  readonly number: number;
};

/** A word of a text, and where it stands (UTF-16 units). */
export type Token = Pick<Form, 'word' | 'stem'> & { readonly start: number; readonly end: number };

/** The words of one text: as many of each list as `length` says. */
type Run = { length: number; forms: Form[]; starts: number[]; ends: number[] };

/** Cuts texts of one language into words, always in the same way: drafts, concepts and rubric alike. */
export type Tokeniser = {
  /** Words of `text`; ranges are moved by `offset`. */
  readonly cut: (text: string, offset?: number) => readonly Token[];
  /** The same words as lists of their parts. The next call reuses the lists. */
  readonly run: (text: string) => Readonly<Run>;
  /** All words that it met, by their numbers. */
  readonly forms: readonly Form[];
  readonly stem: (word: string) => string;
  readonly normalise: (word: string) => readonly string[];
};

/** A tokeniser for a language (a BCP 47 tag) and the short forms that are read as their long ones. */
export function createTokeniser(language: string, abbreviations?: Abbreviations): Tokeniser {
  const stemOf = pickStemmer(language);
  const isEnglish = baseOf(language) === 'en';
  const forms: Form[] = [];
  const byWord = new Map<string, Form>();
  const byWriting = new Map<string, readonly Form[]>();
  const run: Run = { length: 0, forms: [], starts: [], ends: [] };
  let text = '';

  const normalise = (word: string): readonly string[] => {
    const plain = word.normalize('NFC').toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
    return isEnglish ? spellAlike(plain) : [plain];
  };
  const formOf = (word: string): Form => {
    const known = byWord.get(word);
    if (known) return known;
    const form = { word, stem: stemOf(word), number: forms.length };
    byWord.set(word, form);
    forms.push(form);
    return form;
  };
  const formsOf = (written: string): readonly Form[] => {
    const known = byWriting.get(written);
    if (known) return known;
    const long = isEnglish ? longFormOf(written, abbreviations) : undefined;
    const words = long === undefined ? [written] : [written, ...long.split(' ')];
    const made = words.flatMap(normalise).map(formOf);
    byWriting.set(written, made);
    return made;
  };
  const take = (written: string, start: number, end: number): void => {
    for (const form of formsOf(written)) {
      const before = isEnglish && mayDecide(form) ? findBeforeDeciding(text, start, end) : null;
      const isTrafficking = isEnglish && form.stem === 'traffick';
      if (isEnglish && form.word === 'decision' && endsWith(run, 'pre')) {
        // Not to be taken for what comes before a departure.
        run.length -= 1;
        push(run, formOf('predecision'), run.starts[run.length] ?? start, end);
      } else if (before !== null) {
        nameBefore(run, before, formOf('predecision'));
        push(run, formOf('predecision'), start, end);
      } else push(run, form, isTrafficking ? nameAlike(run, start, formOf) : start, end);
    }
  };
  const cutAll = (whole: string): Run => {
    text = whole;
    run.length = 0;
    cutWords(text, take);
    return run;
  };
  return {
    forms,
    run: cutAll,
    cut: (text, offset = 0) => listTokens(cutAll(text), offset),
    stem: stemOf,
    normalise,
  };
}

function nameBefore({ forms, starts, length }: Run, start: number, form: Form): void {
  for (let at = length - 1; at >= 0; at -= 1) if (starts[at] === start) forms[at] = form;
}

function mayDecide({ word }: Form): boolean {
  return word.startsWith('decid') || word === 'decision';
}

function longFormOf(written: string, abbreviations: Abbreviations | undefined): string | undefined {
  return abbreviations?.get(written) ?? abbreviations?.get(written.replace(/s$/, ''));
}

function push(run: Run, form: Form, start: number, end: number): void {
  run.forms[run.length] = form;
  run.starts[run.length] = start;
  run.ends[run.length] = end;
  run.length += 1;
}

/**
 * "Counter-trafficking", "anti-human-trafficking" and "human trafficking" are found as "(anti) trafficking". Gives where
 * the word then begins.
 */
function nameAlike(run: Run, start: number, formOf: (word: string) => Form): number {
  const isHuman = endsWith(run, 'human');
  if (isHuman) run.length -= 1;
  const before = run.length - 1;
  if (before >= 0 && run.forms[before]?.word === 'counter') run.forms[before] = formOf('anti');
  return isHuman ? (run.starts[run.length] ?? start) : start;
}

function endsWith({ length, forms }: Run, word: string): boolean {
  return length > 0 && forms[length - 1]?.word === word;
}

function listTokens({ length, forms, starts, ends }: Run, offset: number): readonly Token[] {
  return forms.slice(0, length).map(({ word, stem }, at) => ({
    word,
    stem,
    start: (starts[at] ?? 0) + offset,
    end: (ends[at] ?? 0) + offset,
  }));
}
