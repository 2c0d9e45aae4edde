import type { Passage } from '../assessment/assessment.ts';
import { runAtOnce } from '../../lib/run-in-slices.ts';
import type { DraftDocument } from './draft.ts';
import { findExact, foldInSteps } from './find-exact.ts';
import { findNear } from './find-near.ts';
import type { LocatedQuote, QuotePart } from './located-quote.ts';
import { indexInSteps } from './word-index.ts';

export type { LocatedQuote } from './located-quote.ts';

type Quote = Pick<Passage, 'quote' | 'source'>;

/**
 * Finds a quote again in the draft as it is now. Word for word ignores white space, the kinds of quotation marks and
 * dashes, and ligatures; of several such places it takes the one nearest to where the quote was taken. Each document is
 * indexed once.
 */
export function locateQuote(quote: Quote, documents: readonly DraftDocument[]): LocatedQuote {
  return runAtOnce(locateInSteps(quote, documents));
}

/** The same in short steps: the first quote of a long draft has to index it, which a page need not wait for. */
export function* locateInSteps(
  quote: Quote,
  documents: readonly DraftDocument[],
): Generator<void, LocatedQuote> {
  if (documents.length === 0) return { kind: 'no-draft' };
  const parts = yield* findExactInSteps(quote, documents);
  if (parts) return { kind: 'exact', parts };
  const ordered = hintedFirst(documents, quote);
  for (const document of ordered) yield* indexInSteps(document);
  return findNearest(quote, ordered);
}

/** The places of those quotes that stand in the draft word for word. */
export function* findPlacesInSteps(
  quotes: readonly Quote[],
  documents: readonly DraftDocument[],
): Generator<void, readonly QuotePart[]> {
  const places: QuotePart[] = [];
  for (const quote of quotes) {
    places.push(...((yield* findExactInSteps(quote, documents)) ?? []));
    yield;
  }
  return places;
}

function* findExactInSteps(
  quote: Quote,
  documents: readonly DraftDocument[],
): Generator<void, readonly QuotePart[] | undefined> {
  for (const document of hintedFirst(documents, quote)) {
    yield* foldInSteps(document);
    const parts = findExact(quote, document);
    if (parts) return parts;
  }
  return undefined;
}

function hintedFirst(documents: readonly DraftDocument[], quote: Quote): readonly DraftDocument[] {
  return documents.toSorted((a, b) => rankHint(b, quote) - rankHint(a, quote));
}

/** 1 for the document that the quote was taken from, and 0 for the others. */
function rankHint({ id }: DraftDocument, { source }: Quote): number {
  return id === source?.documentId ? 1 : 0;
}

/** Where less than this share of the words is the same, by weight, the draft says something else. */
const LEAST_SAME = 0.5;

function findNearest(quote: Quote, documents: readonly DraftDocument[]): LocatedQuote {
  const [nearest] = documents
    .flatMap((document) => {
      const near = findNear(quote, document);
      return near ? [{ documentId: document.id, ...near }] : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness);
  if (!nearest) return { kind: 'gone' };
  const { sameWords, ...near } = nearest;
  const { documentId, passage, range } = near;
  return sameWords < LEAST_SAME
    ? { kind: 'gone', nearest: { documentId, passage, ...range } }
    : { kind: 'near', ...near };
}
