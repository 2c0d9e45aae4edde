import { readPassages } from '../../../scripts/example-passages.ts';
import { readExamples } from '../../../scripts/example-sentences.ts';
import { createDraftLearner } from '../../../scripts/learn-from-drafts.ts';
import { createWeightLearner } from '../../../scripts/learn-weights.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Concepts } from '../../../src/draft/evidence/concepts.ts';
import type { LabelledDraft } from './halves.ts';

/** For each draft the concepts with what the other drafts teach: none is measured by what it taught itself. */
export function learnApart(
  drafts: readonly LabelledDraft[],
  rubric: Rubric,
  concepts: Concepts,
): readonly Concepts[] {
  const learnWords = createWeightLearner(readExamples(), rubric, readPassages());
  const learn = createDraftLearner(rubric, concepts, learnWords);
  return drafts.map((own) => learn(drafts.filter((draft) => draft !== own)));
}
