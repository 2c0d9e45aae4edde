import { listDenials } from './doubts/negation.ts';
import { listSubjects } from './match-phrases.ts';
import { remember } from './remember.ts';
import { collectAbbreviations } from './text/abbreviations.ts';
import { baseOf } from './text/stemmers.ts';
import { createTokeniser, type Tokeniser } from './text/tokens.ts';

/** A word of a term of the concepts: a stem, or a beginning. One of a kind, however many terms have it. */
export type TermWord = {
  readonly text: string;
  readonly isBeginning: boolean;
  /** Its place among the different words of all terms. */
  readonly number: number;
};

/** The words of the rubric and of the concepts in one language, cut as a draft's are. */
export type ContentWords = {
  /** The words of a term as a concept writes it ("pre departure", "traffick*"). */
  readonly parseTerm: (written: string) => readonly TermWord[];
  /** The stems of a phrase that carry its subject, each once. */
  readonly subjectsOf: (phrase: string) => readonly string[];
  /** Whether a phrase denies something. */
  readonly saysNo: (phrase: string) => boolean;
};

/**
 * The words of the content in a language (a BCP 47 tag). They are the same for every draft, so each is cut once for as
 * long as the program runs: there are as many as the rubric and the concepts have.
 */
export const readContentWords = remember((language: string): ContentWords => {
  const tokeniser = createTokeniser(language, collectAbbreviations([]));
  const isEnglish = baseOf(language) === 'en';
  let count = 0;
  const numberWords = (isBeginning: boolean) =>
    remember((text: string): TermWord => ({ text, isBeginning, number: count++ }));
  const [stems, beginnings] = [numberWords(false), numberWords(true)];
  const parseWord = remember((written: string) =>
    parseTermWord(written, tokeniser).map(({ text, isBeginning }) =>
      isBeginning ? beginnings(text) : stems(text),
    ),
  );
  return {
    parseTerm: (written) => {
      const term = written.replace(ONE_WORD, '$1$2');
      return BETWEEN.test(term) ? term.trim().split(BETWEEN).flatMap(parseWord) : parseWord(term);
    },
    subjectsOf: remember((phrase: string) => listSubjects(phrase, tokeniser)),
    saysNo: remember(
      (phrase: string) =>
        isEnglish && listDenials({ tokens: tokeniser.cut(phrase) }, phrase).length > 0,
    ),
  };
});

/** What a draft's words are joined to, so that a term finds it. */
const ONE_WORD = /\b(pre)[\s-](decision)\b/;
/** A hyphen counts as a space. */
const BETWEEN = /[\s-]+/;

function parseTermWord(written: string, tokeniser: Tokeniser): readonly Omit<TermWord, 'number'>[] {
  if (!written.endsWith('*')) {
    return tokeniser.cut(written).map(({ stem }) => ({ text: stem, isBeginning: false }));
  }
  const parts = tokeniser.normalise(written.slice(0, -1));
  return parts.map((text, at) =>
    at === parts.length - 1
      ? { text, isBeginning: true }
      : { text: tokeniser.stem(text), isBeginning: false },
  );
}
