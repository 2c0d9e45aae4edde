import type { Assessment, Passage } from './assessment.ts';
import { createFreeIds } from './find-free-id.ts';

/**
 * Gives each passage of an answer an id of its own: of those that have one id the first keeps it. An earlier version gave
 * one id to two quotes. The same list always gets the same ids; one whose ids differ is returned as it is.
 */
export function separatePassages(passages: readonly Passage[]): readonly Passage[] {
  const seen = new Set(passages.map(({ id }) => id));
  if (seen.size === passages.length) return passages;
  const freeId = createFreeIds(passages);
  return passages.map((passage) =>
    // What has been met is taken out, so that the next one with this id is known.
    seen.delete(passage.id) ? passage : { ...passage, id: freeId(passage.id) },
  );
}

/** The same for all answers of an assessment. */
export function separateQuotes<Kind extends Pick<Assessment, 'answers'>>(assessment: Kind): Kind {
  const answers = assessment.answers.map((answer) => {
    const passages = separatePassages(answer.passages);
    return passages === answer.passages ? answer : { ...answer, passages };
  });
  return { ...assessment, answers };
}
