import { learnClues } from '../../../scripts/learn-clues.ts';
import { listClueLessons } from '../../../scripts/list-clue-lessons.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { Concepts } from '../../../src/draft/evidence/concepts.ts';
import type { LabelledDraft } from './halves.ts';

/** For each draft the concepts with the clues that the other drafts teach: none is measured by what it taught itself. */
export function learnApart(
  drafts: readonly LabelledDraft[],
  rubric: Rubric,
  concepts: Concepts,
): readonly Concepts[] {
  const lessons = drafts.map((draft) => listClueLessons(draft, rubric, concepts));
  return drafts.map((_, own) => ({
    ...concepts,
    clues: learnClues(lessons.flatMap((taught, at) => (at === own ? [] : taught))),
  }));
}
