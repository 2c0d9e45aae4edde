import type { Rubric } from '../src/domain/rubric/rubric.ts';
import type { Concepts } from '../src/draft/evidence/concepts.ts';
import { weighDimensions } from '../src/draft/evidence/find-evidence.ts';
import { readForEvidence } from '../src/draft/evidence/reading.ts';
import { listJudged } from '../src/draft/evidence/weigh-dimension.ts';
import { isQuoteOf } from '../tests/bench/evidence/figures.ts';
import type { LabelledDraft } from '../tests/bench/evidence/halves.ts';
import type { ClueLesson } from './learn-clues.ts';

/** The lessons of one labelled draft: every passage that is weighed for a dimension; picked are those with a label. */
export function listClueLessons(
  { document, labels }: LabelledDraft,
  rubric: Rubric,
  concepts: Concepts,
): readonly ClueLesson[] {
  const reading = readForEvidence([document], rubric, concepts);
  const { weighed, readClues } = weighDimensions(rubric, concepts, reading);
  return weighed.flatMap((one) => {
    const own = labels.filter(({ dimension }) => dimension === one.dimension.id);
    return listJudged(one).map((passage, place) => {
      const text = document.passages[reading.units[passage.first]?.passage ?? 0]?.text ?? '';
      return {
        clues: readClues(one, passage, place),
        isPicked: own.some(({ quote }) => isQuoteOf(quote, text)),
      };
    });
  });
}
