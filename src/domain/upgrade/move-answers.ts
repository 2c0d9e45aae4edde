import { joinAlternatives, toAlternative } from '../assessment/alternatives.ts';
import type { Alternative, Answer, Passage } from '../assessment/assessment.ts';
import { createFreeIds } from '../assessment/find-free-id.ts';
import { createSameSet } from '../assessment/same-set.ts';

/**
 * Gives the answer under the new id of its question too. The one under the old id stays. Where there already is an
 * answer, that one stands, and this one is offered beside it.
 */
export function carryAnswer(
  answers: readonly Answer[],
  old: Answer,
  target: string,
): readonly Answer[] {
  if (target === old.dimensionId) return answers;
  if (findAt(answers, old.assessorId, target) >= 0) return addOffer(answers, old, target);
  return [...answers, { ...old, dimensionId: target }];
}

/**
 * Shows the answer beside a question that was cut anew from its own, for a person to take or leave. The words that were
 * quoted for it go along. Under an id that stays, the old answer is offered in the same way and no longer counts.
 */
export function offerAnswer(
  answers: readonly Answer[],
  old: Answer,
  target: string,
): readonly Answer[] {
  const offered = addOffer(answers, old, target);
  if (target !== old.dimensionId) return offered;
  const at = findAt(offered, old.assessorId, target);
  const before = offered[at];
  return before ? offered.with(at, { ...before, position: null }) : offered;
}

function addOffer(answers: readonly Answer[], old: Answer, target: string): readonly Answer[] {
  const at = findAt(answers, old.assessorId, target);
  const before = answers[at] ?? emptyAnswer(old, target);
  const after: Answer = {
    ...before,
    passages: joinPassages(before.passages, old.passages),
    alternatives: joinAlternatives(before.alternatives, listOffers(old)),
  };
  return at < 0 ? [...answers, after] : answers.with(at, after);
}

function findAt(answers: readonly Answer[], assessorId: string, dimensionId: string): number {
  return answers.findIndex(
    (answer) => answer.assessorId === assessorId && answer.dimensionId === dimensionId,
  );
}

function emptyAnswer({ assessorId, updatedAt }: Answer, dimensionId: string): Answer {
  return {
    assessorId,
    dimensionId,
    position: null,
    note: '',
    passages: [],
    alternatives: [],
    updatedAt,
  };
}

/** Two different quotes under one id are two passages: the one that comes gets another id, where it is not there yet. */
function joinPassages(mine: readonly Passage[], theirs: readonly Passage[]): readonly Passage[] {
  const own = new Map(mine.map((passage) => [passage.id, passage]));
  const known = createSameSet(mine.map((passage) => ({ ...passage, id: '' })));
  const freeId = createFreeIds([...mine, ...theirs]);
  const added = theirs.flatMap((passage) => {
    const here = own.get(passage.id);
    if (!here) return [passage];
    const isThere = here.quote === passage.quote || !known.add({ ...passage, id: '' });
    return isThere ? [] : [{ ...passage, id: freeId(passage.id) }];
  });
  return [...mine, ...added];
}

/** What the old answer says, where it says something, and what was kept beside it. */
function listOffers(old: Answer): readonly Alternative[] {
  const isSaid = old.position !== null || old.note !== '';
  return isSaid ? [toAlternative(old), ...old.alternatives] : old.alternatives;
}
