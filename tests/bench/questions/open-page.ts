import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** How good the device and its line are. */
export type Conditions = {
  readonly name: string;
  /** The processor does its work so many times slower. */
  readonly slowdown: number;
  readonly line: { readonly kilobitsPerSecond: number; readonly latency: number } | null;
};

export const QUICK: Conditions = { name: 'this machine', slowdown: 1, line: null };
export const SLOW: Conditions = {
  name: 'processor slowed 4 times, 400 kbit/s, 400 ms',
  slowdown: 4,
  line: { kilobitsPerSecond: 400, latency: 400 },
};

export type OpenedPage = { readonly page: Page; readonly session: CDPSession };

/** An empty page under these conditions, which notes when a question can be answered. */
export async function openPage(
  context: BrowserContext,
  { slowdown, line }: Conditions,
): Promise<OpenedPage> {
  const page = await context.newPage();
  await page.addInitScript(NOTE_FIRST_QUESTION);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (line) {
    const throughput = (line.kilobitsPerSecond * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: line.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
  }
  return { page, session };
}

/**
 * Runs in the page, before anything else: looks at each frame for a radio button, and notes the frame that shows it. A
 * text, since what prepares this file for Node would leave marks in a function that no page knows.
 */
const NOTE_FIRST_QUESTION = `
  globalThis.firstQuestion = new Promise((resolve) => {
    requestAnimationFrame(function look() {
      const radio = document.querySelector('input[type="radio"]:enabled');
      const shown = radio && (radio.closest('label') ?? radio);
      if (shown?.getClientRects().length) requestAnimationFrame(resolve);
      else requestAnimationFrame(look);
    });
  });
`;

/** Milliseconds from the start of the visit to the frame with the first question. */
export async function readFirstQuestion(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { firstQuestion: number }).firstQuestion);
}

/** Packed bytes of all that had been asked for by then, the page itself included. */
export async function readBytes(page: Page, until: number): Promise<number> {
  await page.waitForLoadState('load');
  return page.evaluate((end) => {
    const loads = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    return loads
      .filter(({ startTime }) => startTime <= end)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  }, until);
}
