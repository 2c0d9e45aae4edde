import { mainAssessor, type Assessment, type Passage } from '../domain/assessment/assessment.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import { locateInSteps, type LocatedQuote } from '../domain/draft/locate-quote.ts';

/** By the passage itself: quotes of two answers may have one id. */
export type LocatedQuotes = ReadonlyMap<Passage, LocatedQuote>;
type Documents = readonly DraftDocument[];

const known = new WeakMap<Assessment, { documents: Documents; located: LocatedQuotes }>();
const places = new WeakMap<Passage, { documents: Documents; place: LocatedQuote }>();

/**
 * Where each quote of the main assessor stands in the draft. A quote is looked for again only
 * when it or the documents are others. In short steps: there may be many quotes, and the draft may be long.
 */
export function* selectLocatedQuotes(
  assessment: Assessment,
  documents: Documents,
): Generator<void, LocatedQuotes> {
  const before = known.get(assessment);
  if (before?.documents === documents) return before.located;
  const main = mainAssessor(assessment).id;
  const passages = assessment.answers
    .filter(({ assessorId }) => assessorId === main)
    .flatMap((answer) => answer.passages);
  const located = new Map<Passage, LocatedQuote>();
  for (const passage of passages) {
    located.set(passage, yield* findPlace(passage, documents));
    yield;
  }
  known.set(assessment, { documents, located });
  return located;
}

function* findPlace(passage: Passage, documents: Documents): Generator<void, LocatedQuote> {
  const before = places.get(passage);
  if (before?.documents === documents) return before.place;
  const place = yield* locateInSteps(passage, documents);
  places.set(passage, { documents, place });
  return place;
}
