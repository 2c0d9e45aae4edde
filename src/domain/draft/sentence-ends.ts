/** A sign that ends a sentence, with the quotation mark or bracket that closes with it, and the space behind. */
const END_OF_SENTENCE = /[.!?…。؟।]["'”’»)\]]*(?:\s+|$)/g;

type SentenceEnd = {
  /** Behind the last sign of the sentence. */
  readonly end: number;
  /** Where the next one begins; the end of the text after the last. */
  readonly next: number;
};

/** Where the sentences of a text end, in order. Words behind the last sign are a sentence without an end. */
export function listSentenceEnds(text: string): readonly SentenceEnd[] {
  return Array.from(text.matchAll(END_OF_SENTENCE), ({ 0: sign, index }) => ({
    end: index + sign.trimEnd().length,
    next: index + sign.length,
  }));
}
