import type { Action, Assessment, SectionChoice } from './assessment.ts';
import { createFreeIds } from './find-free-id.ts';
import { answerKey, keepAgreed, mergeAgreed, mergeAnswers, sortByAge } from './merge-answers.ts';
import { isSame } from './records.ts';
import { createSameSet } from './same-set.ts';

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
  const own = createSameSet(here);
  return [...here, ...file.filter((tick) => !own.has(tick))];
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
  const said = createSaid(joined);
  const freeId = createFreeIds(joined);
  for (const action of [...here, ...file]) {
    if (said.has(action)) continue;
    joined.push({ ...action, id: freeId(action.id) });
    said.add(action);
  }
  return joined;
}

/** Knows of which actions every word is in one of those that were added: see `saysAll`. */
function createSaid(actions: readonly Action[]) {
  const numbers = new Map<string, number>();
  const numberOf = (text: string) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1;
  const keyOf = (dimensionId: string, texts: readonly string[]) =>
    [dimensionId, ...texts].map(numberOf).join();
  const said = new Set<string>();
  const add = ({ dimensionId, step, owner, due }: Action) => {
    const forms = [step, ''].flatMap((s) =>
      [owner, ''].flatMap((o) => [due, ''].map((d) => [s, o, d])),
    );
    for (const form of forms) said.add(keyOf(dimensionId, form));
  };
  actions.forEach(add);
  return {
    add,
    has: (action: Action) =>
      said.has(
        keyOf(
          action.dimensionId,
          WORDS.map((name) => action[name]),
        ),
      ),
  };
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
