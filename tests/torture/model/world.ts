import { keepOnHide } from '../../../src/app/keep-on-hide.ts';
import { writeKept } from '../../../src/app/write-kept.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { briefRubric } from '../../../src/domain/rubric/brief-rubric.ts';
import { hashRubric } from '../../../src/domain/rubric/hash.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { createAppStore, type AppStore } from '../../../src/state/app-store.ts';
import type { TakeBack } from '../../../src/state/library-actions.ts';
import { openStorage, type AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { assessmentWith } from '../../builders/assessment.ts';
import { FIRST, SECOND, TWO_VERSIONS } from '../../builders/two-versions.ts';
import { createDevice, type Device, type Life } from './device.ts';
import { abandonWrites, confirmKept, confirmWrites, type Ledger } from './ledger.ts';
import { createNetwork, type Network } from './network.ts';
import { connect } from './raw-store.ts';
import { readSlots, type Slots } from './slots.ts';

/** Two that are at work at once, and one that comes and goes. */
const MOST_TABS = 3;

/** One thing a person did on a page, as what it changed in each place. */
export type Done = {
  readonly group: string | null;
  readonly changes: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** A file came in: how it was joined is told elsewhere. */
  readonly isFile?: true;
};

export type Tab = {
  readonly page: string;
  readonly storage: AssessmentStorage;
  readonly store: AppStore;
  readonly life: Life;
  /** What the words of its questions are called on the network. */
  readonly words: string;
  /** What undo and redo are to do, newest last; begun anew when another assessment is opened. */
  past: Done[];
  future: Done[];
};

type SavedFile = { readonly text: string; readonly id: string };
export type SavedBackup = {
  readonly bytes: Uint8Array;
  /** What the store had, as one text; null where the file has more than that. */
  readonly content: string | null;
  readonly ledgers: ReadonlyMap<string, Ledger>;
  /** The version of the rubric of each. */
  readonly versions: ReadonlyMap<string, string>;
};

/** The device, its tabs, what lies outside of it, and what must be true. */
export type World = {
  readonly name: string;
  readonly device: Device;
  readonly network: Network;
  readonly connection: IDBDatabase;
  readonly tabs: (Tab | null)[];
  readonly ledgers: Map<string, Ledger>;
  readonly files: SavedFile[];
  readonly backups: SavedBackup[];
  /** A joined file that can be taken back, with the places as they were and became. */
  joined: {
    id: string;
    takeBack: TakeBack;
    isNew: boolean;
    wasAside: boolean;
    before: Slots;
    after: Slots;
    page: string;
  } | null;
  isNewApp: boolean;
  /** Milliseconds since 1970. */
  clock: number;
  ids: number;
  marks: number;
};

/** What was expected and is not so. */
export class Difference extends Error {}

export function expectThat(isSo: boolean, message: string): void {
  if (!isSo) throw new Difference(message);
}

/** The worked example, on the network and as an id. */
export const EXAMPLE = 'the example';

const START = Date.parse('2026-11-22T08:00:00.000Z');
let worlds = 0;

/** An empty device with one tab. The database has a name that no other world has. */
export async function createWorld(): Promise<World> {
  const name = `torture-${String(++worlds)}`;
  const device = createDevice();
  const world: Omit<World, 'connection'> = {
    name,
    device,
    network: createNetwork(),
    tabs: Array.from({ length: MOST_TABS }, () => null),
    ledgers: new Map(),
    files: [],
    backups: [],
    joined: null,
    isNewApp: false,
    clock: START,
    ids: 0,
    marks: 0,
  };
  world.tabs[0] = await openTab(world);
  return Object.assign(world, { connection: await connect(name) });
}

type BareWorld = Omit<World, 'connection'>;

/** No two things happen in the same millisecond. */
export const readClock = (world: BareWorld) => new Date(world.clock++).toISOString();

/** A mark that no other value has. */
export const makeMark = (world: World, kind: string) => `[${kind}${String(++world.marks)}]`;

/** The start of the app, as the page does it. */
export async function openTab(world: BareWorld): Promise<Tab> {
  const page = `page-${String(++world.ids)}`;
  const before = world.device.listKept();
  const { tab, life } = await world.device.openTab(async () => {
    const opened = await openStorage({ name: world.name });
    if (opened.kind === 'unavailable') throw new Error(opened.detail);
    const { storage } = opened;
    await writeKept(storage, readClock(world));
    const rubric = world.isNewApp ? SECOND : FIRST;
    const words = `words of version ${rubric.version}`;
    const store = openStore(world, storage, rubric, words);
    keepOnHide(store, page);
    return { page, storage, store, words };
  });
  const left = new Set(world.device.listKept());
  for (const other of before.filter((kept) => !left.has(kept))) {
    for (const ledger of world.ledgers.values()) confirmKept(ledger, other);
  }
  return forgetOnOpening({ ...tab, life, past: [], future: [] });
}

/** Undo begins anew with each assessment that is opened. */
function forgetOnOpening(tab: Tab): Tab {
  let shown = readScreen(tab)?.id;
  tab.store.subscribe(() => {
    const id = readScreen(tab)?.id;
    if (id !== shown) Object.assign(tab, { past: [], future: [] });
    shown = id;
  });
  return tab;
}

/** A page begins with few words, as on a first visit, and fetches the others. */
function openStore(
  world: BareWorld,
  storage: AssessmentStorage,
  rubric: Rubric,
  words: string,
): AppStore {
  const { network } = world;
  const whole = { rubric, hash: hashRubric(rubric) };
  const readWhole = () => network.fetch(words, () => whole);
  return createAppStore(
    {
      rubric: { ...whole, rubric: briefRubric(rubric), readWhole },
      storage,
      now: () => readClock(world),
      newId: () => `id-${String(++world.ids)}`,
      readExample: () => network.fetch(EXAMPLE, () => assessmentWith({}, { id: EXAMPLE })),
      readVersions: () => network.fetch('versions', () => TWO_VERSIONS),
    },
    null,
  );
}

/** The tab goes away; `isTorn` when nobody asked it. */
export function closeTab(world: World, at: number, isTorn: boolean): void {
  const tab = world.tabs[at];
  if (!tab) return;
  if (!isTorn) tab.life.hide();
  const isKept = world.device.listKept().includes(tab.page);
  for (const ledger of world.ledgers.values()) abandonWrites(ledger, tab.page, isKept);
  tab.life.crash();
  world.device.endPage(tab.page);
  tab.storage.close();
  if (world.joined?.page === tab.page) world.joined = null;
  world.tabs[at] = null;
}

/** What a tab shows of an assessment; undefined when it shows none. */
export function readScreen(tab: Tab): Assessment | undefined {
  const { opening } = tab.store.getState();
  return opening.kind === 'open' ? opening.open.assessment : undefined;
}

export function isShownSaved(tab: Tab): boolean {
  const { opening } = tab.store.getState();
  return opening.kind === 'open' && opening.open.saving.kind === 'saved';
}

/** What each tab says of its work counts from now on. */
export function hearConfirmations(world: World): void {
  for (const tab of world.tabs) {
    const id = tab && isShownSaved(tab) ? readScreen(tab)?.id : undefined;
    const ledger = id === undefined ? undefined : world.ledgers.get(id);
    if (tab && ledger) confirmWrites(ledger, tab.page);
  }
}

/** The places on the screen of a tab. */
export const screenSlots = (tab: Tab): Slots => {
  const shown = readScreen(tab);
  return shown ? readSlots(shown) : new Map<string, string>();
};
