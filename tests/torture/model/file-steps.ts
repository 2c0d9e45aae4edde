import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { applyUpgrade } from '../../../src/domain/upgrade/apply-upgrade.ts';
import { readAssessmentFile, writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { FIRST, SECOND, reportToSecond } from '../../builders/two-versions.ts';
import { comeBack } from './act.ts';
import type { Play } from './edit-steps.ts';
import { createLedger, noteFromFile, noteWrites } from './ledger.ts';
import { pickId } from './life-steps.ts';
import { PARTS } from './network.ts';
import { fetchLibrary, fetchOrNull } from './network-steps.ts';
import { waitsForWords } from './open-by-id.ts';
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

/**
 * The app keeps a file of another version of the rubric beside what is here, unless it can bring it to the version that
 * it has itself.
 */
export function findPlace(
  raw: RawStore,
  { id, version }: { readonly id: string; readonly version: string },
  tab: Tab,
  taken: ReadonlySet<string> = new Set(),
): string {
  for (let number = 0; ; number++) {
    const place = number === 0 ? id : `${id}~copy${number > 1 ? String(number) : ''}`;
    if (taken.has(place)) continue;
    const here = readPlace(raw, place);
    if (here === null || here === version || isBrought(version, here, tab)) return place;
  }
}

/** The version of what is in a place; null when nothing is. */
export function readPlace(raw: RawStore, place: string): string | null {
  const records = raw.records.filter(({ assessmentId }) => assessmentId === place);
  return records.length > 0 ? readVersion(records) : null;
}

/** A file of the first version where the second is here, in an app that has the second. */
export function isBrought(version: string, here: string | null, { store }: Tab): boolean {
  const isSecond = store.getState().builtIn.rubric.version === SECOND.version;
  return version === FIRST.version && here === SECOND.version && isSecond;
}

/** What a file brings, in the second version. */
export function readBrought(assessment: Assessment): Slots {
  return readSlots(applyUpgrade(assessment, reportToSecond(assessment), ''));
}

export const readVersion = (records: readonly RawRecord[]) => joinRaw(records).rubric.version;

const importFile: Play = async (world, tab, { a }) => {
  const file = world.files[a % world.files.length];
  // A file of an earlier version waits for the words of this one.
  if (!file || waitsForWords(world, tab)) return;
  const opened = openFile(file.text);
  const { assessment } = opened;
  const raw = await comeToRest(world);
  const { version } = assessment.rubric;
  const id = findPlace(raw, { id: assessment.id, version }, tab);
  const isOther = isBrought(version, readPlace(raw, id), tab);
  const before = await restAndRead(world, id);
  const library = await fetchLibrary(world, tab);
  const match = library && (await fetchOrNull(world, () => library.matchFile(opened)));
  if (!match) return;
  const isNew = !world.ledgers.has(id);
  expectThat(match.kind === (isNew ? 'new' : 'here'), `${id} is new.`);
  const come = isNew ? library.importFile(opened.assessment) : library.joinFile(opened);
  const done = await come.catch(() => undefined);
  await comeBack(tab);
  const slots = isOther ? readBrought(opened.assessment) : readSlots(opened.assessment);
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
  const { joined, device, network } = world;
  const ledger = joined ? world.ledgers.get(joined.id) : undefined;
  if (!joined || !ledger || joined.page !== tab.page || device.isBroken()) return;
  // A page that has joined a file has the parts for this, whatever the browser forgets.
  if (network.lacks(PARTS)) return;
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
  const library = await fetchLibrary(world, tab);
  if (!library) return;
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
