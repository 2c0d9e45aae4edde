import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { openBackup, type Backup } from '../../../src/storage/backup/read-backup.ts';
import { UNWATCHED } from '../../builders/library.ts';
import { comeBack } from './act.ts';
import type { Play } from './edit-steps.ts';
import { copyLedger, noteFromFile, noteReplacedElsewhere, type Ledger } from './ledger.ts';
import { findPlace, isBrought, readBrought, readPlace, readVersion } from './file-steps.ts';
import { pickId } from './life-steps.ts';
import { fetchLibrary, fetchOrNull } from './network-steps.ts';
import { waitsForWords } from './open-by-id.ts';
import { portray, readRaw, type RawStore } from './raw-store.ts';
import { comeToRest } from './rest.ts';
import type { Kind } from './steps.ts';
import { canonical, readSlots, type Slots } from './slots.ts';
import {
  closeTab,
  Difference,
  expectThat,
  openTab,
  readScreen,
  type SavedBackup,
  type Tab,
  type World,
} from './world.ts';

const MOST_BACKUPS = 3;

async function setAside(world: World, tab: Tab, index: number, isAside: boolean): Promise<void> {
  const id = pickId(world, index, !isAside);
  const ledger = id === undefined ? undefined : world.ledgers.get(id);
  if (id === undefined || !ledger) return;
  const library = await fetchLibrary(world, tab);
  if (!library) return;
  const work = isAside ? library.putAside([id]) : library.bringBack([id]);
  await work.then(
    () => (ledger.isAside = isAside),
    () => undefined,
  );
}

/** Only what was put aside, and what nobody has work on. */
const purge: Play = async (world, tab, { a }) => {
  const id = pickId(world, a, true);
  if (id === undefined) return;
  await comeToRest(world);
  if (world.ledgers.get(id)?.writes.length !== 0) return;
  const library = await fetchLibrary(world, tab);
  if (!library) return;
  await library.purge([id]).then(
    () => world.ledgers.delete(id),
    () => undefined,
  );
  if (world.joined?.id === id) world.joined = null;
};

/** Records and history as one text. */
function describeContent({ records, history }: RawStore): string {
  const plain = records.map(({ assessmentId, key, value }) =>
    canonical({ assessmentId, key, value }),
  );
  return canonical([plain.sort(), history.map(canonical).sort()]);
}

const backup: Play = async (world, tab) => {
  const raw = await comeToRest(world);
  if (world.ledgers.size === 0) return;
  const library = await fetchLibrary(world, tab);
  if (!library) return;
  // As they stand in the file.
  const titleOf = (id: string) => world.ledgers.get(id)?.settled.get('title') ?? '';
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  const ids = [...world.ledgers.keys()].sort(
    (a, b) => compare(titleOf(a), titleOf(b)) || compare(a, b),
  );
  const written = await library.writeBackup({
    ...UNWATCHED,
    ids,
    withDrafts: true,
    readMe: 'What this is.\n',
  });
  if (written.kind !== 'ok') throw new Difference(`No backup: ${written.kind}`);
  expectThat(written.leftOut.length === 0, `Left out: ${canonical(written.leftOut)}`);
  const ledgers = new Map(
    ids.flatMap((id) => {
      const ledger = world.ledgers.get(id);
      return ledger ? [[id, copyLedger(ledger)] as const] : [];
    }),
  );
  const versions = new Map(ids.map((id) => [id, versionOf(raw, id)]));
  const saved = { bytes: written.bytes, content: describeContent(raw), ledgers, versions };
  world.backups.push(addUnwritten(saved, tab));
  world.backups.splice(0, world.backups.length - MOST_BACKUPS);
};

/** What the disk did not take of the work of this page is in the file too. */
function addUnwritten(saved: SavedBackup, tab: Tab): SavedBackup {
  const unwritten = new Set(tab.store.actions.listUnsaved().map((work) => work.assessmentId));
  const shown = readScreen(tab);
  for (const [id, ledger] of saved.ledgers) {
    if (!unwritten.has(id)) continue;
    const assessment = readSaved(saved, id);
    ledger.settled = readSlots(assessment);
    if (shown?.id !== id) continue;
    const [screen, file] = [portray(shown), portray(assessment)].map(canonical);
    expectThat(screen === file, `The backup has ${file}, and the page shows ${screen}.`);
  }
  const versions = new Map(
    [...saved.versions].map(([id, version]) => [
      id,
      unwritten.has(id) ? readSaved(saved, id).rubric.version : version,
    ]),
  );
  return { ...saved, versions, content: unwritten.size > 0 ? null : saved.content };
}

const versionOf = ({ records }: RawStore, id: string) =>
  readVersion(records.filter(({ assessmentId }) => assessmentId === id));

function openSaved({ bytes }: SavedBackup): Backup {
  const opened = openBackup(bytes);
  if (opened.kind === 'refused') throw new Difference('The backup is refused.');
  return opened.backup;
}

type Place = { readonly place: string; readonly ledger: Ledger; readonly slots: Slots };

/** Where each will be, and what it brings there: no two get one place. */
function findPlaces(raw: RawStore, tab: Tab, saved: SavedBackup): readonly Place[] {
  const taken = new Set<string>();
  return [...saved.ledgers].map(([id, ledger]) => {
    const version = saved.versions.get(id) ?? '';
    const place = findPlace(raw, { id, version }, tab, taken);
    taken.add(place);
    const isOther = isBrought(version, readPlace(raw, place), tab);
    return { place, ledger, slots: isOther ? readBrought(readSaved(saved, id)) : ledger.settled };
  });
}

function readSaved(saved: SavedBackup, id: string): Assessment {
  const backup = openSaved(saved);
  const item = backup.items.find(({ listed }) => listed?.id === id);
  const read = item && backup.readItem(item);
  if (read?.kind !== 'ok') throw new Difference(`The backup has no ${id}.`);
  return read.file.assessment;
}

async function restore(world: World, tab: Tab, saved: SavedBackup): Promise<void> {
  const raw = await comeToRest(world);
  const places = findPlaces(raw, tab, saved);
  const library = await fetchLibrary(world, tab);
  const planned =
    library &&
    (await fetchOrNull(world, async () => ({
      plan: await library.planRestore(openSaved(saved), UNWATCHED),
    })));
  if (!planned) return;
  const { plan } = planned;
  if (!plan) throw new Difference('The restoring was stopped.');
  const { kind } = await library.restoreBackup(plan, UNWATCHED);
  await comeBack(tab);
  expectThat(kind === 'done' || world.device.isBroken(), `Restoring ended as ${kind}.`);
  for (const one of places) noteRestored(world, one, kind === 'done');
  if (kind !== 'done')
    await believeStore(
      world,
      places.map(({ place }) => place),
    );
}

function noteRestored(world: World, { place, ledger, slots }: Place, isSaid: boolean): void {
  const here = world.ledgers.get(place);
  if (!here) {
    world.ledgers.set(place, copyLedger(ledger));
    return;
  }
  noteReplacedElsewhere(here, ledger, slots);
  noteFromFile(here, slots, isSaid);
  here.isAside &&= ledger.isAside;
}

/** When it broke off, some came in and some did not. */
async function believeStore(world: World, ids: Iterable<string>): Promise<void> {
  const { library } = await readRaw(world.connection);
  for (const id of ids) {
    const entry = library.find((other) => other.id === id);
    const ledger = world.ledgers.get(id);
    if (!entry) world.ledgers.delete(id);
    else if (ledger) ledger.isAside = entry.deletedAt !== null;
  }
}

const restoreBackup: Play = async (world, tab, { a }) => {
  const saved = world.backups[a % world.backups.length];
  // A backup of an earlier version waits for the words of this one.
  if (saved && !waitsForWords(world, tab)) await restore(world, tab, saved);
};

/** All is lost but the backup: on an empty device everything in it is as it was. */
const newDevice: Play = async (world, _tab, { a }) => {
  const saved = world.backups[a % world.backups.length];
  if (!saved) return;
  world.device.mend();
  world.network.mend();
  world.tabs.forEach((_, at) => closeTab(world, at, true));
  await clearDevice(world);
  const tab = await openTab(world);
  world.tabs[0] = tab;
  await restore(world, tab, saved);
  const content = describeContent(await comeToRest(world));
  const isSame = saved.content === null || content === saved.content;
  expectThat(isSame, `Restored: ${content}, and it was: ${saved.content ?? ''}`);
};

async function clearDevice(world: World): Promise<void> {
  world.device.forgetKept();
  world.ledgers.clear();
  const stores = ['records', 'history', 'library', 'drafts', 'rubrics'];
  const transaction = world.connection.transaction(stores, 'readwrite');
  for (const name of stores) transaction.objectStore(name).clear();
  await new Promise((resolve) => (transaction.oncomplete = resolve));
}

export const LIBRARY_STEPS = {
  putAside: (world, tab, { a }) => setAside(world, tab, a, true),
  bringForth: (world, tab, { a }) => setAside(world, tab, a, false),
  purge,
  backup,
  restoreBackup,
  newDevice,
} satisfies Partial<Record<Kind, Play>>;
