import { splitSentences, splitWords } from './words.ts';

/**
 * The reading grade of an English text by Flesch and Kincaid, in years of school (J. P. Kincaid and others, “Derivation of
 * new readability formulas”, Research Branch Report 8-75, Naval Technical Training Command, 1975). Syllables are
 * estimated, so one short text says little: compare texts of some length, or medians. A text without words gives 0.
 */
export function gradeReading(text: string): number {
  const words = splitWords(text);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const sentences = Math.max(1, splitSentences(text).length);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Vowels that stand together and are spoken apart: payer, going, period, actual, client, influence, society, area. */
const APART =
  /[aeou]y(?=[aeiou])|[aeiou](?=ing)|(?<![cgnstx])i(?=o|u)|(?<![cgstx])i(?=a)|(?<![gqs])u(?=a)|(?<![cstx])i(?=en[ct])|(?<=fl)u(?=e)|i(?=et)|(?<=^ar|^id|cr)e(?=a)|(?<=^c)o(?=op)|(?<=soc)i(?=at)|(?<=th)e(?=o)/gu;

/** Groups of vowels, less a silent ending. A number or an abbreviation counts as one syllable. */
export function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[’']s$/u, '');
  const sounded = letters
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![td])ed$/u, '')
    .replace(/(?<=[aeiouy][^aeiouyl]*[^aeiouylscgxz])es$/u, '')
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![^aeiouy]l)e$/u, '')
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![aeiouyl])e(?=(?:ments?|ful|ly|less|lines?)$)/u, '')
    .replace(/isms?$/u, 'isem')
    .replace(APART, '$&-');
  return Math.max(1, sounded.match(/[aeiouy]+/gu)?.length ?? 0);
}

/** The middle of the numbers, or of the two in the middle; 0 for none. */
export function findMedian(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}
