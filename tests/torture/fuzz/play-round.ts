import { writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import type { Backup } from '../../../src/storage/backup/read-backup.ts';
import type { AssessmentFile } from '../../../src/domain/assessment/assessment.ts';
import { openChosenFile } from '../../../src/ui/files/open-chosen-file.ts';
import { openRubricFile } from '../../../src/ui/files/open-rubric-file.ts';
import { NOW } from '../../builders/assessment.ts';
import { UNWATCHED } from '../../builders/library.ts';
import { createRandom } from '../random.ts';
import { KEPT, makeFile, type FuzzedFile, type makeSamples } from './samples.ts';
import { openWatchedDevice, type WatchedDevice } from './watched-device.ts';

/** `crash`: something threw that is not a refusal. `change`: something was altered that nobody agreed to. */
type Fault = { readonly kind: 'crash' | 'change'; readonly message: string };
export type RoundOutcome = {
  readonly outcome: 'refused' | 'accepted';
  readonly faults: readonly Fault[];
  /** The longest that a person would have waited for one thing, in milliseconds of work of the processor. */
  readonly longest: number;
};

type Samples = Awaited<ReturnType<typeof makeSamples>>;

/** A change that nobody agreed to. */
class Unasked extends Error {}

/** Opens one damaged file, says no, and then yes, as a person would. */
export async function playRound(samples: Samples, seed: number): Promise<RoundOutcome> {
  const device = await openWatchedDevice();
  const waits = createWaits();
  const file = makeFile(samples, createRandom(seed));
  const before = await describeAll(device);
  let outcome: RoundOutcome['outcome'] = 'refused';
  try {
    const import_ = await openFile(device, file, waits);
    expectUnchanged(device, new Set());
    if (import_) {
      outcome = 'accepted';
      const touched = await import_();
      expectUnchanged(device, touched);
      await expectOthersAsBefore(device, before, touched);
      for (const id of touched) await expectOpens(device, id);
    }
    return { outcome, faults: [], longest: waits.longest() };
  } catch (error) {
    const kind = error instanceof Unasked ? 'change' : 'crash';
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome, faults: [{ kind, message }], longest: waits.longest() };
  }
}

/** What is done when the person says yes; it gives the ids that it is about. Null for a file that is refused. */
type Import = (() => Promise<ReadonlySet<string>>) | null;

type Waits = {
  /** Does one thing that a person waits for; what the test itself looks at is not in it. */
  readonly wait: <T>(work: () => Promise<T>) => Promise<T>;
  readonly longest: () => number;
};

function createWaits(): Waits {
  let longest = 0;
  return {
    async wait(work) {
      const start = process.cpuUsage();
      try {
        return await work();
      } finally {
        const { user, system } = process.cpuUsage(start);
        longest = Math.max(longest, (user + system) / 1000);
      }
    },
    longest: () => longest,
  };
}

async function openFile(
  device: WatchedDevice,
  { kind, bytes }: FuzzedFile,
  waits: Waits,
): Promise<Import> {
  const file = new File([bytes], `file.${kind}`);
  if (kind === 'rubric') return openRubric(device, file, waits);
  const opened = await waits.wait(() => openChosenFile(file));
  if (opened.kind === 'refused') {
    expectReason(opened.problems);
    return null;
  }
  return opened.kind === 'backup'
    ? planBackup(device, opened.backup, waits)
    : planAssessment(device, opened.file, waits);
}

function expectReason(problems: readonly unknown[]): void {
  if (problems.length === 0) throw new Error('Refused without a reason.');
}

async function openRubric({ store }: WatchedDevice, file: File, { wait }: Waits): Promise<Import> {
  const opened = await wait(() => openRubricFile(file));
  if (opened.kind === 'refused') {
    expectReason(opened.problems);
    return null;
  }
  const { loaded } = opened;
  return async () =>
    new Set([await wait(() => store.actions.startAssessment(loaded)), loaded.hash]);
}

async function planAssessment(
  device: WatchedDevice,
  file: AssessmentFile,
  { wait }: Waits,
): Promise<Import> {
  const library = await device.store.actions.fetchLibrary();
  const match = await wait(() => library.matchFile(file));
  return async () => {
    if (match.kind === 'new') {
      const { id } = await wait(() => library.importFile(file.assessment, file.documents));
      return new Set([id]);
    }
    const before = await device.describe(match.id);
    const { id, takeBack } = await wait(() => library.joinFile(file));
    await expectNothingLost(device, id);
    await wait(takeBack);
    expectSameText(await device.describe(id), before);
    await wait(() => library.joinFile(file));
    return new Set([id]);
  };
}

async function planBackup(
  { store }: WatchedDevice,
  backup: Backup,
  { wait }: Waits,
): Promise<Import> {
  const library = await store.actions.fetchLibrary();
  const plan = await wait(() => library.planRestore(backup, UNWATCHED));
  if (!plan) throw new Error('The plan was stopped.');
  return async () => {
    const { kind } = await wait(() => library.restoreBackup(plan, UNWATCHED));
    if (kind !== 'done') throw new Error(`Restoring ended as ${kind}.`);
    const hashes = backup.readRubrics().map(({ hash }) => hash);
    return new Set([...plan.items.flatMap(({ id }) => id ?? []), ...hashes]);
  };
}

function expectUnchanged({ written }: WatchedDevice, touched: ReadonlySet<string>): void {
  const unasked = written.filter((id) => !touched.has(id));
  if (unasked.length > 0) throw new Unasked(`Written: ${unasked.join(', ')}`);
}

const describeAll = async (device: WatchedDevice) =>
  new Map(await Promise.all(KEPT.map(async ({ id }) => [id, await device.describe(id)] as const)));

async function expectOthersAsBefore(
  device: WatchedDevice,
  before: ReadonlyMap<string, string>,
  touched: ReadonlySet<string>,
): Promise<void> {
  for (const [id, text] of before) {
    if (touched.has(id)) await expectNothingLost(device, id);
    else if ((await device.describe(id)) !== text) throw new Unasked(`${id} is another.`);
  }
}

/** All that a person had written here is still here, beside what came in. */
async function expectNothingLost(device: WatchedDevice, id: string): Promise<void> {
  const here = KEPT.find((assessment) => assessment.id === id);
  if (!here) return;
  const text = await device.describe(id);
  const words = [here.profile.title, `Why ${id}`, `Step of ${id}`];
  const lost = words.filter((word) => !text.includes(word));
  if (lost.length > 0) throw new Unasked(`${id} has lost ${lost.join(', ')}.`);
}

/** History tells what was done and taken back; the rest is as it was. */
function expectSameText(text: string, before: string): void {
  const whole = (description: string) => (JSON.parse(description) as unknown[])[0];
  if (JSON.stringify(whole(text)) !== JSON.stringify(whole(before))) {
    throw new Unasked(
      `Taken back, it is ${text.slice(0, 2000)}\nand it was ${before.slice(0, 2000)}`,
    );
  }
}

/** What was taken in can be opened, and saved to a file again. */
async function expectOpens({ storage, store }: WatchedDevice, id: string): Promise<void> {
  const loaded = await storage.load(id);
  if (loaded.kind === 'missing') return;
  if (loaded.kind === 'damaged') throw new Error(`${id} was taken in and is damaged.`);
  await store.actions.openAssessment(id);
  const { kind } = store.getState().opening;
  if (kind === 'unreadable' || kind === 'missing') throw new Error(`${id} opens as ${kind}.`);
  const written = writeAssessmentFile(loaded.assessment, NOW);
  if (written.kind === 'failed') throw new Error(`${id} is not saved to a file: ${written.code}.`);
}
