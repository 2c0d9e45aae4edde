import type { Page } from '@playwright/test';
import type { Contender } from './contenders.ts';

const OPTIONS = 6;
/** The browser reports no shorter time. */
const SHORTEST = 16;
const PRESSES = ['pointerdown', 'pointerup', 'click'];

/**
 * Answers so many questions with the mouse, in order, each with another option than the last. Gives the milliseconds
 * from each press to the frame that shows the answer, as the browser itself tells them (Event Timing, in steps of 8).
 */
export async function answerQuestions(
  page: Page,
  contender: Contender,
  questions: number,
): Promise<readonly number[]> {
  await listenForPresses(page);
  const times: number[] = [];
  for (let question = 0; question < questions; question++) {
    if (question > 0) await contender.goOn(page);
    await rest(page);
    await readPresses(page);
    const { x, y } = await findOption(page, contender.placeOf(question), question % OPTIONS);
    await page.mouse.click(x, y);
    await rest(page);
    await demandAnswer(page, question + 1, contender);
    times.push(Math.max(SHORTEST, ...(await readPresses(page))));
  }
  return times;
}

async function listenForPresses(page: Page): Promise<void> {
  await page.evaluate((names) => {
    const presses: number[] = [];
    Object.assign(globalThis, { presses });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (names.includes(name)) presses.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  }, PRESSES);
}

/** What was noted since it was last read. */
async function readPresses(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (globalThis as unknown as { presses: number[] }).presses.splice(0));
}

/** The middle of an option of a group of radio buttons, brought into sight. */
async function findOption(page: Page, place: number, option: number) {
  return page.evaluate(
    ([group, wanted]) => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
      const names = [...new Set(radios.map(({ name }) => name))];
      const own = radios.filter(({ name }) => name === names[group ?? 0]);
      const shown = own[wanted ?? 0]?.closest('label') ?? own[wanted ?? 0];
      shown?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = shown?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + Math.min(width / 2, 100), y: y + height / 2 };
    },
    [place, option],
  );
}

/** A press beside the option would be quick and worth nothing. */
async function demandAnswer(page: Page, question: number, { name }: Contender): Promise<void> {
  const isGiven = await page.evaluate(
    () => document.querySelector('input[type="radio"]:checked') !== null,
  );
  if (!isGiven) throw new Error(`${name}: question ${question} was not answered.`);
}

/** Waits until the page has painted and has nothing left to do; at most half a second. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => requestIdleCallback(() => resolve(null), { timeout: 500 }), 50);
      }),
  );
}
