import type { TermWord } from './content-words.ts';
import type { Form } from './text/tokens.ts';
import { push } from './word-list.ts';

/** A term of the concepts. */
export type Term = {
  /** Its place in the list. */
  readonly number: number;
  /** At least one. */
  readonly words: readonly TermWord[];
};

/** How terms begin, by the numbers of their words. */
export type TermStarts = {
  /** The terms of a word alone. */
  readonly alone: ReadonlyMap<number, readonly Term[]>;
  /** The words of terms that begin a longer one, and those that are the second one of any. */
  readonly firsts: ReadonlySet<number>;
  readonly seconds: ReadonlySet<number>;
  /** The longer terms that begin with two words. */
  readonly longer: (first: number, second: number) => readonly Term[] | undefined;
  /** The words of terms that a word of a draft fits. */
  readonly fitsOf: (form: Pick<Form, 'word' | 'stem'>) => readonly number[];
};

/** Sorts terms by how they begin. */
export function listStarts(terms: readonly Term[]): TermStarts {
  const alone = new Map<number, Term[]>();
  const longer = new Map<number, Term[]>();
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  const mayBegin = new Uint8Array(SIEVE);
  for (const term of terms) {
    const [first, second] = term.words;
    if (!first) continue;
    if (second) {
      const pair = pairUp(first.number, second.number);
      push(longer, pair, term);
      mayBegin[pair % SIEVE] = 1;
      firsts.add(first.number);
      seconds.add(second.number);
    } else push(alone, first.number, term);
  }
  return {
    alone,
    firsts,
    seconds,
    longer: (first, second) => {
      const pair = pairUp(first, second);
      // Asked for each two words of a draft that follow each other; nearly all begin no term.
      return mayBegin[pair % SIEVE] === 1 ? longer.get(pair) : undefined;
    },
    fitsOf: createFitFinder(terms),
  };
}

/** A prime, so that pairs are spread well, and many times the number of terms. */
const SIEVE = 65_521;
/** More than there are different words in all terms. */
const MOST_WORDS = 32_768;

function pairUp(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

/** Beginnings of words, letter by letter. */
type Branch = { readonly next: Map<number, Branch>; word: TermWord | undefined };

function createFitFinder(terms: readonly Term[]): TermStarts['fitsOf'] {
  const stems = new Map<string, TermWord>();
  const root: Branch = { next: new Map(), word: undefined };
  for (const word of new Set(terms.flatMap(({ words }) => words))) {
    if (word.isBeginning) growTo(root, word.text).word = word;
    else stems.set(word.text, word);
  }
  return ({ word, stem }) => {
    const whole = stems.get(stem);
    const fits = whole ? [whole.number] : [];
    let branch: Branch | undefined = root;
    for (let at = 0; branch; at += 1) {
      if (branch.word) fits.push(branch.word.number);
      branch = branch.next.get(word.charCodeAt(at));
    }
    return fits;
  };
}

function growTo(root: Branch, text: string): Branch {
  let branch = root;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const next: Branch = branch.next.get(code) ?? { next: new Map(), word: undefined };
    branch.next.set(code, next);
    branch = next;
  }
  return branch;
}
