import type { Passage } from '../assessment/assessment.ts';
import { runAtOnce } from '../../lib/run-in-slices.ts';
import type { DraftDocument, TextRange } from './draft.ts';
import { foldText, unfoldRange } from './fold-text.ts';
import { isWordBorder } from './word-border.ts';
import type { QuotePart } from './located-quote.ts';
import { findHolder } from './find-holder.ts';
import { splitLines } from './split-lines.ts';

/** Folded quotes at least this long, in UTF-16 units, may go over a border that was not there when they were taken. */
const LONG_ENOUGH = 24;

/** The folds of all passages one behind the other. */
type FoldedDocument = {
  readonly text: string;
  /** Where each passage begins; the last one is the end. */
  readonly starts: readonly number[];
  /** Where white space was before it was folded away, and where passages begin, in order; and the end. */
  readonly gaps: readonly number[];
};

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

const WHITE_SPACE = /\s+/;

/** Passages of one step. */
const STEP = 100;

function* foldPassages({ passages }: DraftDocument): Generator<void, FoldedDocument> {
  const texts: string[] = [];
  const starts: number[] = [];
  const gaps: number[] = [];
  let at = 0;
  for (const [number, { text }] of passages.entries()) {
    starts.push(at);
    for (const run of text.split(WHITE_SPACE)) {
      const fold = foldText(run);
      texts.push(fold);
      gaps.push(at);
      at += fold.length;
    }
    if (number % STEP === STEP - 1) yield;
  }
  return { text: texts.join(''), starts: [...starts, at], gaps: [...gaps, at] };
}

/** Where a quote stands word for word in this document, nearest to where it was taken; undefined when nowhere. */
export function findExact(
  { quote, source }: Pick<Passage, 'quote' | 'source'>,
  document: DraftDocument,
): readonly QuotePart[] | undefined {
  const wanted = foldText(quote.normalize('NFC'));
  if (wanted === '') return undefined;
  const borders = wanted.length < LONG_ENOUGH ? splitLines(quote).length - 1 : Infinity;
  const fold = foldDocument(document);
  const hint = source?.documentId === document.id ? toHint(source, document, fold) : undefined;
  const places = listPlaces(fold, wanted, { borders, hint });
  const place = hint ? findNearest(places, hint) : places.next().value;
  return place && toParts(document, place);
}

/** Where a folded quote stands: in the folds of all passages, and from which passage to which. */
type Place = TextRange & { readonly first: number; readonly last: number };

/** Where a quote was taken: the passage, and the place in the folds of all passages. */
type Hint = { readonly passage: number; readonly at: number };

function toHint(
  { passage, start }: NonNullable<Passage['source']>,
  document: DraftDocument,
  { starts }: FoldedDocument,
): Hint {
  const before = document.passages[passage]?.text.slice(0, start) ?? '';
  return { passage, at: (starts[passage] ?? 0) + foldText(before).length };
}

type Limits = { readonly borders: number; readonly hint: Hint | undefined };

/**
 * All places of a folded quote in their order, but for those that go over more borders between passages, and those in
 * the middle of a word: only where it was taken may it be a part of one.
 */
function* listPlaces(
  fold: FoldedDocument,
  wanted: string,
  { borders, hint }: Limits,
): Generator<Place, undefined> {
  const { text, starts, gaps } = fold;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isWhole = at === hint?.at || [at, end].every((side) => isBorder(text, gaps, side));
    if (!isWhole) continue;
    const [first, last] = [findHolder(starts, at), findHolder(starts, end - 1)];
    if (last - first <= borders) yield { start: at, end, first, last };
  }
}

function isBorder(text: string, gaps: readonly number[], at: number): boolean {
  return isWordBorder(text, at) || gaps[findHolder(gaps, at)] === at;
}

function findNearest(places: Iterable<Place>, { passage, at }: Hint): Place | undefined {
  let nearest: Place | undefined;
  for (const place of places) {
    if (!nearest || compareDistance(place, nearest, passage, at) < 0) nearest = place;
    // From here on it only gets further away.
    if (place.first > passage) break;
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
