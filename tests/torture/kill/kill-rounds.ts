import type { Page } from '@playwright/test';
import { describeProgramme, lebanon, pointer } from '../../e2e/lebanon.ts';
import { serveFolder, type FolderServer } from '../../e2e/serve-folder.ts';
import type { Disk } from '../power/disk.ts';
import { createRandom, type Random } from '../random.ts';
import { startBrowser } from './browser.ts';
import { createPromises, type Promises, type Settled } from './promises.ts';
import { readScreenBack, readStoreBack } from './read-back.ts';
import { watchScreen } from './watch-screen.ts';

export type KillFigures = {
  readonly rounds: number;
  /** Values that the app had shown as saved. */
  readonly confirmed: number;
  readonly lost: readonly string[];
  /** Values that it had not yet shown as saved and that were there all the same. */
  readonly survived: number;
  /** Rounds without a network. */
  readonly offline: number;
};

const KEYS = ['0', '1', '2', '3', '4', 'not-stated', 'not-applicable'] as const;
/** Milliseconds of work before the end. */
const SHORTEST = 100;
const LONGEST = 2500;
const OFFLINE_EVERY = 4;

type Place = { readonly server: FolderServer; readonly disk: Disk };

/**
 * Types on one device, and kills the browser at any moment, again and again. `dist` is the built app; `disk` decides what
 * that leaves, and is removed at the end.
 */
export async function runKillRounds(
  dist: string,
  seed: number,
  rounds: number,
  disk: Disk,
): Promise<KillFigures> {
  const place = { server: await serveFolder(dist), disk };
  try {
    return await playRounds(place, createRandom(seed), rounds);
  } finally {
    await place.server.stop();
    disk.remove();
  }
}

async function playRounds(place: Place, random: Random, rounds: number): Promise<KillFigures> {
  const promises = createPromises();
  const id = await startAssessment(place);
  const lost: string[] = [];
  let survived = 0;
  let offline = 0;
  // Once more than there are rounds: what the last one left is read too.
  for (let round = 0; round <= rounds; round++) {
    const isOffline = place.disk.keepsApp && round > OFFLINE_EVERY && round % OFFLINE_EVERY === 0;
    place.server.mood = () => (isOffline ? 'break' : 'give');
    offline += Number(isOffline);
    const settled = await playRound(place, id, promises, round < rounds ? random : null);
    lost.push(...settled.lost.map((words) => `round ${String(round)}: ${words}`));
    survived += settled.survived;
  }
  return { rounds, confirmed: promises.countConfirmed(), lost, survived, offline };
}

/** Reads what the end before has left, and works until the next one; without `random` it only reads. */
async function playRound(
  { server, disk }: Place,
  id: string,
  promises: Promises,
  random: Random | null,
): Promise<Settled> {
  const { page, kill } = await startBrowser(disk);
  const life = { isOver: false };
  try {
    await watchScreen(page, (reading) => {
      if (!life.isOver) promises.hear(reading);
    });
    await page.goto(`${server.address}#/assessment/${id}/questions`);
    await page.locator('textarea[id^="note-"]').waitFor();
    const settled = await readBack(page, id, promises);
    if (random) await typeFor({ page, id, promises, random, life });
    return settled;
  } finally {
    life.isOver = true;
    await kill();
    disk.losePower();
  }
}

/** Gives the id of an assessment with seventeen questions. */
async function startAssessment({ server, disk }: Place): Promise<string> {
  const { page, kill } = await startBrowser(disk);
  try {
    await page.goto(server.address);
    await describeProgramme(page, pointer);
    await page.locator('.save-status[data-state=saved]').waitFor();
    // Rounds without a network need the app on the device, and no round may last long enough for that.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    return /assessment\/([^/]+)\//.exec(page.url())?.[1] ?? '';
  } finally {
    await kill();
    disk.losePower();
  }
}

/** Somebody at work in one assessment, until the end. */
type Typing = {
  readonly page: Page;
  readonly id: string;
  readonly promises: Promises;
  readonly random: Random;
  readonly life: { readonly isOver: boolean };
};

/** Types for some time, and not to the end of anything. */
async function typeFor(typing: Typing): Promise<void> {
  const work = typeOn(typing).catch((error: unknown) => {
    if (!typing.life.isOver) throw error;
  });
  const wait = SHORTEST + typing.random.below(LONGEST);
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, wait))]);
}

const pickQuestion = (random: Random) => random.pick(lebanon.answers).dimensionId;

let words = 0;

/** Answers and writes notes as fast as the page takes them, and goes from question to question. */
async function typeOn({ page, id, promises, random, life }: Typing): Promise<void> {
  while (!life.isOver) {
    const dimensionId = (await page.locator('.question-code').textContent()) ?? '';
    const field = page.locator(`#note-${dimensionId}`);
    if (random.chance(0.3)) {
      const value = random.pick(KEYS);
      promises.give(dimensionId, 'position', value);
      await page.locator(`input[name^="position-"][value="${value}"]`).check();
    } else if (random.chance(0.8)) {
      const word = `word${String(++words)} `;
      const before = await field.inputValue();
      promises.give(dimensionId, 'note', before + word);
      await field.press('Control+End');
      await page.keyboard.insertText(word);
    } else {
      const next = pickQuestion(random);
      await page.evaluate((hash) => (location.hash = hash), `/assessment/${id}/questions/${next}`);
      await page.locator(`#note-${next}`).waitFor();
    }
  }
}

/** After the end: in the store, and on the app's own screen. */
async function readBack(page: Page, id: string, promises: Promises): Promise<Settled> {
  const stored = await readStoreBack(page, id);
  const settled = promises.settle(stored);
  const shown = await readScreenBack(page, id, [...stored.keys()].slice(-3));
  const unlike = [...shown].filter(([dimensionId, answer]) => {
    const { position = '', note = '' } = stored.get(dimensionId) ?? {};
    return position !== answer.position || note !== answer.note;
  });
  const differences = unlike.map(([dimensionId]) => `${dimensionId}: the screen is not the store`);
  return { ...settled, lost: [...settled.lost, ...differences] };
}
