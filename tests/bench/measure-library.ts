import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from '../../scripts/find-tools.ts';
import { readRubric } from '../../scripts/read-rubric.ts';
import { splitRecords } from '../../src/domain/assessment/records.ts';
import { finishAssessment } from './finished-assessment.ts';
import { at, verdict } from './statistics.ts';

const ASSESSMENTS = 3000;
/** Records of each assessment: enough that reading them all would be seen. */
const RECORDS = 25;
const OPEN_BUDGET = 1500;
const LOADS = 5;
const SLOWDOWN = 4;
/** A frame at 60 Hz lasts 16.7 ms; one that is longer than this has pushed another out. */
const LONG_FRAME = 17;
const VERY_LONG_FRAME = 50;
/** Pixels in a second: somebody who drags the scroll bar. */
const SPEED = 20_000;

/** Prints how fast a large library opens, is searched and scrolls, in the built app. */
export async function measureLibrary(): Promise<void> {
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await openFilled(browser, address);
    for (const slowdown of [1, SLOWDOWN]) await measureAt(page, slowdown);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureAt(page: Page, slowdown: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const loads: Load[] = [];
  for (let load = 0; load < LOADS; load++) loads.push(await openOnce(page));
  const frames = await scrollThrough(page);
  const search = await searchOnce(page);
  await session.detach();
  printFigures(slowdown, loads, frames, search);
}

/** A page whose store holds the library. */
async function openFilled(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  // The runner of this file names functions by a helper, which the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
  await page.addInitScript(watchCards);
  await page.goto(`${address}#/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const records = splitRecords(finishAssessment(readRubric(), 1)).slice(0, RECORDS);
  await page.evaluate(fillStore, { records, count: ASSESSMENTS });
  return page;
}

type Filling = { readonly records: readonly object[]; readonly count: number };

/** Runs in the page: writes the library as the app lays it out, with titles that a person can tell apart. */
async function fillStore({ records, count }: Filling): Promise<void> {
  const places = ['Nepal to Jordan', 'Bangladesh to Lebanon', 'Ethiopia to Kuwait', 'Odisha'];
  const opened = indexedDB.open('assumption-check');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(new Error('No store.'));
  });
  for (let first = 0; first < count; first += 250) {
    const transaction = database.transaction(['records', 'library'], 'readwrite');
    for (let number = first; number < Math.min(count, first + 250); number++) {
      const id = `assessment-${String(number)}`;
      const updatedAt = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString();
      transaction.objectStore('library').put({
        id,
        title: `Safe work for women who migrate, ${places[number % 4] ?? ''}, phase ${String(number)}`,
        organisation: `Alliance ${String(number % 40)} of migrant workers’ organisations`,
        rated: number % 52,
        inScope: 51,
        updatedAt,
        rubricId: 'wif-lessons',
        rubricVersion: '1.0.0',
        deletedAt: null,
        lastFileAt: number % 3 === 0 ? updatedAt : null,
      });
      for (const record of records) {
        transaction
          .objectStore('records')
          .put({ ...record, assessmentId: id, writtenAt: updatedAt });
      }
    }
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  database.close();
}

type Load = { readonly first: number; readonly whole: number };

/** Runs in the page before anything else: notes when the first cards are painted, and when all of them are there. */
function watchCards(): void {
  const seen = { first: 0, whole: 0 };
  Object.assign(globalThis, { seen });
  const look = () => {
    const cards = document.getElementsByClassName('library-card').length;
    if (cards > 0 && seen.first === 0) {
      requestAnimationFrame(() => setTimeout(() => (seen.first ||= performance.now()), 0));
    }
    if (cards >= 3000 && seen.whole === 0) seen.whole = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

async function openOnce(page: Page): Promise<Load> {
  await page.reload();
  await page.waitForFunction(
    () => (globalThis as unknown as { seen: Load }).seen.whole > 0,
    undefined,
    { timeout: 120_000 },
  );
  return page.evaluate(() => (globalThis as unknown as { seen: Load }).seen);
}

/** The length of each frame in milliseconds while the page goes from the top to the bottom. */
async function scrollThrough(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    (speed) =>
      new Promise<readonly number[]>((resolve) => {
        const frames: number[] = [];
        scrollTo(0, 0);
        let last: number | undefined;
        const step = (now: number) => {
          if (last !== undefined) {
            frames.push(now - last);
            scrollBy(0, ((now - last) * speed) / 1000);
          }
          last = now;
          const isAtEnd =
            scrollY + innerHeight >= document.documentElement.scrollHeight - 1 &&
            frames.length > 10;
          if (isAtEnd) resolve(frames);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    SPEED,
  );
}

/** Milliseconds from typing a word to the frame in which the number of finds is said. */
async function searchOnce(page: Page): Promise<number> {
  await page.getByRole('searchbox').focus();
  await page.evaluate(() => {
    const asked = { at: 0, told: 0 };
    Object.assign(globalThis, { asked });
    const field = document.querySelector('input[type=search]');
    const status = field?.closest('.library-search')?.querySelector('[role=status]');
    field?.addEventListener('input', () => (asked.at = performance.now()));
    new MutationObserver(() => {
      requestAnimationFrame(() => (asked.told = performance.now()));
    }).observe(status ?? document, { childList: true, characterData: true, subtree: true });
  });
  await page.keyboard.insertText('ethiopia');
  await page.waitForFunction(() =>
    document.querySelector('.library-search')?.textContent.includes('750'),
  );
  await page.waitForTimeout(100);
  return page.evaluate(() => {
    const { asked } = globalThis as unknown as { asked: { at: number; told: number } };
    return asked.told - asked.at;
  });
}

function printFigures(
  slowdown: number,
  loads: readonly Load[],
  frames: readonly number[],
  search: number,
): void {
  const firsts = loads.map(({ first }) => first);
  const wholes = loads.map(({ whole }) => whole);
  const count = (limit: number) => String(frames.filter((frame) => frame > limit).length);
  const say = (value: number) => String(Math.round(value));
  console.log(`Library of ${String(ASSESSMENTS)}, processor slowed ${String(slowdown)} times:`);
  console.log(
    `  cards to be used after ${say(at(firsts, 0.5))} ms (slowest of ${String(LOADS)}: ${say(Math.max(...firsts))} ms), all drawn after ${say(at(wholes, 0.5))} ms`,
  );
  console.log(
    `  top to bottom: ${String(frames.length)} frames, ${count(LONG_FRAME)} longer than ${String(LONG_FRAME)} ms, ${count(VERY_LONG_FRAME)} longer than ${String(VERY_LONG_FRAME)} ms, longest ${say(Math.max(...frames))} ms`,
  );
  console.log(`  found a word after ${say(search)} ms`);
  if (slowdown === 1) {
    console.log(
      `  usable within ${String(OPEN_BUDGET)} ms: ${verdict(Math.max(...firsts) <= OPEN_BUDGET)}`,
    );
  }
}
