import { expect, test, type Page } from '@playwright/test';
import { openApp } from './support.ts';

test.use({ viewport: { width: 360, height: 740 } });

const list = (page: Page) => page.getByRole('dialog', { name: 'All questions' });

/** PP1, reached from another screen, with the list of questions open over it. */
async function openList(page: Page): Promise<void> {
  await openApp(page, '#/assessment/example/results');
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await expect(page.locator('.question-code')).toBeVisible();
  await page.getByRole('button', { name: 'All questions' }).click();
  await expect(list(page)).toBeVisible();
}

/** Whether the middle of this element is drawn over everything else there. */
const isOnTop = (element: HTMLElement) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return document
    .elementsFromPoint(left + width / 2, top + height / 2)
    .slice(0, 1)
    .every((first) => element.contains(first));
};

async function expectResults(page: Page): Promise<void> {
  await expect(page).toHaveURL(/results$/);
}

test('going back closes a dialog and stays on the screen', async ({ page }) => {
  await openList(page);
  await page.goBack();
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'All questions' })).toBeFocused();
  await expect(page).toHaveURL(/questions/);
  await page.goBack();
  await expectResults(page);
});

test('a closed dialog leaves no step behind', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expectResults(page);
});

test('a link in a dialog takes the place of its step', async ({ page }) => {
  await openList(page);
  await list(page).getByRole('link', { name: /^PP2/ }).click();
  await expect(page.locator('.question-code')).toHaveText('PP2');
  await page.goBack();
  await expect(page.locator('.question-code')).not.toHaveText('PP2');
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expectResults(page);
});

test('a page read again while a dialog is open leaves no step behind', async ({ page }) => {
  await openList(page);
  await page.reload();
  await expect(page.locator('.question-code')).toBeVisible();
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expectResults(page);
});

test('going forward opens no dialog and holds nobody', async ({ page }) => {
  await openList(page);
  await page.goBack();
  await expect(list(page)).toBeHidden();
  await page.goForward();
  await expect(list(page)).toBeHidden();
  await page.goBack();
  await expectResults(page);
});

test('no question is drawn over the button that closes their list', async ({ page }) => {
  await openList(page);
  const close = list(page).getByRole('button', { name: 'Close' });
  for (const row of await list(page).getByRole('link').all()) {
    await row.evaluate((link) => link.scrollIntoView({ block: 'start' }));
    await list(page).evaluate((dialog) => dialog.scrollBy(0, 60));
    expect(await close.evaluate(isOnTop)).toBe(true);
  }
});
