import { expect, test, type Page } from '@playwright/test';
import { findViolations, openApp } from './support.ts';

const SCREENS = [
  ['library', '#/'],
  ['about', '#/about'],
  ['programme', '#/assessment/example/programme'],
  ['question', '#/assessment/example/questions/PP1'],
  ['silent question', '#/assessment/example/questions/VO4'],
  ['results', '#/assessment/example/results'],
  ['plan', '#/assessment/example/plan'],
  ['plan of one dimension', '#/assessment/example/plan/EM1'],
  ['report', '#/assessment/example/report'],
  ['an assessment that is not here', '#/assessment/nothing/results'],
] as const;

const LOOKS = [
  { name: 'light', scheme: 'light', query: '' },
  { name: 'dark', scheme: 'dark', query: '' },
  { name: 'right to left', scheme: 'light', query: '?lang=ar-XB' },
  { name: 'dark, right to left', scheme: 'dark', query: '?lang=ar-XB' },
  { name: 'long words', scheme: 'light', query: '?lang=en-XA' },
] as const;

for (const { name, scheme, query } of LOOKS) {
  test.describe(name, () => {
    test.use({ colorScheme: scheme });
    for (const [screen, address] of SCREENS) {
      test(`axe finds nothing on ${screen}`, async ({ page }) => {
        await openApp(page, `./${query}${address}`);
        await settle(page);
        expect(await findViolations(page)).toEqual([]);
      });
    }
  });
}

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const [screen, address] of SCREENS) {
    test(`nothing is cut off on ${screen}, with long words`, async ({ page }) => {
      await openApp(page, `./?lang=en-XA${address}`);
      await settle(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
});

/** Axe judges what is on the page: the screen itself, not the word that it is loading. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main h1')).toBeVisible();
}
