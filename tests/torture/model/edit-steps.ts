import type { Assessment, Position } from '../../../src/domain/assessment/assessment.ts';
import {
  answerContext,
  answerDimension,
  chooseActivities,
  editProfile,
  noteDimension,
  planAction,
  quotePassage,
  removeAction,
  removePassage,
  settleAlternative,
} from '../../../src/domain/assessment/edits.ts';
import { bringBack } from '../../../src/domain/history/bring-back.ts';
import { edit, expectShown, travel } from './act.ts';
import { noteChoice, noteTouched } from './ledger.ts';
import { fetchOrNull } from './network-steps.ts';
import { comeToRest } from './rest.ts';
import type { Kind, Step } from './steps.ts';
import { canonical, findMarks } from './slots.ts';
import { makeMark, readClock, readScreen, type Tab, type World } from './world.ts';

/** One kind of step on a tab that is there. */
export type Play = (world: World, tab: Tab, step: Step) => void | Promise<void>;

/** Few, and some oftener than others, so that two tabs meet. */
const DIMENSIONS = ['A1', 'A1', 'A1', 'A4', 'B1', 'B2'] as const;
const VARIABLES = ['setting', 'season'] as const;
const TICKS = ['DO', 'SING', 'READ'] as const;
/** So that the history of one answer stays below what it may hold. */
const LONGEST_NOTE = 600;
/** A cut below this is typing; what is longer has an entry of its own. */
const LONG = 'and so on, as people write. '.repeat(10);

const at = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];
const dimensionOf = ({ a }: Step) => at(DIMENSIONS, a) ?? 'A1';

const where = (world: World, assessment: Assessment, dimensionId: string) => ({
  assessorId: assessment.assessors[0]?.id ?? '',
  dimensionId,
  now: readClock(world),
});

const findAnswer = (tab: Tab, dimensionId: string) => {
  const shown = readScreen(tab);
  const own = shown?.assessors[0]?.id;
  return shown?.answers.find(
    (answer) => answer.dimensionId === dimensionId && answer.assessorId === own,
  );
};

function makePosition(world: World, { b }: Step): Position | null {
  const mark = makeMark(world, 'p');
  if (b % 10 === 9) return null;
  if (b % 10 === 8) return { kind: 'not-applicable', reason: mark };
  // A field that this version does not know is kept, so that two equal answers can be told apart.
  if (b % 10 === 7) return Object.assign({ kind: 'not-stated' } as const, { mark });
  const level = (b % 5) as 0 | 1 | 2 | 3 | 4;
  return Object.assign({ kind: 'level', level } as const, { mark });
}

const answer: Play = (world, tab, step) => {
  const dimensionId = dimensionOf(step);
  const position = makePosition(world, step);
  if (position === null && !findAnswer(tab, dimensionId)?.position) return;
  const done = edit(world, tab, (assessment) =>
    answerDimension(assessment, { ...where(world, assessment, dimensionId), position }),
  );
  if (done) expectShown(tab, `position:${dimensionId}`, position ? canonical(position) : '');
};

/** Adds to the note; `retype` writes another in its place, of any length. */
function writeNote(world: World, tab: Tab, step: Step, isWhole: boolean): void {
  const dimensionId = dimensionOf(step);
  const before = findAnswer(tab, dimensionId)?.note ?? '';
  const own = `${step.b % 4 === 0 ? LONG : 'Note '}${makeMark(world, 'n')}`;
  const isEmptied = isWhole && step.b % 5 === 1;
  if (isEmptied && before === '') return;
  const note = isEmptied ? '' : isWhole || before.length > LONGEST_NOTE ? own : `${before} ${own}`;
  const done = edit(
    world,
    tab,
    (assessment) => noteDimension(assessment, { ...where(world, assessment, dimensionId), note }),
    `note ${dimensionId}`,
  );
  if (done) expectShown(tab, `note:${dimensionId}`, note);
}

const quote: Play = (world, tab, step) => {
  const passage = { id: `q${String(++world.ids)}`, quote: makeMark(world, 'q'), place: '' };
  edit(world, tab, (assessment) =>
    quotePassage(assessment, { ...where(world, assessment, dimensionOf(step)), passage }),
  );
};

const unquote: Play = (world, tab, step) => {
  const dimensionId = dimensionOf(step);
  const passage = at(findAnswer(tab, dimensionId)?.passages ?? [], step.b);
  if (!passage) return;
  edit(world, tab, (assessment) =>
    removePassage(assessment, {
      ...where(world, assessment, dimensionId),
      passageId: passage.id,
    }),
  );
};

const title: Play = (world, tab, { b }) => {
  const slot = b % 2 === 0 ? 'title' : 'organisation';
  const value = `Name ${makeMark(world, 't')}`;
  const done = edit(world, tab, (assessment) => editProfile(assessment, { [slot]: value }), slot);
  if (done) expectShown(tab, slot, value);
};

const tick: Play = (world, tab, { a }) => {
  const id = at(TICKS, a) ?? 'DO';
  edit(world, tab, (assessment) => {
    const { activities } = assessment;
    const others = activities.filter((other) => other !== id);
    return chooseActivities(assessment, activities.includes(id) ? others : [...activities, id]);
  });
};

const context: Play = (world, tab, { a }) => {
  const values = [`value ${makeMark(world, 'c')}`];
  const variable = at(VARIABLES, a) ?? 'setting';
  edit(world, tab, (assessment) => answerContext(assessment, { variable, values }));
};

const plan: Play = (world, tab, { a, b }) => {
  const known = b % 2 === 0 ? at(readScreen(tab)?.actions ?? [], a) : undefined;
  const id = known?.id ?? `s${String(++world.ids)}`;
  const step = `Step ${makeMark(world, 's')}`;
  const fresh = { dimensionId: at(DIMENSIONS, a) ?? 'A1', owner: '', due: '' };
  const done = edit(world, tab, (assessment) =>
    planAction(assessment, {
      ...fresh,
      status: 'open',
      ...known,
      id,
      step,
      updatedAt: readClock(world),
    }),
  );
  if (done) expectShown(tab, `plan:${id}`, step);
};

const unplan: Play = (world, tab, { a }) => {
  const known = at(readScreen(tab)?.actions ?? [], a);
  if (known) edit(world, tab, (assessment) => removeAction(assessment, known.id));
};

const settle: Play = (world, tab, { a, b }) => {
  const open = (readScreen(tab)?.answers ?? []).filter(({ alternatives }) => alternatives[0]);
  const chosen = at(open, a);
  if (!chosen) return;
  const { assessorId, dimensionId, alternatives } = chosen;
  const take = b % 3 === 0 ? null : b % alternatives.length;
  const now = readClock(world);
  const done = edit(world, tab, (assessment) =>
    settleAlternative(assessment, { assessorId, dimensionId, now, take }),
  );
  const ledger = world.ledgers.get(readScreen(tab)?.id ?? '');
  if (!done || !ledger) return;
  // Who keeps what is shown has decided on it too.
  const places = [`position:${dimensionId}`, `note:${dimensionId}`];
  noteTouched(ledger, tab.page, places, done.after);
  const stands = places.map((place) => done.after.get(place) ?? '').join('');
  noteChoice(ledger, findMarks(alternatives), stands);
};

/** Brings something of the history back: it is there again, and what stood in its place is in the history. */
const bringBackOld: Play = async (world, tab, { a, b }) => {
  if (!readScreen(tab)) return;
  await comeToRest(world);
  const read = await fetchOrNull(world, () => tab.store.actions.readHistory());
  if (!read) return;
  const { entries, damaged } = read;
  if (damaged > 0) throw new Error('An entry of the history is damaged.');
  const entry = at(entries, a);
  const side = b % 2 === 0 ? 'before' : 'after';
  if (entry) {
    const now = readClock(world);
    edit(world, tab, (assessment) => bringBack(assessment, entry, side, now));
  }
};

export const EDIT_STEPS = {
  answer,
  note: (world, tab, step) => writeNote(world, tab, step, false),
  retype: (world, tab, step) => writeNote(world, tab, step, true),
  quote,
  unquote,
  title,
  tick,
  context,
  plan,
  unplan,
  settle,
  undo: (world, tab) => travel(world, tab, 'past'),
  redo: (world, tab) => travel(world, tab, 'future'),
  bringBack: bringBackOld,
} satisfies Partial<Record<Kind, Play>>;
