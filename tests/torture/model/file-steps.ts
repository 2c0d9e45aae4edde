import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { readAssessmentFile, writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { comeBack } from './act.ts';
import type { Play } from './edit-steps.ts';
import { createLedger, noteFromFile, noteWrites } from './ledger.ts';
import { pickId } from './life-steps.ts';
import { joinRaw, type RawRecord, type RawStore } from './raw-store.ts';
import { comeToRest } from './rest.ts';
import type { Kind } from './steps.ts';
import { canonical, readSlots, type Slots } from './slots.ts';
import {
  Difference,
  expectThat,
  makeMark,
  readClock,
  readScreen,
  type Tab,
  type World,
} from './world.ts';

const MOST_FILES = 12;

const saveFile: Play = (world, tab) => {
  const shown = readScreen(tab);
  if (shown) keepFile(world, shown);
};

function keepFile(world: World, assessment: Assessment): void {
  const written = writeAssessmentFile(assessment, readClock(world));
  if (written.kind === 'failed') throw new Difference(`No file: ${written.code}`);
  world.files.push({ text: written.text, id: assessment.id });
  world.files.splice(0, world.files.length - MOST_FILES);
}

function openFile(text: string) {
  const read = readAssessmentFile(text);
  if (read.kind === 'refused') throw new Difference(`Refused: ${canonical(read.problems)}`);
  return read.file;
}

/** Somebody goes on with a file on another device. */
const editFile: Play = (world, _tab, { a, b }) => {
  const file = world.files[a % world.files.length];
  if (!file) return;
  const { assessment } = openFile(file.text);
  const moment = new Date(world.clock - (b % 7) * 60_000).toISOString();
  const answers = assessment.answers.map((answer, index) =>
    (index + b) % 3 === 0
      ? { ...answer, note: `Elsewhere ${makeMark(world, 'f')}`, updatedAt: moment }
      : answer,
  );
  const actions = assessment.actions.map((action, index) =>
    (index + b) % 2 === 0
      ? { ...action, step: `Elsewhere ${makeMark(world, 'g')}`, updatedAt: moment }
      : action,
  );
  keepFile(world, { ...assessment, answers, actions });
};

/** What is stored of an assessment, all at rest. */
async function restAndRead(world: World, id: string): Promise<Slots> {
  const raw = await comeToRest(world);
  const records = raw.records.filter(({ assessmentId }) => assessmentId === id);
  return records.length > 0 ? readSlots(joinRaw(records)) : new Map<string, string>();
}

/** The app keeps a file of another version of the rubric beside what is here. */
export function findPlace(
  raw: RawStore,
  id: string,
  version: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  for (let number = 0; ; number++) {
    const place = number === 0 ? id : `${id}~copy${number > 1 ? String(number) : ''}`;
    if (taken.has(place)) continue;
    const records = raw.records.filter(({ assessmentId }) => assessmentId === place);
    if (records.length === 0 || readVersion(records) === version) return place;
  }
}

export const readVersion = (records: readonly RawRecord[]) => joinRaw(records).rubric.version;

const importFile: Play = async (world, tab, { a }) => {
  const file = world.files[a % world.files.length];
  if (!file) return;
  const opened = openFile(file.text);
  const { assessment } = opened;
  const id = findPlace(await comeToRest(world), assessment.id, assessment.rubric.version);
  const before = await restAndRead(world, id);
  const library = await tab.store.actions.fetchLibrary();
  const isNew = !world.ledgers.has(id);
  expectThat((await library.matchFile(opened)).kind === (isNew ? 'new' : 'here'), `${id} is new.`);
  const come = isNew ? library.importFile(opened.assessment) : library.joinFile(opened);
  const done = await come.catch(() => undefined);
  await comeBack(tab);
  const slots = readSlots(opened.assessment);
  if (isNew && done) world.ledgers.set(id, createLedger(slots));
  const ledger = world.ledgers.get(id);
  if (!isNew && ledger) noteFromFile(ledger, slots, done !== undefined);
  if (!done || !ledger) return;
  expectThat(done.id === id, `The file came in as ${done.id} and not as ${id}.`);
  const wasAside = ledger.isAside;
  ledger.isAside = false;
  const after = await restAndRead(world, id);
  world.joined = { id, takeBack: done.takeBack, isNew, wasAside, before, after, page: tab.page };
};

/** What was joined is as before, and what was changed since stays. */
const takeBackImport: Play = async (world, tab) => {
  const { joined, device } = world;
  const ledger = joined ? world.ledgers.get(joined.id) : undefined;
  if (!joined || !ledger || joined.page !== tab.page || device.isBroken()) return;
  const before = await restAndRead(world, joined.id);
  if (device.isBroken() || !world.ledgers.has(joined.id)) return;
  world.joined = null;
  await joined.takeBack();
  await comeBack(tab);
  if (joined.isNew || joined.wasAside) ledger.isAside = true;
  if (joined.isNew) return;
  const after = takeBackSlots(before, joined);
  noteLibraryWrite(world, tab, joined.id, before, after, true);
  // What the file had put beside an answer went with it.
  for (const mark of ledger.confirmed) if (!ledger.replaced.has(mark)) ledger.released.add(mark);
};

/** Places as they are when the joining of a file is taken back; a place that the file had emptied is filled again. */
function takeBackSlots(
  now: Slots,
  joined: { readonly before: Slots; readonly after: Slots },
): Slots {
  const back = new Map(now);
  for (const slot of new Set([...now.keys(), ...joined.before.keys()])) {
    if (joined.after.get(slot) !== now.get(slot)) continue;
    const was = joined.before.get(slot);
    if (was === undefined) back.delete(slot);
    else back.set(slot, was);
  }
  return back;
}

/** A change that the app makes to an assessment whether or not it is open. */
function noteLibraryWrite(
  { ledgers, ids }: World,
  tab: Tab,
  id: string,
  before: Slots,
  after: Slots,
  isSaid: boolean,
): void {
  const ledger = ledgers.get(id);
  if (!ledger) return;
  const by = `library ${tab.page} ${String(ids)}`;
  noteWrites(ledger, by, before, after);
  for (const write of ledger.writes) {
    if (write.by === by) write.state = isSaid ? 'confirmed' : 'lost';
  }
}

const rename: Play = async (world, tab, { a }) => {
  const id = pickId(world, a);
  if (id === undefined) return;
  const before = await restAndRead(world, id);
  const title = `Renamed ${makeMark(world, 't')}`;
  const library = await tab.store.actions.fetchLibrary();
  const isSaid = await library.rename(id, title).then(
    () => true,
    () => false,
  );
  await comeBack(tab);
  noteLibraryWrite(world, tab, id, before, new Map(before).set('title', title), isSaid);
};

export const FILE_STEPS = {
  saveFile,
  editFile,
  importFile,
  takeBackImport,
  rename,
} satisfies Partial<Record<Kind, Play>>;
