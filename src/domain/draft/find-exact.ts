import type { Passage } from '../assessment/assessment.ts';
import { runAtOnce } from '../../lib/run-in-slices.ts';
import type { DraftDocument, TextRange } from './draft.ts';
import { foldText, unfoldRange } from './fold-text.ts';
import type { QuotePart } from './located-quote.ts';
import { findHolder } from './find-holder.ts';
import { splitLines } from './split-lines.ts';

/** Folded quotes at least this long, in UTF-16 units, may go over a border that was not there when they were taken. */
const LONG_ENOUGH = 24;

/** The folds of all passages one behind the other, and where each begins; the last one of `starts` is the end. */
type FoldedDocument = { readonly text: string; readonly starts: readonly number[] };

const folded = new WeakMap<DraftDocument, FoldedDocument>();

function foldDocument(document: DraftDocument): FoldedDocument {
  return folded.get(document) ?? runAtOnce(foldInSteps(document));
}

/** Folds the passages in short steps, so that a page need not wait for a long document. */
export function* foldInSteps(document: DraftDocument): Generator<void, FoldedDocument> {
  const made = folded.get(document) ?? (yield* foldPassages(document));
  folded.set(document, made);
  return made;
}

/** Passages of one step. */
const STEP = 100;

function* foldPassages({ passages }: DraftDocument): Generator<void, FoldedDocument> {
  const texts: string[] = [];
  const starts = [0];
  for (const [number, { text }] of passages.entries()) {
    const fold = foldText(text);
    texts.push(fold);
    starts.push((starts.at(-1) ?? 0) + fold.length);
    if (number % STEP === STEP - 1) yield;
  }
  return { text: texts.join(''), starts };
}

/** Where a quote stands word for word in this document, nearest to where it was taken; undefined when nowhere. */
export function findExact(
  { quote, source }: Pick<Passage, 'quote' | 'source'>,
  document: DraftDocument,
): readonly QuotePart[] | undefined {
  const wanted = foldText(quote.normalize('NFC'));
  if (wanted === '') return undefined;
  const borders = wanted.length < LONG_ENOUGH ? splitLines(quote).length - 1 : Infinity;
  const places = listPlaces(foldDocument(document), wanted, borders);
  const hint = source?.documentId === document.id ? source : undefined;
  const place = hint ? findNearest(places, document, hint) : places.next().value;
  return place && toParts(document, place);
}

/** Where a folded quote stands: in the folds of all passages, and from which passage to which. */
type Place = TextRange & { readonly first: number; readonly last: number };

/** All places of a folded quote in their order, but for those that go over more borders between passages. */
function* listPlaces(
  { text, starts }: FoldedDocument,
  wanted: string,
  borders: number,
): Generator<Place, undefined> {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const [first, last] = [findHolder(starts, at), findHolder(starts, end - 1)];
    if (last - first <= borders) yield { start: at, end, first, last };
  }
}

type Hint = NonNullable<Passage['source']>;

function findNearest(
  places: Iterable<Place>,
  document: DraftDocument,
  hint: Hint,
): Place | undefined {
  const before = document.passages[hint.passage]?.text.slice(0, hint.start) ?? '';
  const at = (foldDocument(document).starts[hint.passage] ?? 0) + foldText(before).length;
  let nearest: Place | undefined;
  for (const place of places) {
    if (!nearest || compareDistance(place, nearest, hint.passage, at) < 0) nearest = place;
    // From here on it only gets further away.
    if (place.first > hint.passage) break;
  }
  return nearest;
}

function compareDistance(a: Place, b: Place, passage: number, at: number): number {
  const byPassage = Math.abs(a.first - passage) - Math.abs(b.first - passage);
  return byPassage || Math.abs(a.start - at) - Math.abs(b.start - at);
}

function toParts(
  document: DraftDocument,
  { start, end, first, last }: Place,
): readonly QuotePart[] {
  const { starts } = foldDocument(document);
  const passages = document.passages.slice(first, last + 1);
  return passages.flatMap(({ text }, index): readonly QuotePart[] => {
    const passage = first + index;
    const from = starts[passage] ?? 0;
    const to = starts[passage + 1] ?? from;
    if (from === to) return [];
    const range = { start: Math.max(start, from) - from, end: Math.min(end, to) - from };
    return [{ documentId: document.id, passage, ...unfoldRange(text, range) }];
  });
}
