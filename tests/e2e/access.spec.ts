import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone, PHONE, WIDE } from './laws/looks.ts';
import { findBrokenWords, findCutText, measureOverflow } from './laws/text.ts';
import { ASSESSMENT_STATES } from './states/assessment-states.ts';
import { LIBRARY_STATES } from './states/library-states.ts';
import { TROUBLE_STATES } from './states/trouble-states.ts';
import { findViolations, openApp } from './support.ts';

// Screens that stand still, each by itself.
test.describe.configure({ mode: 'parallel' });

const STATES = [...LIBRARY_STATES, ...ASSESSMENT_STATES, ...TROUBLE_STATES];

for (const { name, open } of STATES) {
  test(`everyone can use ${name}`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await open(page);
    await expectForEveryone(page);
  });
}

const SCREENS = [
  ['library', '#/'],
  ['about', '#/about'],
  ['programme', '#/assessment/example/programme'],
  ['draft', '#/assessment/example/draft'],
  ['question', '#/assessment/example/questions/PP1'],
  ['results', '#/assessment/example/results'],
  ['silent question', '#/assessment/example/questions/VO4'],
  ['plan', '#/assessment/example/plan'],
  ['report', '#/assessment/example/report'],
  ['plan of one dimension', '#/assessment/example/plan/EM1'],
  ['history', '#/assessment/example/history'],
  ['an assessment that is not here', '#/assessment/nothing/results'],
] as const;

test('axe finds nothing on any screen in a language from right to left', async ({ page }) => {
  for (const [screen, address] of SCREENS) {
    await show(page, `./?lang=ar-XB${address}`);
    expect.soft(await findViolations(page), screen).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findViolations(page), `${screen}, dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('nothing is cut off on any screen in a language of long words', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const [screen, address] of SCREENS) {
    await show(page, `./?lang=en-XA${address}`);
    expect.soft(await findViolations(page), screen).toEqual([]);
    expect.soft(await findCutText(page), screen).toEqual([]);
    expect.soft(await measureOverflow(page), screen).toBe(0);
  }
});

test('everyone can use every screen in the largest text', async ({ page }) => {
  await keepLargest(page);
  for (const [screen, address] of SCREENS) {
    await page.setViewportSize(WIDE);
    await show(page, address);
    expect.soft(await findCutText(page), screen).toEqual([]);
    expect.soft(await measureOverflow(page), screen).toBe(0);
    await page.setViewportSize(PHONE);
    expect.soft(await findViolations(page), `${screen}, phone`).toEqual([]);
    expect.soft(await findCutText(page), `${screen}, phone`).toEqual([]);
    expect.soft(await measureOverflow(page), `${screen}, phone`).toBe(0);
  }
});

test('no word is broken in the largest text on a small projector', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await keepLargest(page);
  for (const [screen, address] of SCREENS) {
    await show(page, address);
    expect.soft(await findBrokenWords(page), screen).toEqual([]);
    expect.soft(await findCutText(page), screen).toEqual([]);
    expect.soft(await measureOverflow(page), screen).toBe(0);
  }
});

test('the text is large from the beginning, and paper keeps its own', async ({ page }) => {
  await keepLargest(page);
  await openApp(page);
  const readSize = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await readSize()).toBe('24px');
  await page.emulateMedia({ media: 'print' });
  expect(await readSize()).toBe('16px');
});

/** As if a person had chosen the largest text on an earlier day. */
async function keepLargest(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('assumption-check:text-size', 'largest'));
}

/** Goes on to another screen. Axe judges what is on the page: the screen itself, not the one before or a word of loading. */
async function show(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await openApp(page, address);
  else {
    await page.locator('main h1').evaluate((heading) => heading.setAttribute('data-before', ''));
    await page.goto(address);
  }
  await expect(page.locator('main h1:not([data-before])')).toBeVisible();
  await page.evaluate(waitForQuiet);
}

/** Resolves when half a second has gone by in which the page did not change. */
function waitForQuiet(): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, 500);
    new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 500);
    }).observe(document.body, { childList: true, subtree: true });
  });
}
