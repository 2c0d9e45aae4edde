import { openBackup, type Backup } from '../../../src/storage/backup/read-backup.ts';
import { UNWATCHED } from '../../builders/library.ts';
import { comeBack } from './act.ts';
import type { Play } from './edit-steps.ts';
import { copyLedger, noteFromFile, type Ledger } from './ledger.ts';
import { findPlace, readVersion } from './file-steps.ts';
import { pickId } from './life-steps.ts';
import { readRaw, type RawStore } from './raw-store.ts';
import { comeToRest } from './rest.ts';
import type { Kind } from './steps.ts';
import { canonical } from './slots.ts';
import {
  closeTab,
  Difference,
  expectThat,
  openTab,
  type SavedBackup,
  type Tab,
  type World,
} from './world.ts';

const MOST_BACKUPS = 3;

async function setAside(world: World, tab: Tab, index: number, isAside: boolean): Promise<void> {
  const id = pickId(world, index, !isAside);
  const ledger = id === undefined ? undefined : world.ledgers.get(id);
  if (id === undefined || !ledger) return;
  const library = await tab.store.actions.fetchLibrary();
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
  const library = await tab.store.actions.fetchLibrary();
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
  const library = await tab.store.actions.fetchLibrary();
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
  world.backups.push({ bytes: written.bytes, content: describeContent(raw), ledgers, versions });
  world.backups.splice(0, world.backups.length - MOST_BACKUPS);
};

const versionOf = ({ records }: RawStore, id: string) =>
  readVersion(records.filter(({ assessmentId }) => assessmentId === id));

function openSaved({ bytes }: SavedBackup): Backup {
  const opened = openBackup(bytes);
  if (opened.kind === 'refused') throw new Difference('The backup is refused.');
  return opened.backup;
}

/** Where each will be: no two get one place. */
function findPlaces(raw: RawStore, { ledgers, versions }: SavedBackup) {
  const taken = new Set<string>();
  return [...ledgers].map(([id, ledger]) => {
    const place = findPlace(raw, id, versions.get(id) ?? '', taken);
    taken.add(place);
    return [place, ledger] as const;
  });
}

async function restore(world: World, tab: Tab, saved: SavedBackup): Promise<void> {
  const raw = await comeToRest(world);
  const places = findPlaces(raw, saved);
  const library = await tab.store.actions.fetchLibrary();
  const plan = await library.planRestore(openSaved(saved), UNWATCHED);
  if (!plan) throw new Difference('The restoring was stopped.');
  const { kind } = await library.restoreBackup(plan, UNWATCHED);
  await comeBack(tab);
  expectThat(kind === 'done' || world.device.isBroken(), `Restoring ended as ${kind}.`);
  for (const [id, ledger] of places) noteRestored(world, id, ledger, kind === 'done');
  if (kind !== 'done') await believeStore(world, new Map(places).keys());
}

function noteRestored(world: World, id: string, ledger: Ledger, isSaid: boolean): void {
  const here = world.ledgers.get(id);
  if (!here) {
    world.ledgers.set(id, copyLedger(ledger));
    return;
  }
  noteFromFile(here, ledger.settled, isSaid);
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
  if (saved) await restore(world, tab, saved);
};

/** All is lost but the backup: on an empty device everything in it is as it was. */
const newDevice: Play = async (world, _tab, { a }) => {
  const saved = world.backups[a % world.backups.length];
  if (!saved) return;
  world.device.mend();
  world.tabs.forEach((_, at) => closeTab(world, at, true));
  await clearDevice(world);
  const tab = await openTab(world);
  world.tabs[0] = tab;
  await restore(world, tab, saved);
  const content = describeContent(await comeToRest(world));
  expectThat(content === saved.content, `Restored: ${content}, and it was: ${saved.content}`);
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
