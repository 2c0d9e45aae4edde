import { nextTask } from '../../../src/lib/next-task.ts';
import {
  confirm,
  confirmWrites,
  isAccounted,
  listCandidates,
  recordOf,
  type Ledger,
  type Write,
} from './ledger.ts';
import {
  joinRaw,
  portray,
  readRaw,
  waitForTurn,
  type RawRecord,
  type RawStore,
} from './raw-store.ts';
import { waitsForWords } from './open-by-id.ts';
import { canonical, findMarks, listMarks, readSlots } from './slots.ts';
import {
  expectThat,
  hearConfirmations,
  isShownSaved,
  readScreen,
  type Tab,
  type World,
} from './world.ts';

const MOST_ROUNDS = 60;
/** A record that was left alone for so long has its values in the history when it changes, in milliseconds. */
const REST = 60_000;
/** Characters. */
const LARGE_CUT = 200;

/** Waits until every tab has written what it can and has heard of the others, and then compares everything. */
export async function comeToRest(world: World): Promise<RawStore> {
  await settle(world);
  hearConfirmations(world);
  confirmWritten(world);
  const raw = await readRaw(world.connection);
  checkLibrary(world, raw);
  for (const [id, ledger] of world.ledgers) checkAssessment(world, id, ledger, raw);
  for (const tab of listTabs(world)) checkScreen(tab, raw);
  return raw;
}

function listTabs(world: World): readonly Tab[] {
  return world.tabs.filter((tab) => tab !== null);
}

async function settle(world: World): Promise<void> {
  for (let round = 0, quiet = 0; quiet < 2; round++) {
    if (round > MOST_ROUNDS) expectThat(false, `No rest: ${describeTabs(world)}`);
    world.network.passTime();
    for (const { store } of listTabs(world)) await store.actions.flush();
    await waitForTurn(world.connection);
    await nextTask();
    // Last, so that no page is quiet while a message to it waits.
    const isTold = world.device.deliver();
    quiet = isTold || listTabs(world).some((tab) => isBusy(world, tab)) ? 0 : quiet + 1;
  }
}

function describeTabs(world: World): string {
  const states = listTabs(world).map(({ page, store }) => {
    const { opening } = store.getState();
    return [page, opening.kind, opening.kind === 'open' ? opening.open.saving : null];
  });
  return canonical([states, world.device.isBroken()]);
}

function isBusy(world: World, tab: Tab): boolean {
  const { opening } = tab.store.getState();
  return (
    (opening.kind === 'loading' && !waitsForWords(world, tab)) ||
    (opening.kind === 'open' && opening.open.saving.kind === 'saving')
  );
}

/** Work on an assessment that a tab does not show is written when nothing of it waits there any more. */
function confirmWritten(world: World): void {
  for (const { page, store } of listTabs(world)) {
    const unsaved = new Set(store.actions.listUnsaved().map(({ assessmentId }) => assessmentId));
    for (const [id, ledger] of world.ledgers) {
      if (!unsaved.has(id)) confirmWrites(ledger, page);
    }
  }
}

function checkLibrary({ ledgers }: World, raw: RawStore): void {
  const asides = (pairs: readonly (readonly [string, boolean])[]) => canonical(pairs.toSorted());
  const stored = asides(raw.library.map(({ id, deletedAt }) => [id, deletedAt !== null]));
  const expected = asides([...ledgers].map(([id, { isAside }]) => [id, isAside]));
  expectThat(stored === expected, `The library has ${stored} and not ${expected}.`);
  const strays = [...raw.records, ...raw.history].filter((item) => !ledgers.has(item.assessmentId));
  expectThat(strays.length === 0, `Records of no assessment: ${canonical(strays[0])}`);
}

function checkAssessment(world: World, id: string, ledger: Ledger, raw: RawStore): void {
  const records = raw.records.filter(({ assessmentId }) => assessmentId === id);
  const history = raw.history.filter(({ assessmentId }) => assessmentId === id);
  const joined = joinRaw(records);
  const standing = readSlots(joined);
  const slots = new Set([
    ...standing.keys(),
    ...ledger.settled.keys(),
    ...ledger.writes.map(({ slot }) => slot),
  ]);
  for (const slot of slots) checkSlot(ledger, slot, standing.get(slot) ?? '', id);
  checkBeside(ledger, records, id);
  for (const slot of ledger.settled.keys()) keepLongText(ledger, slot, standing.get(slot) ?? '');
  const present = new Set(findMarks([records, history]));
  checkPresence(ledger, present, id);
  rememberRecords(ledger, records, world.clock);
  ledger.settled = standing;
  ledger.writes = ledger.writes.filter(({ state }) => state === 'waiting' || state === 'parked');
  for (const write of ledger.writes) write.isOld = true;
}

/** Two who tick, or choose values, at once have both. */
const JOINED = /^(tick|context):/;

function checkSlot(ledger: Ledger, slot: string, value: string, id: string): void {
  const candidates = listCandidates(ledger, slot);
  const isLoose = JOINED.test(slot) || isUnknownCopy(ledger, slot, value);
  expectThat(
    isLoose || candidates.has(value),
    `${id} ${slot} is “${value}” and not one of ${canonical([...candidates])}.`,
  );
  if (value !== (ledger.settled.get(slot) ?? '')) confirmStored(ledger, slot, value);
}

/** What stands there now was written, and so was what its writer had put there before. */
function confirmStored(ledger: Ledger, slot: string, value: string): void {
  const own = ledger.writes.filter((write) => write.slot === slot);
  const last = own.findLast((write) => write.value === value);
  for (const write of own.slice(0, last ? own.indexOf(last) + 1 : 0)) {
    const { by, state } = write;
    if (by !== last?.by) continue;
    confirm(ledger, write);
    // What is kept beside the store is written when the app starts again, though another page wrote the same meanwhile.
    if (state === 'parked') write.state = state;
  }
}

/**
 * A step of the plan that two sides wrote differently is there in both forms, one of them under a new id. A page whose
 * work on a step of this id was not stored does not make it a known one: the store could not tell that the id is taken.
 */
function isUnknownCopy(ledger: Ledger, slot: string, value: string): boolean {
  const isStored = (write: Write) => write.slot === slot && write.state === 'confirmed';
  const isKnown = ledger.settled.has(slot) || ledger.writes.some(isStored);
  return slot.startsWith('plan:') && !isKnown && listMarks(value).length > 0;
}

/** Of two answers given at once, the one that does not stand is beside it. */
function checkBeside(ledger: Ledger, records: readonly RawRecord[], id: string): void {
  for (const write of ledger.writes) {
    const mark = listMarks(write.value).at(-1);
    const [kind, dimension] = write.slot.split(':');
    const isAnswer = kind === 'position' || kind === 'note';
    if (!isAnswer || write.state !== 'confirmed' || mark === undefined) continue;
    if (ledger.replaced.has(mark) || ledger.released.has(mark)) continue;
    const own = records.filter(({ key }) => key.endsWith(`/${dimension ?? ''}`));
    expectThat(
      findMarks(own).includes(mark),
      `${id} ${write.slot}: ${mark} is neither the answer nor beside it.`,
    );
  }
}

function checkPresence(ledger: Ledger, present: ReadonlySet<string>, id: string): void {
  for (const mark of ledger.confirmed) {
    expectThat(isAccounted(ledger, mark, present), `${id}: ${mark} was saved and is gone.`);
  }
  for (const mark of ledger.kept) {
    expectThat(present.has(mark), `${id}: ${mark} stood for a minute and is not in the history.`);
  }
}

/** A long text that was taken away is in the history at once: it went in an entry of its own. */
function keepLongText(ledger: Ledger, slot: string, value: string): void {
  const before = ledger.settled.get(slot) ?? '';
  const cut = before.length - value.length;
  const [kind, dimension = ''] = slot.split(':');
  const own = ledger.writes.filter((write) => recordOf(write.slot) === recordOf(slot));
  const isShared = new Set(own.map(({ by }) => by)).size !== 1;
  const record = [...ledger.records].find(([key]) => key.endsWith(`/${dimension}`))?.[1];
  if (kind !== 'note' || isShared || !record || cut <= LARGE_CUT) return;
  if (cut > record.text.length / 2) for (const mark of listMarks(before)) ledger.kept.add(mark);
}

function rememberRecords(ledger: Ledger, records: readonly RawRecord[], clock: number): void {
  for (const { key, value } of records) {
    if (key === 'base') continue;
    const text = canonical(value);
    const before = ledger.records.get(key);
    if (before?.text !== text) ledger.records.set(key, { text, since: clock });
    else if (clock - before.since > REST) for (const mark of listMarks(text)) ledger.kept.add(mark);
  }
}

/** A tab that says “saved” shows what is stored. */
function checkScreen(tab: Tab, raw: RawStore): void {
  const shown = readScreen(tab);
  if (!shown || !isShownSaved(tab)) return;
  const stored = joinRaw(raw.records.filter(({ assessmentId }) => assessmentId === shown.id));
  const [screen, store] = [portray(shown), portray(stored)];
  const only = (list: readonly string[], other: readonly string[]) =>
    list.filter((part) => !other.includes(part)).join('; ');
  expectThat(
    screen.join() === store.join(),
    `${tab.page} shows ${only(screen, store)}, and the store has ${only(store, screen)}`,
  );
}
