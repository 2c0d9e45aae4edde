/** Words that stand before a single letter: “ANNEX B BUDGET” has no space too many. */
const NAMED_BY_LETTER =
  /^(?:annex|appendix|block|category|chapter|class|figure|form|grade|group|hepatitis|lot|model|option|part|phase|plan|schedule|section|table|type|unit|vitamin|zone)$/i;
/** A capital that is no word by itself, behind another word and before the rest of its own. */
const SPLIT_CAPITAL = /(?<=\S )([B-HJ-Z]) (\p{Lu}{3,})(?!\p{L})/gu;
/** More letters than the words that stand before a single one have. */
const LONGEST_NAME = 12;
const LONGEST_WORD = 40;
const SPACED_LETTERS = /(?<!\p{L})(?:\p{Lu} ){3,}\p{Lu}(?!\p{L})/gu;
/** First parts of compounds, which keep their hyphen at the end of a line. */
const COMPOUND =
  /^(?:anti|co|community|cross|decision|ever|evidence|follow|full|gender|high|ill|income|labour|labor|long|low|mid|multi|near|non|part|policy|post|pre|quasi|rights?|self|semi|short|skills?|socio|survivor|trans|well|women|worker|year)-$/iu;

/** Takes out the spaces that reading by machine puts into words in capitals: “P ROTECTION”, “P L A N”. */
export function joinSplitCapitals(line: string): string {
  return line
    .replace(SPACED_LETTERS, (letters) => letters.replaceAll(' ', ''))
    .replace(SPLIT_CAPITAL, (whole, capital: string, rest: string, at: number, all: string) => {
      const before =
        all
          .slice(Math.max(0, at - 1 - LONGEST_NAME), at - 1)
          .split(' ')
          .at(-1) ?? '';
      // Behind “Ana”, a single capital is part of a name.
      const isName = NAMED_BY_LETTER.test(before) || /^\p{Lu}.*\p{Ll}/u.test(before);
      return isName ? whole : capital + rest;
    });
}

/**
 * A line as it goes on into the next one: with a space, or without its hyphen when that only cut a word. The words of
 * the rest of the text decide whether it is a compound, and where they do not, the first part of the word.
 */
export function openLineEnd(line: string, next: string, words: ReadonlySet<string>): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1);
  const start = /\p{L}+(?=-$)/u.exec(line.slice(-LONGEST_WORD))?.[0];
  const end = /^\p{Ll}+/u.exec(next)?.[0];
  if (start === undefined || end === undefined) return `${line} `;
  const [whole, compound] = [`${start}${end}`.toLowerCase(), `${start}-${end}`.toLowerCase()];
  const isCompound = words.has(compound) || (!words.has(whole) && COMPOUND.test(`${start}-`));
  return isCompound ? line : line.slice(0, -1);
}

/** The words of a text, with those that have a hyphen inside, all in small letters. */
export function listWords(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
}
