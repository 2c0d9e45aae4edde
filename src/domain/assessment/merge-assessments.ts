import type { Action, Assessment, SectionChoice } from './assessment.ts';
import { findFreeId } from './find-free-id.ts';
import { answerKey, keepAgreed, mergeAgreed, mergeAnswers, sortByAge } from './merge-answers.ts';
import { isSame } from './records.ts';

/**
 * Joins what is here with the same assessment from a file. There is no common start to compare with, so nothing counts
 * as taken away: what only one side has stays. Where both sides have a value and the values differ:
 *
 * - of two answers the newer stands and the other becomes an alternative; passages of both stay;
 * - of two agreed answers the newer stands and the other becomes an alternative of the first assessor's answer;
 * - a step of the plan whose words, owner or day differ stays in both forms, the newer one under its id;
 * - ticked lists are joined; of any other field the value here stands.
 *
 * Joining the same file again changes nothing, and what is the same on both sides is given back as it is.
 */
export function mergeAssessments(here: Assessment, file: Assessment): Assessment {
  if (isSame(here, file)) return here;
  const merged: Assessment = {
    ...fillFields(here, file),
    rubric: { ...file.rubric, ...here.rubric },
    profile: fillFields(here.profile, file.profile),
    draft:
      here.draft && file.draft ? fillFields(here.draft, file.draft) : (here.draft ?? file.draft),
    activities: joinTicks(here.activities, file.activities),
    context: mergeLists(here.context, file.context, ({ variable }) => variable, fillFields),
    sectionChoices: mergeLists(
      here.sectionChoices,
      file.sectionChoices,
      ({ sectionId }) => sectionId,
      mergeChoice,
    ),
    assessors: mergeLists(here.assessors, file.assessors, ({ id }) => id, fillFields),
    answers: mergeLists(here.answers, file.answers, answerKey, mergeAnswers),
    agreed: mergeLists(here.agreed, file.agreed, ({ dimensionId }) => dimensionId, mergeAgreed),
    actions: mergeActions(here.actions, file.actions),
    ...joinOptional(here, file, 'dismissedFlags'),
    ...joinOptional(here, file, 'toReview'),
    ...joinOptional(here, file, 'upgrades'),
  };
  return keepAgreed(merged, [here, file]);
}

/** The fields of both; where both have one, the value here stands, unless it is empty. */
function fillFields<T extends object>(here: T, file: T): T {
  const own = Object.entries(here).filter(
    ([name, value]) => (value !== '' && value !== null) || !Object.hasOwn(file, name),
  );
  return { ...file, ...(Object.fromEntries(own) as T) };
}

function joinTicks<T>(here: readonly T[], file: readonly T[]): readonly T[] {
  return [...here, ...file.filter((tick) => !here.some((other) => isSame(other, tick)))];
}

/** A list that may be absent; where only one side has it, it is in what was filled already. */
function joinOptional(
  here: Assessment,
  file: Assessment,
  name: 'dismissedFlags' | 'toReview' | 'upgrades',
): Partial<Assessment> {
  const [own, others] = [here[name], file[name]];
  return own && others ? { [name]: joinTicks<unknown>(own, others) } : {};
}

/** A reason belongs to its choice. */
function mergeChoice(here: SectionChoice, file: SectionChoice): SectionChoice {
  return here.include === file.include ? fillFields(here, file) : { ...file, ...here };
}

/** Those here in their order, then those that only the file has. */
function mergeLists<T>(
  here: readonly T[],
  file: readonly T[],
  keyOf: (item: T) => string,
  mergeItems: (here: T, file: T) => T,
): readonly T[] {
  const others = new Map(file.map((item) => [keyOf(item), item]));
  const own = new Set(here.map(keyOf));
  return [
    ...here.map((item) => {
      const other = others.get(keyOf(item));
      return other === undefined || isSame(item, other) ? item : mergeItems(item, other);
    }),
    ...file.filter((item) => !own.has(keyOf(item))),
  ];
}

function mergeActions(here: readonly Action[], file: readonly Action[]): readonly Action[] {
  const joined = [...mergeLists(here, file, ({ id }) => id, mergeAction)];
  for (const action of [...here, ...file]) {
    if (joined.some((other) => saysAll(other, action))) continue;
    joined.push({ ...action, id: findFreeId(action.id, joined) });
  }
  return joined;
}

const WORDS = ['step', 'owner', 'due'] as const;

/** How far a step is, the newer form knows. */
function mergeAction(here: Action, file: Action): Action {
  const [newer, older] = sortByAge(here, file);
  const filled = { ...older, ...newer };
  for (const name of WORDS) filled[name] = newer[name] || older[name];
  return saysAll(filled, older) ? filled : { ...older, ...newer };
}

/** True when `action` has every word that people wrote into `other`. */
function saysAll(action: Action, other: Action): boolean {
  return (
    action.dimensionId === other.dimensionId &&
    WORDS.every((name) => other[name] === '' || other[name] === action[name])
  );
}
