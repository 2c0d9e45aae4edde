import type { Rubric } from '../src/domain/rubric/rubric.ts';
import type { Concepts } from '../src/draft/evidence/concepts.ts';
import { weighDimensions } from '../src/draft/evidence/find-evidence.ts';
import { readForEvidence } from '../src/draft/evidence/reading.ts';
import { listJudged } from '../src/draft/evidence/weigh-dimension.ts';
import { isQuoteOf } from '../tests/bench/evidence/figures.ts';
import type { LabelledDraft } from '../tests/bench/evidence/halves.ts';
import type { ClueLesson } from './learn-clues.ts';

/** What a labelled draft teaches of clues. */
export type ClueLessons = {
  /** Every passage that is weighed for a dimension; picked are those with a label. */
  readonly passages: readonly ClueLesson[];
  /** Those among them whose labels are of one pole; picked are those of the better one. */
  readonly leanings: readonly ClueLesson[];
};

/** The lessons of one labelled draft. */
export function listClueLessons(
  { document, labels }: LabelledDraft,
  rubric: Rubric,
  concepts: Concepts,
): ClueLessons {
  const reading = readForEvidence([document], rubric, concepts);
  const { weighed, readClues, readLeaning } = weighDimensions(rubric, concepts, reading);
  const all = weighed.flatMap((one) => {
    const own = labels.filter(({ dimension }) => dimension === one.dimension.id);
    return listJudged(one).map((passage, place) => {
      const text = document.passages[reading.units[passage.first]?.passage ?? 0]?.text ?? '';
      const given = own.filter(({ quote }) => isQuoteOf(quote, text));
      return {
        clues: readClues(one, passage, place),
        leaningClues: readLeaning(one, passage),
        isPicked: given.length > 0,
        poles: new Set(given.map(({ leaning }) => leaning).filter((pole) => pole !== 'unclear')),
      };
    });
  });
  return {
    passages: all.map(({ clues, isPicked }) => ({ clues, isPicked })),
    leanings: all
      .filter(({ poles }) => poles.size === 1)
      .map(({ leaningClues, poles }) => ({ clues: leaningClues, isPicked: poles.has('better') })),
  };
}
