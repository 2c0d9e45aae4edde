import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { noteTouched, noteWrites, type Ledger } from './ledger.ts';
import { findMarks, listChanged, readSlots, type Slots } from './slots.ts';
import { expectThat, readScreen, screenSlots, type Done, type Tab, type World } from './world.ts';

type Acted = { readonly before: Slots; readonly after: Slots };

/**
 * Does what a person does on a page, and notes what it changed there. Null when the page shows no assessment, or nothing
 * came of it.
 */
function act(world: World, tab: Tab, perform: (shown: Assessment) => void): Acted | null {
  const shown = readScreen(tab);
  const ledger = shown && world.ledgers.get(shown.id);
  if (!shown || !ledger) return null;
  const before = readSlots(shown);
  perform(shown);
  const left = readScreen(tab) ?? readAsked(tab);
  if (left === shown || !left) return null;
  const after = readSlots(left);
  noteAct(ledger, tab.page, shown, left);
  releaseMarks(ledger, shown, left);
  return { before, after };
}

/** Notes what a page changed. A step of the plan that goes to another question is written anew with the same words. */
export function noteAct(ledger: Ledger, page: string, before: Assessment, after: Assessment): void {
  const slots = readSlots(after);
  noteWrites(ledger, page, readSlots(before), slots);
  const moved = after.actions.filter(({ id, dimensionId, step }) =>
    before.actions.some(
      (other) => other.id === id && other.dimensionId !== dimensionId && other.step === step,
    ),
  );
  const places = moved.map(({ id }) => `plan:${id}`);
  noteTouched(ledger, page, places, slots);
}

/** Undo may lead back to the question that came before a new version of the rubric. */
function readAsked(tab: Tab): Assessment | undefined {
  const { opening } = tab.store.getState();
  return opening.kind === 'upgrade' ? opening.assessment : undefined;
}

/** What stood beside an answer and is there no more, a person has taken away by what they did. */
function releaseMarks(ledger: Ledger, before: Assessment, after: Assessment): void {
  const left = new Set(findMarks(after));
  for (const mark of findMarks(before.answers.map(({ alternatives }) => alternatives))) {
    if (!left.has(mark)) ledger.released.add(mark);
  }
}

/** An edit that undo can take back. */
export function edit(
  world: World,
  tab: Tab,
  change: (assessment: Assessment) => Assessment,
  group: string | null = null,
): Acted | null {
  const acted = act(world, tab, () => tab.store.actions.edit(change, group ?? undefined));
  if (acted) rememberDone(tab, acted, group);
  return acted;
}

/** Notes what undo is to take back. */
export function rememberDone(tab: Tab, { before, after }: Acted, group: string | null): void {
  const changes = new Map(
    listChanged(before, after).map((slot) => [slot, pairAt(slot, before, after)]),
  );
  const last = tab.past.at(-1);
  const { opening } = tab.store.getState();
  const steps = opening.kind === 'open' ? opening.open.past.length : 0;
  tab.future = [];
  // Typing goes on with a step, or begins another: either is fine, as long as undo takes back what is in it.
  if (!last || group === null || last.group !== group || steps > tab.past.length) {
    tab.past.push({ group, changes });
    return;
  }
  const joined = new Map(last.changes);
  for (const [slot, pair] of changes) {
    joined.set(slot, { ...pair, before: joined.get(slot)?.before ?? pair.before });
  }
  tab.past.splice(-1, 1, { group, changes: joined });
}

const pairAt = (slot: string, before: Slots, after: Slots) => ({
  before: before.get(slot) ?? '',
  after: after.get(slot) ?? '',
});

/** What another window ticked, or chose, at once stays beside what is taken back. */
const JOINED = /^(tick|context):/;

/** Takes back the last step, or does it again: what nobody changed since is as before, the rest stays. */
export function travel(world: World, tab: Tab, from: 'past' | 'future'): void {
  const step = tab[from].at(-1);
  const acted = act(world, tab, () => tab.store.actions[from === 'past' ? 'undo' : 'redo']());
  if (!step || !readScreen(tab)) return;
  if (acted && !step.isFile) checkTakenBack(step, acted);
  tab[from] = tab[from].slice(0, -1);
  tab[from === 'past' ? 'future' : 'past'].push(describeBack(acted));
}

function describeBack(acted: Acted | null): Done {
  const { before, after } = acted ?? { before: new Map(), after: new Map() };
  const changes = listChanged(before, after).map(
    (slot) => [slot, pairAt(slot, before, after)] as const,
  );
  return { group: null, changes: new Map(changes) };
}

function checkTakenBack({ changes }: Done, { before, after }: Acted): void {
  for (const slot of new Set([...before.keys(), ...after.keys(), ...changes.keys()])) {
    const now = before.get(slot) ?? '';
    const pair = changes.get(slot);
    const expected = pair?.after === now ? pair.before : now;
    const is = after.get(slot) ?? '';
    expectThat(
      JOINED.test(slot) || is === expected,
      `Undo made ${slot} “${is}” where “${expected}” was to be.`,
    );
  }
}

/** What the person did is on their screen. */
export function expectShown(tab: Tab, slot: string, value: string): void {
  const shown = screenSlots(tab).get(slot) ?? '';
  expectThat(shown === value, `${slot} shows “${shown}” and not “${value}”.`);
}

/** From the library back to what was open: something may have come into it other than by hand, which undo knows. */
export async function comeBack(tab: Tab): Promise<void> {
  const { opening } = tab.store.getState();
  if (opening.kind === 'upgrade') await tab.store.actions.openAssessment(opening.id);
  const steps = opening.kind === 'open' ? opening.open.past.length : 0;
  while (tab.past.length < steps) {
    tab.past.push({ group: null, changes: new Map(), isFile: true });
    tab.future = [];
  }
}
