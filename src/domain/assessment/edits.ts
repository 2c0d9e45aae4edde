import type {
  Action,
  Answer,
  Assessment,
  Assessor,
  Passage,
  Position,
  Profile,
  SectionChoice,
} from './assessment.ts';

type Where = { readonly assessorId: string; readonly dimensionId: string };
type Stamp = { readonly now: string };

/** A new, empty assessment with one assessor. Ids and the moment are passed in. */
export function createAssessment(start: {
  id: string;
  assessorId: string;
  now: string;
  rubric: Assessment['rubric'];
}): Assessment {
  return {
    id: start.id,
    createdAt: start.now,
    rubric: start.rubric,
    profile: { title: '', organisation: '', people: '', route: '', kind: 'design' },
    activities: [],
    context: [],
    sectionChoices: [],
    assessors: [{ id: start.assessorId, name: '', role: 'team' }],
    answers: [],
    agreed: [],
    actions: [],
    draft: null,
  };
}

/** Writes over the fields of the item `matches` finds, or adds `item` at the end. Fields it does not name stay. */
function put<T>(list: readonly T[], item: T, matches: (other: T) => boolean): readonly T[] {
  const at = list.findIndex(matches);
  return at < 0 ? [...list, item] : list.with(at, { ...list[at], ...item });
}

function editAnswer(
  assessment: Assessment,
  where: Where & Stamp,
  change: (answer: Answer) => Partial<Answer>,
): Assessment {
  const before: Answer = findAnswer(assessment, where) ?? {
    assessorId: where.assessorId,
    dimensionId: where.dimensionId,
    position: null,
    note: '',
    passages: [],
    alternatives: [],
    updatedAt: where.now,
  };
  const after: Answer = { ...before, ...change(before), updatedAt: where.now };
  return { ...assessment, answers: put(assessment.answers, after, isAnswerTo(where)) };
}

function findAnswer({ answers }: Assessment, where: Where): Answer | undefined {
  return answers.find(isAnswerTo(where));
}

function isAnswerTo({ assessorId, dimensionId }: Where): (answer: Answer) => boolean {
  return (answer) => answer.assessorId === assessorId && answer.dimensionId === dimensionId;
}

/** Gives, changes or (with null) takes back the position on a dimension (M1). */
export function answerDimension(
  assessment: Assessment,
  answer: Where & Stamp & { position: Position | null },
): Assessment {
  const edited = editAnswer(assessment, answer, () => ({ position: answer.position }));
  return confirmAnswer(edited, answer.dimensionId);
}

/** Notes that a person has looked at an answer whose question has other words since. */
export function confirmAnswer(assessment: Assessment, dimensionId: string): Assessment {
  const { toReview = [] } = assessment;
  if (!toReview.includes(dimensionId)) return assessment;
  return { ...assessment, toReview: toReview.filter((other) => other !== dimensionId) };
}

export function noteDimension(
  assessment: Assessment,
  answer: Where & Stamp & { note: string },
): Assessment {
  return editAnswer(assessment, answer, () => ({ note: answer.note }));
}

/** Adds a quoted passage, or changes the one with the same id (M5): fields that the new one does not name stay. */
export function quotePassage(
  assessment: Assessment,
  answer: Where & Stamp & { passage: Passage },
): Assessment {
  return editAnswer(assessment, answer, (before) => ({
    passages: put(before.passages, answer.passage, (other) => other.id === answer.passage.id),
  }));
}

export function removePassage(
  assessment: Assessment,
  answer: Where & Stamp & { passageId: string },
): Assessment {
  return editAnswer(assessment, answer, (before) => ({
    passages: before.passages.filter((passage) => passage.id !== answer.passageId),
  }));
}

/**
 * Settles what two tabs wrote at once: takes the alternative as the answer, or (with null) keeps the present one. The
 * same assessment where that alternative is no longer there.
 */
export function settleAlternative(
  assessment: Assessment,
  answer: Where & Stamp & { take: number | null },
): Assessment {
  const { take, ...where } = answer;
  const taken = take === null ? null : findAnswer(assessment, where)?.alternatives[take];
  if (taken === undefined) return assessment;
  const edited = editAnswer(assessment, where, () => ({
    ...(taken && { position: taken.position, note: taken.note }),
    alternatives: [],
  }));
  return confirmAnswer(edited, where.dimensionId);
}

export function editProfile(assessment: Assessment, change: Partial<Profile>): Assessment {
  return { ...assessment, profile: { ...assessment.profile, ...change } };
}

/** Names the draft that is assessed; one without name and fingerprint is none. */
export function nameDraft(assessment: Assessment, name: string): Assessment {
  const draft = { fingerprint: '', ...assessment.draft, name };
  return { ...assessment, draft: name || draft.fingerprint ? draft : null };
}

/** The document that an assessment's draft follows: the first one of the draft. */
type Followed = { readonly name: string; readonly fingerprint: string } | undefined;

/**
 * Lets the draft follow its first document, which was `before` and is `after` now: the fingerprint always, and the name
 * as long as a person has not written another.
 */
export function followDocument(
  assessment: Assessment,
  before: Followed,
  after: Followed,
): Assessment {
  const { name = '' } = assessment.draft ?? {};
  const isOwn = name !== '' && name !== before?.name;
  const draft = {
    ...assessment.draft,
    name: isOwn ? name : (after?.name ?? ''),
    fingerprint: after?.fingerprint ?? '',
  };
  return { ...assessment, draft: draft.name || draft.fingerprint ? draft : null };
}

/** Puts aside a question that sentences of the draft raise; each key is `variable:value:sentence`. */
export function dismissFlag(assessment: Assessment, ...keys: readonly string[]): Assessment {
  const dismissed = assessment.dismissedFlags ?? [];
  const added = keys.filter((key) => !dismissed.includes(key));
  if (added.length === 0) return assessment;
  return { ...assessment, dismissedFlags: [...dismissed, ...added] };
}

/** Asks a question again that was put aside. */
export function bringBackFlag(assessment: Assessment, ...keys: readonly string[]): Assessment {
  const dismissed = assessment.dismissedFlags ?? [];
  const kept = dismissed.filter((key) => !keys.includes(key));
  return kept.length === dismissed.length ? assessment : { ...assessment, dismissedFlags: kept };
}

/** Chooses the activities of the programme; they decide the scope (M4). */
export function chooseActivities(
  assessment: Assessment,
  activities: readonly string[],
): Assessment {
  return { ...assessment, activities };
}

/** Answers a context question; an empty list takes the answer back. */
export function answerContext(
  assessment: Assessment,
  answer: { variable: string; values: readonly string[] },
): Assessment {
  if (answer.values.length === 0) {
    const others = assessment.context.filter((other) => other.variable !== answer.variable);
    return { ...assessment, context: others };
  }
  return {
    ...assessment,
    context: put(assessment.context, answer, (other) => other.variable === answer.variable),
  };
}

/** Brings a section in or leaves it out by hand (M4); null lets the activities decide again. */
export function chooseSection(
  assessment: Assessment,
  sectionId: string,
  choice: { include: boolean; reason: string } | null,
): Assessment {
  const isThis = (other: SectionChoice) => other.sectionId === sectionId;
  const { sectionChoices } = assessment;
  return {
    ...assessment,
    sectionChoices: choice
      ? put(sectionChoices, { sectionId, ...choice }, isThis)
      : sectionChoices.filter((other) => !isThis(other)),
  };
}

export function editAssessor(
  assessment: Assessment,
  assessorId: string,
  change: Partial<Omit<Assessor, 'id'>>,
): Assessment {
  return {
    ...assessment,
    assessors: assessment.assessors.map((assessor) =>
      assessor.id === assessorId ? { ...assessor, ...change } : assessor,
    ),
  };
}

/** Adds a step to the plan, or changes the one with the same id: fields that the new one does not name stay. */
export function planAction(assessment: Assessment, action: Action): Assessment {
  return {
    ...assessment,
    actions: put(assessment.actions, action, (other) => other.id === action.id),
  };
}

export function removeAction(assessment: Assessment, actionId: string): Assessment {
  return {
    ...assessment,
    actions: assessment.actions.filter((action) => action.id !== actionId),
  };
}
