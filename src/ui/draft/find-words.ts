import type { DraftDocument, PassageRef, TextRange } from '../../domain/draft/draft.ts';

/** A place in the draft where the words of a search stand. */
export type Hit = PassageRef & TextRange;

/** A search for fewer letters would find half the draft. */
export const SHORTEST_SEARCH = 2;

/** More places than a person steps through; the search ends there and says so. */
export const MOST_HITS = 1000;

/** Where the words stand in all documents, in reading order: at most `MOST_HITS`. Case and the form of quotation marks do not matter. */
export function findWords(documents: readonly DraftDocument[], words: string): readonly Hit[] {
  const wanted = foldForSearch(words.trim().replace(/\s+/gu, ' '));
  if (wanted.length < SHORTEST_SEARCH) return [];
  const hits: Hit[] = [];
  for (const { id: documentId, passages } of documents) {
    for (const [passage, { text }] of passages.entries()) {
      for (const start of findStarts(foldForSearch(text), wanted)) {
        hits.push({ documentId, passage, start, end: start + wanted.length });
        if (hits.length === MOST_HITS) return hits;
      }
    }
  }
  return hits;
}

function* findStarts(text: string, wanted: string): Generator<number> {
  let start = text.indexOf(wanted);
  while (start >= 0) {
    yield start;
    start = text.indexOf(wanted, start + wanted.length);
  }
}

/** One unit for each unit of the text, so that a place in it is a place in the text. */
function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  const folded = lower.length === text.length ? lower : lowerEach(text);
  return folded.replace(/[\u2018\u2019\u02bc]/gu, "'").replace(/[\u201c\u201d\u201e]/gu, '"');
}

/** A few letters grow when they are made small, such as the Turkish İ: they stay as they are. */
function lowerEach(text: string): string {
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join('');
}
