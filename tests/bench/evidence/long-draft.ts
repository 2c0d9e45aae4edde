import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import type { LabelledDraft } from './halves.ts';

/** About what a proposal of 170 pages with its annexes has. */
export const LONG = { pages: 170, passages: 4000 };

/**
 * A draft as long as a proposal with all its annexes, from the passages of real ones in turn. Each repetition gets
 * numbers of its own, so that no text stands there twice.
 */
export function makeLongDraft(drafts: readonly LabelledDraft[]): DraftDocument {
  const source = drafts.flatMap(({ document }) => document.passages);
  const [first] = drafts;
  if (!first) throw new Error('There is no draft to repeat.');
  const passages = Array.from({ length: LONG.passages }, (_, at) => {
    const passage = source[at % source.length];
    if (!passage) throw new Error('The drafts have no passages.');
    const round = Math.floor(at / source.length);
    return { ...passage, text: round === 0 ? passage.text : `${passage.text} ${round}.${at}` };
  });
  return { ...first.document, id: 'long', passages };
}
