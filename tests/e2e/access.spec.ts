import { expect, test, type Page } from '@playwright/test';
import { expectForEveryone, PHONE, WIDE } from './laws/looks.ts';
import { findCutText, measureOverflow } from './laws/text.ts';
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
  ['silent question', '#/assessment/example/questions/VO4'],
  ['results', '#/assessment/example/results'],
  ['plan', '#/assessment/example/plan'],
  ['plan of one dimension', '#/assessment/example/plan/EM1'],
  ['report', '#/assessment/example/report'],
  ['history', '#/assessment/example/history'],
  ['an assessment that is not here', '#/assessment/nothing/results'],
] as const;

for (const [screen, address] of SCREENS) {
  test(`axe finds nothing on ${screen} in a language from right to left`, async ({ page }) => {
    await openApp(page, `./?lang=ar-XB${address}`);
    await settle(page);
    expect.soft(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page)).toEqual([]);
  });

  test(`nothing is cut off on ${screen} in a language of long words`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await openApp(page, `./?lang=en-XA${address}`);
    await settle(page);
    expect.soft(await findViolations(page)).toEqual([]);
    expect.soft(await findCutText(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
  });
}

for (const [screen, address] of SCREENS) {
  test(`everyone can use ${screen} in the largest text`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await keepLargest(page);
    await openApp(page, address);
    await settle(page);
    expect.soft(await findCutText(page)).toEqual([]);
    expect.soft(await measureOverflow(page)).toBe(0);
    await page.setViewportSize(PHONE);
    expect.soft(await findViolations(page)).toEqual([]);
    expect.soft(await findCutText(page)).toEqual([]);
    expect(await measureOverflow(page)).toBe(0);
  });
}

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

/** Axe judges what is on the page: the screen itself, not the word that it is loading. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main h1')).toBeVisible();
}
