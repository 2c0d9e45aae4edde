import type { Passage } from '../assessment/assessment.ts';
import { alignWords } from './align-words.ts';
import { chooseWording, type DraftWording } from './choose-wording.ts';
import type { DraftDocument } from './draft.ts';
import type { WeighedQuote } from './missing-sentences.ts';
import { splitLines } from './split-lines.ts';
import { splitWords } from './split-words.ts';
import { indexWords, weighWord, weighWords, type WordIndex } from './word-index.ts';

/**
 * A wording counts as the quote reworded when it keeps this share of the quote's weight, in order and close together.
 * Sentences that were edited keep half and more; sentences on other matters that are built alike keep a third.
 */
const LEAST_KEPT = 0.45;

/** So many passages of a document are compared word by word: those that share most with the quote. */
const CANDIDATES = 5;

/** A quote of more words, or of more parts, is known by its first ones. */
const MOST_WORDS = 1000;
const MOST_PARTS = 10;

/** The wording in this document that is most like a quote; undefined when nothing is like it. */
export function findNear(
  { quote, source }: Pick<Passage, 'quote' | 'source'>,
  document: DraftDocument,
): DraftWording | undefined {
  const index = indexWords(document);
  const hint = source?.documentId === document.id ? source : undefined;
  const wanted = weighQuote(quote, hint?.start ?? null, index);
  const hinted = hint ? [hint.passage] : [];
  const shared = weighShared(wanted, index);
  const couldBeNear = (passage: number) => {
    const around = shared.subarray(Math.max(passage - 1, 0), passage + wanted.parts + 1);
    return around.reduce((sum, one) => sum + one, 0) >= LEAST_KEPT * wanted.weight;
  };
  const candidates = new Set([...hinted, ...listCandidates(shared)].filter(couldBeNear));
  const wordings = [...candidates].flatMap(
    (passage) => compareNear(passage, wanted, document, index) ?? [],
  );
  return wordings.toSorted((a, b) => b.likeness - a.likeness)[0];
}

function weighQuote(
  text: string,
  began: number | null,
  { numbers, weights, starts }: WordIndex,
): WeighedQuote {
  const words = splitWords(text).slice(0, MOST_WORDS);
  const found = words.map(({ word }) => numbers.get(word) ?? -1);
  const weighed = words.map(
    ({ word }, at) => weights[found[at] ?? -1] ?? weighWord(word, 1, starts.length - 1),
  );
  return {
    text,
    began,
    words: found,
    weights: weighed,
    weight: weighed.reduce((sum, one) => sum + one, 0),
    parts: Math.min(splitLines(text).length, MOST_PARTS),
  };
}

/** The most that each passage could share with a quote: the weight of the quote's words that it has. */
function weighShared(
  { words, weights }: WeighedQuote,
  { passages, starts }: WordIndex,
): Float64Array {
  const inQuote = new Map<number, number>();
  for (const [at, word] of words.entries())
    inQuote.set(word, (inQuote.get(word) ?? 0) + (weights[at] ?? 0));
  const shared = new Float64Array(starts.length - 1);
  for (const [word, weight] of inQuote) {
    for (const passage of passages[word] ?? []) shared[passage] = (shared[passage] ?? 0) + weight;
  }
  return shared;
}

/** The passages that could share most with a quote, most first. */
function listCandidates(shared: Float64Array): readonly number[] {
  const best: number[] = [];
  const weightAt = (place: number) => shared[best[place] ?? -1] ?? 0;
  for (let passage = 0; passage < shared.length; passage++) {
    const weight = shared[passage] ?? 0;
    if (weight <= weightAt(CANDIDATES - 1)) continue;
    let place = best.length;
    while (place > 0 && weightAt(place - 1) < weight) place--;
    best.splice(place, 0, passage);
    best.length = Math.min(best.length, CANDIDATES);
  }
  return best;
}

/** Compares a quote with a passage and its neighbours: what was one passage may be two, and the other way round. */
function compareNear(
  passage: number,
  wanted: WeighedQuote,
  document: DraftDocument,
  index: WordIndex,
): DraftWording | undefined {
  const { words, starts } = index;
  const from = starts[Math.max(passage - 1, 0)] ?? words.length;
  const to = starts[passage + wanted.parts + 1] ?? words.length;
  const window = words.subarray(from, to);
  const stretch = alignWords(wanted, { words: window, weights: weighWords(index, window) });
  if (stretch.shared === 0 || stretch.shared < LEAST_KEPT * wanted.weight) return undefined;
  const inDocument = { ...stretch, start: from + stretch.start, end: from + stretch.end };
  return chooseWording(document, index, inDocument, wanted);
}
