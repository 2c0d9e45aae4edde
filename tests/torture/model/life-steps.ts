import { applyUpgrade } from '../../../src/domain/upgrade/apply-upgrade.ts';
import { compareVersions } from '../../../src/domain/upgrade/compare-versions.ts';
import type { PendingUpgrade } from '../../../src/state/app-state.ts';
import { noteAct, rememberDone } from './act.ts';
import type { Fault } from './device.ts';
import type { Play } from './edit-steps.ts';
import { createLedger } from './ledger.ts';
import { fetchOrNull } from './network-steps.ts';
import { openById, waitsForWords } from './open-by-id.ts';
import type { Kind } from './steps.ts';
import { findMarks, readSlots } from './slots.ts';
import {
  closeTab,
  expectThat,
  openTab,
  readClock,
  readScreen,
  type Tab,
  type World,
} from './world.ts';

const MOST_ASSESSMENTS = 3;
const FAULTS: readonly Fault[] = ['QuotaExceededError', 'UnknownError', 'abort'];
/** Longer than a pause that ends an entry of the history, in milliseconds. */
const LONG_PAUSE = 61_000;
const TWO_DAYS = 172_800_000;

/** The id of one of the assessments that are not put aside, or of any. */
export function pickId(world: World, index: number, isAside?: boolean): string | undefined {
  const ids = [...world.ledgers]
    .filter(([, ledger]) => isAside === undefined || ledger.isAside === isAside)
    .map(([id]) => id);
  return ids[index % ids.length];
}

const start: Play = async (world, tab, { a }) => {
  if (world.ledgers.size >= MOST_ASSESSMENTS || waitsForWords(world, tab)) {
    return open(world, tab, a);
  }
  const id = await tab.store.actions.startAssessment().catch(() => undefined);
  if (id !== undefined) world.ledgers.set(id, createLedger(new Map()));
};

/** Mostly it is the first. */
export async function open(world: World, tab: Tab, index: number): Promise<void> {
  const id = pickId(world, index % 3 === 0 ? index : 0, false);
  if (id !== undefined) await openById(world, tab, id);
}

const reload: Play = async (world, tab, { tab: at, a }) => {
  const id = readScreen(tab)?.id;
  if (a % 2 === 0) {
    tab.life.hide();
    await tab.store.actions.flush();
  }
  closeTab(world, at, false);
  const again = await openTab(world);
  world.tabs[at] = again;
  if (id !== undefined && world.ledgers.has(id)) await openById(world, again, id);
};

const goOn: Play = async (world, tab, { b }) => {
  const { opening } = tab.store.getState();
  if (opening.kind !== 'upgrade' || !world.ledgers.has(opening.id)) return;
  if (b % 4 === 0) await tab.store.actions.holdUpgrade(opening.id, true);
  else await upgrade(world, tab, opening);
};

/** Nothing that was there before is gone: it stands, is offered, or is set aside. */
async function upgrade(world: World, tab: Tab, pending: PendingUpgrade): Promise<void> {
  const { id, to, kept } = pending;
  const versions = await fetchOrNull(world, () => tab.store.actions.readVersions());
  if (!versions) return;
  let before = pending.assessment;
  tab.store.actions.upgrade((assessment) => {
    before = assessment;
    const editions = { assessment, to, kept: kept?.rubric ?? null, versions };
    const compared = compareVersions(editions);
    if (compared.kind !== 'upgrade') return assessment;
    return applyUpgrade(assessment, compared.report, readClock(world));
  });
  const ledger = world.ledgers.get(id);
  if (!ledger) return;
  const after = new Set(findMarks(readScreen(tab)));
  // What waited here to be written is laid over what was there.
  const gone = findMarks(before).filter(
    (mark) => !after.has(mark) && !ledger.replaced.has(mark) && !ledger.released.has(mark),
  );
  expectThat(gone.length === 0, `The upgrade took ${gone.join()} away.`);
  const shown = readScreen(tab);
  if (!shown || shown === before) return;
  noteAct(ledger, tab.page, before, shown);
  rememberDone(tab, { before: readSlots(before), after: readSlots(shown) }, null);
}

export const LIFE_STEPS = {
  start,
  open: (world, tab, { a }) => open(world, tab, a),
  reload,
  close: (world, _tab, { tab }) => closeTab(world, tab, false),
  crash: (world, _tab, { tab }) => closeTab(world, tab, true),
  hide: (_world, tab) => tab.life.hide(),
  breakWrites: ({ device }, _tab, { a, b }) =>
    device.breakWrites(FAULTS[a % FAULTS.length] ?? 'abort', b % 6),
  mend: ({ device }) => device.mend(),
  newApp: (world) => {
    world.isNewApp = true;
  },
  goOn,
  pause: (world, _tab, { b }) => {
    world.clock += LONG_PAUSE + b * 500;
  },
  setClockBack: (world) => {
    world.clock -= TWO_DAYS;
  },
} satisfies Partial<Record<Kind, Play>>;
