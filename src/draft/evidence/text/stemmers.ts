import { stemmer } from 'stemmer';

export type Stemmer = (word: string) => string;

/** Porter's stemmer by language; the other languages are matched by their words as written. */
const STEMMERS: Readonly<Record<string, Stemmer>> = { en: stemmer };

/** Takes the ending from a lower-case word, for drafts in this language (a BCP 47 tag). */
export function pickStemmer(language: string): Stemmer {
  return STEMMERS[baseOf(language)] ?? ((word) => word);
}

/** The language without its region: `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
