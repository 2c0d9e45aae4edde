import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from '../../scripts/find-tools.ts';
import { readRubric } from '../../scripts/read-rubric.ts';
import { at, verdict } from './statistics.ts';

const PAINT_BUDGET = 50;
const SLOWDOWN = 4;
const ROUNDS = 3;
const QUESTIONS = 51;
const KEYS = ['0', '1', '2', '3', '4', 's'];

/** Prints how long answering a question takes until it is painted, in the built app. */
export async function measurePaints(): Promise<void> {
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    for (const slowdown of [1, SLOWDOWN])
      printPaints(slowdown, await answerQuestions(browser, address, slowdown));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from each key press to the frame that shows its answer, over all questions in scope. */
async function answerQuestions(
  browser: Browser,
  address: string,
  slowdown: number,
): Promise<readonly number[]> {
  const page = await browser.newPage({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  await page.goto(`${address}#/`);
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  for (const { label } of readRubric().activities) {
    await page.getByRole('checkbox', { name: label, exact: true }).check();
  }
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('radio').first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await listenForPaints(page);
  for (let round = 0; round < ROUNDS; round++) await answerAll(page, round);
  const paints = await page.evaluate(() => {
    const { paints: seen, waiting } = globalThis as unknown as Measured;
    return [...seen, ...Array.from(waiting, () => 16)];
  });
  await page.close();
  return paints;
}

/**
 * Asks the browser itself (Event Timing): from the key press to the next frame shown, in steps of 8 ms. What takes less
 * than 16 ms is not reported by the browser and counts as 16.
 */
async function listenForPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paints: number[] = [];
    const waiting = new Set<number>();
    Object.assign(globalThis, { paints, waiting });
    addEventListener('keydown', (event) => {
      if ('01234s'.includes(event.key)) waiting.add(Math.round(event.timeStamp));
    });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        if (name === 'keydown' && waiting.delete(Math.round(startTime))) paints.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Answers every question once, by keyboard, with a level that changes from round to round. A person reads first: each
 * key is pressed when the page is at rest. */
async function answerAll(page: Page, round: number): Promise<void> {
  for (let question = 0; question < QUESTIONS; question++) {
    if (question > 0) {
      await page.keyboard.press(round % 2 === 0 ? 'n' : 'p');
      await rest(page);
    }
    await page.keyboard.press(KEYS[(question + round) % KEYS.length] ?? '0');
    await rest(page);
  }
}

type Measured = { paints: number[]; waiting: Set<number> };

/** Waits until the page has painted and has nothing left to do; at most half a second. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve(null), { timeout: 500 }), 50);
      }),
  );
}

function printPaints(slowdown: number, paints: readonly number[]): void {
  const figures = [0.5, 0.9, 0.98, 1].map((share) => at(paints, share).toFixed(1)).join(' / ');
  console.log(
    `Answer to paint, ${String(paints.length)} answers, processor slowed ${String(slowdown)} times:`,
  );
  console.log(`  ${figures} ms at the 50th / 90th / 98th / 100th percentile`);
  if (slowdown === SLOWDOWN) {
    console.log(
      `  98th percentile at most ${String(PAINT_BUDGET)} ms: ${verdict(at(paints, 0.98) <= PAINT_BUDGET)}`,
    );
  }
}
