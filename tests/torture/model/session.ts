import { nextTask } from '../../../src/lib/next-task.ts';
import { createRandom } from '../random.ts';
import { EDIT_STEPS, type Play } from './edit-steps.ts';
import { FILE_STEPS } from './file-steps.ts';
import { LIBRARY_STEPS } from './library-steps.ts';
import { LIFE_STEPS, open } from './life-steps.ts';
import { NETWORK_STEPS } from './network-steps.ts';
import { comeToRest } from './rest.ts';
import { describeStep, makeSteps, type Kind, type Step } from './steps.ts';
import { createWorld, Difference, hearConfirmations, openTab, type World } from './world.ts';

const PLAYS: Readonly<Record<Kind, Play>> = {
  ...EDIT_STEPS,
  ...LIFE_STEPS,
  ...FILE_STEPS,
  ...LIBRARY_STEPS,
  ...NETWORK_STEPS,
};

const FIRST_STEP: Step = { do: 'start', tab: 0, a: 0, b: 0, then: 'rest' };

type SessionOutcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly message: string; readonly at: number };

/** Plays steps on an empty device, and compares it with what must be true of it. */
async function playSession(steps: readonly Step[]): Promise<SessionOutcome> {
  const world = await createWorld();
  let at = 0;
  try {
    await playStep(world, FIRST_STEP);
    for (const step of steps) {
      await playStep(world, step);
      at += 1;
    }
    world.device.mend();
    world.network.mend();
    await comeToRest(world);
    return { kind: 'same' };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'differs', message, at };
  } finally {
    await endWorld(world);
  }
}

async function playStep(world: World, step: Step): Promise<void> {
  world.clock += 1000 + (step.b % 20) * 1000;
  await endInTime(world, play(world, step), describeStep(step));
  hearConfirmations(world);
  if (step.then === 'turn') await nextTask();
  if (step.then === 'hear') world.device.deliver();
  if (step.then === 'rest') await comeToRest(world);
}

async function play(world: World, step: Step): Promise<void> {
  const tab = (world.tabs[step.tab] ??= await openTab(world));
  const { kind } = tab.store.getState().opening;
  if (kind === 'none' || kind === 'unreadable') await open(world, tab, 0);
  await PLAYS[step.do](world, tab, step);
}

/** More tasks than any step takes that comes to its end. */
const MOST_TASKS = 100_000;

/** Lets time pass until a step has ended: what waits for something outside tries again. */
async function endInTime({ network }: World, work: Promise<void>, name: string): Promise<void> {
  const outcome = work.then(
    () => 'ended' as const,
    () => 'ended' as const,
  );
  const goOn = () => nextTask().then(() => 'waiting' as const);
  for (let tasks = 0; (await Promise.race([outcome, goOn()])) === 'waiting'; tasks++) {
    if (tasks > MOST_TASKS) throw new Difference(`This does not end: ${name}`);
    network.passTime();
  }
  await work;
}

async function endWorld(world: World): Promise<void> {
  for (const tab of world.tabs) {
    tab?.life.crash();
    tab?.storage.close();
  }
  world.network.close();
  world.connection.close();
  const request = indexedDB.deleteDatabase(world.name);
  await new Promise((resolve) => (request.onsuccess = request.onblocked = resolve));
}

const LONGEST_SHRINKING = 60_000;

/** The shortest list of these steps that was found to differ too: parts are left out as long as it does. */
async function shrinkSteps(steps: readonly Step[]): Promise<readonly Step[]> {
  const end = performance.now() + LONGEST_SHRINKING;
  let left = steps;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < left.length && performance.now() < end;) {
      const fewer = left.toSpliced(at, size);
      const outcome = await playSession(fewer);
      if (outcome.kind === 'differs') left = fewer.slice(0, outcome.at + 1);
      else at += size;
    }
  }
  return left;
}

/** Plays one seed; the answer says what differed and how to get there, or is null. */
export async function playSeed(seed: number, count: number): Promise<string | null> {
  const steps = makeSteps(createRandom(seed), count);
  const outcome = await playSession(steps);
  if (outcome.kind === 'same') return null;
  const short = await shrinkSteps(steps.slice(0, outcome.at + 1));
  const last = await playSession(short);
  const message = last.kind === 'differs' ? last.message : outcome.message;
  return [`seed ${String(seed)}: ${message}`, ...short.map(describeStep)].join('\n  ');
}
