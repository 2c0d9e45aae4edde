/** Looks back only from a space: from each of many brackets it would look back over all before it. */
const SENTENCE_END = /(?=\s)(?<=[.?!…][”’)]*)\s+/u;

/** The sentences of a text. A colon, a comma or an abbreviation without a space after it ends none. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The words of a text as they stand there, without punctuation. A number is a word. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The different words of a text in lower case. */
function gatherWords(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => word.toLowerCase()));
}

/** The share of different words that two texts have in common, 0 to 1. */
export function compareWords(one: string, other: string): number {
  const first = gatherWords(one);
  const second = gatherWords(other);
  const common = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - common;
  return all === 0 ? 1 : common / all;
}
