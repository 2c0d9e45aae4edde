import type { DraftDocument } from '../../domain/draft/draft.ts';
import { joinCuts } from './join-cuts.ts';
import type { Abbreviations } from './text/abbreviations.ts';
import { createTokeniser } from './text/tokens.ts';
import { cutDocument, type CutDocument } from './units.ts';

/** A document as it was cut, and what its words were cut by. */
type Kept = {
  readonly language: string;
  readonly abbreviations: Abbreviations;
  readonly cut: CutDocument;
};

/** For as long as somebody has the document: some three megabytes for one of 170 pages. */
const kept = new WeakMap<DraftDocument, Kept>();

/**
 * The units and words of documents. A document that was read before for the same language and short forms is not read
 * again: another one has come beside it, or gone, or the rubric is another.
 */
export function readWords(
  documents: readonly DraftDocument[],
  language: string,
  abbreviations: Abbreviations,
): CutDocument {
  return joinCuts(
    documents.map((document) => {
      const before = kept.get(document);
      const isSame = before?.language === language && areSame(before.abbreviations, abbreviations);
      if (before && isSame) return before.cut;
      const cut = cutDocument(document, createTokeniser(language, abbreviations));
      kept.set(document, { language, abbreviations, cut });
      return cut;
    }),
  );
}

function areSame(one: Abbreviations, other: Abbreviations): boolean {
  return one.size === other.size && [...one].every(([short, long]) => other.get(short) === long);
}
