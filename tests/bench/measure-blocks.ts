import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureChromium } from '../../scripts/find-tools.ts';
import { readRubric } from '../../scripts/read-rubric.ts';
import { makePdf } from './drafts/make-pdf.ts';
import { verdict } from './statistics.ts';

/** Milliseconds that a person does not notice. */
const MOST = 50;
/** So long without a task that holds the page up, and a step is over. */
const QUIET = 1500;
const QUESTIONS = 6;
const SCREENS = 12;
const TEXT = '.draft-text';

/** Prints how long the page is held up at most by a draft of about 170 pages, step by step, in the built app. */
export async function measureBlocks(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'blocks-'));
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      serviceWorkers: 'block',
    });
    await page.addInitScript(NOTE_LONG_TASKS);
    const draft = join(folder, 'proposal.pdf');
    writeFileSync(draft, makePdf());
    await walkThrough(page, server.resolvedUrls?.local[0] ?? '', draft);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs in the page before anything else. A text, since what prepares this file for Node would leave marks in a function
 * that no page knows.
 */
const NOTE_LONG_TASKS = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
`;

type Step = readonly [name: string, act: () => Promise<unknown>];

/**
 * What a person does with a long draft, a file at this path. Whatever else runs in the page to do so would be measured
 * with it: a file given as bytes is unpacked there, and to find a part by its role the roles of thousands of passages
 * are looked at. So the file lies on the disk, and parts are found by their classes.
 */
function listSteps(page: Page, draft: string): readonly Step[] {
  const comes = (selector: string) => () => page.locator(selector).first().waitFor();
  return [
    [
      'opening it from a file and drawing it',
      async () => {
        await page.locator('main input[type=file]').first().setInputFiles(draft);
        await comes(TEXT)();
      },
    ],
    ['scrolling it', () => scroll(page)],
    [
      'going to a question, with the search for passages',
      async () => {
        await press(page, 'nav a[href$="/questions"]');
        await comes('.question-code')();
      },
    ],
    [
      'reading it beside a question',
      async () => {
        await press(page, '[role=tab]:last-of-type');
        await comes(TEXT)();
      },
    ],
    ['scrolling it beside a question', () => scroll(page)],
    ['quoting it, question by question', () => quoteSome(page)],
    [
      'going back to it, with the search for the quotes',
      async () => {
        await press(page, 'nav a[href$="/draft"]');
        await comes(TEXT)();
      },
    ],
    [
      'opening the app on it anew',
      async () => {
        await page.reload();
        await comes(TEXT)();
      },
    ],
  ];
}

async function walkThrough(page: Page, address: string, draft: string): Promise<void> {
  await prepare(page, address);
  console.log('Longest task of the page with a draft of 170 pages:');
  let longest = 0;
  for (const [name, act] of listSteps(page, draft)) {
    await readLongTasks(page);
    await act();
    const tasks = await readLongTasks(page);
    const most = Math.max(0, ...tasks);
    longest = Math.max(longest, most);
    const said = tasks.length > 0 ? `${most.toFixed(0)} ms, ${tasks.length} of more` : 'none';
    console.log(`  ${name}: ${said} than ${MOST} ms`);
  }
  console.log(`  none longer than ${MOST} ms: ${verdict(longest <= MOST)}`);
}

/** Brings the page to the step where a draft is opened. */
async function prepare(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/`);
  await page.getByRole('button', { name: 'Start an assessment' }).click();
  for (const { label } of readRubric().activities) {
    await page.getByRole('checkbox', { name: label, exact: true }).check();
  }
  await page.getByRole('link', { name: 'Draft', exact: true }).click();
}

/** The long tasks since the last call, once none has come for a while. */
async function readLongTasks(page: Page): Promise<readonly number[]> {
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.length);
  for (let before = -1, now = await count(); before !== now;) {
    await page.waitForTimeout(QUIET);
    [before, now] = [now, await count()];
  }
  return page.evaluate(() =>
    (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0),
  );
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(...(await middleOf(page)));
  for (let screen = 0; screen < SCREENS; screen += 1) {
    await page.mouse.wheel(0, 3000);
    await page.waitForTimeout(100);
  }
}

/** With the mouse alone: a click of Playwright’s own looks in the page what would be hit, which is measured as well. */
async function press(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} cannot be seen.`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function middleOf(page: Page): Promise<[number, number]> {
  const box = await page.locator(TEXT).first().boundingBox();
  if (!box) throw new Error('The text of the draft is not there.');
  return [box.x + box.width / 2, Math.max(box.y, 0) + 200];
}

/** Quotes the passages of the draft in turn, one to a question. */
async function quoteSome(page: Page): Promise<void> {
  for (let question = 0; question < QUESTIONS; question += 1) {
    await page.locator(TEXT).first().focus();
    for (let passage = 0; passage <= question; passage += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    await page.keyboard.press('n');
    await page.waitForTimeout(300);
  }
}
