declare module 'nspell' {
  type Spelling = { correct(word: string): boolean; add(word: string): Spelling };
  /** Takes a Hunspell dictionary: affix rules and words. */
  export default function nspell(dictionary: { aff: Uint8Array; dic: Uint8Array }): Spelling;
}
