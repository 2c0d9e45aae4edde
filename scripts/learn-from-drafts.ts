import type { Rubric } from '../src/domain/rubric/rubric.ts';
import { CLUES } from '../src/draft/evidence/clues.ts';
import type { Concepts } from '../src/draft/evidence/concepts.ts';
import { LEANING_CLUES } from '../src/draft/evidence/leaning-clues.ts';
import type { LabelledDraft } from '../tests/bench/evidence/halves.ts';
import type { LabelledPassage } from './example-passages.ts';
import { learnClues } from './learn-clues.ts';
import type { createWeightLearner } from './learn-weights.ts';
import { listClueLessons } from './list-clue-lessons.ts';
import { listLabelledPassages } from './list-labelled-passages.ts';

/** Concepts with all that can be learned. */
type Taught = Concepts & Required<Pick<Concepts, 'weights' | 'clues' | 'leanings'>>;

/** Gives the concepts with what some of the drafts teach, of words and then of clues. Needs at least two drafts. */
type DraftLearner = (taught: readonly LabelledDraft[]) => Taught;

/**
 * A learner for a rubric. The clues of a draft are read with words that this draft did not teach, as they will be of a
 * draft that nobody labelled: else likeness would seem to tell more than it does.
 */
export function createDraftLearner(
  rubric: Rubric,
  concepts: Concepts,
  learnWords: ReturnType<typeof createWeightLearner>,
): DraftLearner {
  const passages = new Map<LabelledDraft, readonly LabelledPassage[]>();
  const passagesOf = (draft: LabelledDraft) => {
    const own = passages.get(draft) ?? listLabelledPassages(draft);
    passages.set(draft, own);
    return own;
  };
  return (taught) => {
    const learnFrom = (drafts: readonly LabelledDraft[]) => learnWords(drafts.flatMap(passagesOf));
    const lessons = taught.map((draft) => {
      const others = taught.filter((other) => other !== draft);
      return listClueLessons(draft, rubric, { ...concepts, weights: learnFrom(others) });
    });
    return {
      ...concepts,
      weights: learnFrom(taught),
      clues: learnClues(
        CLUES,
        lessons.flatMap(({ passages: own }) => own),
      ),
      leanings: learnClues(
        LEANING_CLUES,
        lessons.flatMap(({ leanings }) => leanings),
      ),
    };
  };
}
