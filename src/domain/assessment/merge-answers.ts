import { joinAlternatives, toAlternative, type AnswerValue } from './alternatives.ts';
import type { Answer, Assessment, Passage } from './assessment.ts';
import { createFreeIds } from './find-free-id.ts';
import { isSame } from './records.ts';

type Agreed = Assessment['agreed'][number];
type Moved = { readonly updatedAt: string };

/** Names one assessor's answer to one dimension. */
export function answerKey({ assessorId, dimensionId }: AnswerIds): string {
  return JSON.stringify([assessorId, dimensionId]);
}

type AnswerIds = Pick<Answer, 'assessorId' | 'dimensionId'>;

/** The newer of two forms first; of two with the same moment the one here counts as newer. */
export function sortByAge<T extends Moved>(here: T, file: T): readonly [newer: T, older: T] {
  return file.updatedAt > here.updatedAt ? [file, here] : [here, file];
}

/**
 * Joins two answers of one assessor to one dimension: the newer stands, takes what it leaves open from the other, and
 * has the other as an alternative where they differ. Passages and alternatives of both stay.
 */
export function mergeAnswers(here: Answer, file: Answer): Answer {
  const [newer, older] = sortByAge(here, file);
  const standing = joinValues(newer, older);
  const lost = differs(older, standing) ? [toAlternative(older)] : [];
  return {
    ...older,
    ...newer,
    ...standing,
    passages: mergePassages(here.passages, file.passages),
    alternatives: joinAlternatives(here.alternatives, [...file.alternatives, ...lost]),
  };
}

/** True when one of two answers says something that the other contradicts: only one of them can stand. */
export function contradict(here: Answer, file: Answer): boolean {
  const [newer, older] = sortByAge(here, file);
  return differs(older, joinValues(newer, older));
}

/**
 * What the newer of two answers says, and from the older one what it leaves open. A note belongs to its position: one that
 * was written for another position does not come over.
 */
export function joinValues(newer: AnswerValue, older: AnswerValue): AnswerValue {
  const position = newer.position ?? older.position;
  const isOne = older.position === null || isSame(older.position, position);
  return { position, note: isOne ? newer.note || older.note : newer.note };
}

function differs(value: AnswerValue, standing: AnswerValue): boolean {
  const { position, note } = value;
  return (
    (position !== null && !isSame(position, standing.position)) ||
    (note !== '' && note !== standing.note)
  );
}

/** One quote at one place is one passage, whatever its id; two quotes under one id are two passages. */
function mergePassages(here: readonly Passage[], file: readonly Passage[]): readonly Passage[] {
  const joined = [...here];
  const places = new Map<string, number>();
  for (const [at, passage] of here.entries()) {
    const quote = quoteKey(passage);
    if (!places.has(quote)) places.set(quote, at);
  }
  const freeId = createFreeIds(here);
  for (const passage of file) {
    const at = places.get(quoteKey(passage)) ?? joined.length;
    const known = joined[at];
    joined[at] = known ? { ...passage, ...known } : { ...passage, id: freeId(passage.id) };
    places.set(quoteKey(passage), at);
  }
  return joined;
}

function quoteKey({ quote, place }: Passage): string {
  return JSON.stringify([quote, place]);
}

/** Of two agreed answers the newer stands, with the reason of the other where it has none for the same position. */
export function mergeAgreed(here: Agreed, file: Agreed): Agreed {
  const [newer, older] = sortByAge(here, file);
  const isOne = isSame(newer.position, older.position);
  return { ...older, ...newer, reason: isOne ? newer.reason || older.reason : newer.reason };
}

/** What a group had agreed on and a newer agreement replaced stays beside the first assessor's answer. */
export function keepAgreed(assessment: Assessment, sides: readonly Assessment[]): Assessment {
  const standing = new Map(assessment.agreed.map((agreed) => [agreed.dimensionId, agreed]));
  const lost = sides
    .flatMap(({ agreed }) => agreed)
    .filter(({ dimensionId, position, reason: note }) => {
      const stands = standing.get(dimensionId);
      return !stands || differs({ position, note }, { ...stands, note: stands.reason });
    });
  return lost.length === 0 ? assessment : { ...assessment, answers: addLost(assessment, lost) };
}

function addLost(assessment: Assessment, lost: readonly Agreed[]): readonly Answer[] {
  const assessorId = assessment.assessors[0]?.id ?? '';
  const answers = new Map(assessment.answers.map((answer) => [answerKey(answer), answer]));
  for (const { dimensionId, position, reason: note, updatedAt } of lost) {
    const ids = { assessorId, dimensionId };
    const empty = { position: null, note: '', passages: [], alternatives: [], updatedAt };
    const answer: Answer = answers.get(answerKey(ids)) ?? { ...ids, ...empty };
    const alternatives = joinAlternatives(answer.alternatives, [{ position, note, updatedAt }]);
    answers.set(answerKey(ids), { ...answer, alternatives });
  }
  return [...answers.values()];
}
