import { expect, test, type Page } from '@playwright/test';
import { describeProgramme, pointer } from './lebanon.ts';
import { findViolations, openApp, waitUntilSaved } from './support.ts';

/** From the first screen to the first question, AS1. */
async function openQuestion(page: Page): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await expect(page.locator('.question-code')).toHaveText('AS1');
  await waitUntilSaved(page);
}

/** Lets the clock of the page run ahead, so that the next change is an entry of its own. */
async function waitMinutes(page: Page, minutes: number): Promise<void> {
  await page.clock.setFixedTime(await page.evaluate((by) => Date.now() + by * 60_000, minutes));
}

test('an earlier answer is found below its question and brought back', async ({ page }) => {
  await openQuestion(page);
  await page.getByRole('radio').nth(1).check();
  await waitUntilSaved(page);
  await waitMinutes(page, 5);
  await page.getByRole('radio').nth(3).check();
  await waitUntilSaved(page);
  await page.reload();
  await page.getByText('Earlier answers').click();
  await expect(page.getByText(/^Answer changed from “Level 1/)).toBeVisible();
  await waitMinutes(page, 5);
  await page.getByRole('button', { name: 'Bring back what was before' }).click();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await expect(page.getByText(/^Brought back: AS1/)).toBeVisible();
  await expect(page.getByText(/^Answer changed from “Level 3/)).toBeVisible();
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio').nth(3)).toBeChecked();
});

test('the whole history can be read on a phone, by all', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openQuestion(page);
  await page.getByRole('radio').nth(2).check();
  await pointer.write(page, 'Note', 'Wages are paid late, as a worker in Beirut told us.');
  await waitUntilSaved(page);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeFocused();
  await expect(page.getByText('Note written')).toBeVisible();
  await expect(page.getByRole('link', { name: /^AS1 / })).toBeVisible();
  await expect(page.getByText('About the programme')).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(320);
  expect(await findViolations(page)).toEqual([]);
});

/** Presses a level at a given time, in milliseconds since 1970, however long it took to get there. */
async function pressAt(page: Page, level: number, moment: number): Promise<void> {
  await page.evaluate(
    ([wanted, time]) => {
      // Nothing else has its turn while this waits: no news of another window comes in.
      while (Date.now() < time);
      document.querySelectorAll<HTMLElement>('input[type=radio]')[wanted]?.click();
    },
    [level, moment] as const,
  );
}

test('both answers of two windows are in the history', async ({ page, context }) => {
  await openQuestion(page);
  const other = await context.newPage();
  await openApp(other, page.url());
  await other.waitForLoadState('networkidle');
  // Neither window hears of the other before it writes.
  const moment = (await page.evaluate(() => Date.now())) + 1500;
  await Promise.all([pressAt(page, 2, moment), pressAt(other, 4, moment)]);
  await expect(page.getByText('Two answers are kept here')).toBeVisible();
  await waitUntilSaved(page);
  await waitUntilSaved(other);
  await page.reload();
  await page.getByText('Earlier answers').click();
  const fold = page.locator('details[open]');
  await expect(fold.getByText(/Level 2/).first()).toBeVisible();
  await expect(fold.getByText(/Level 4/).first()).toBeVisible();
});

const WAYS = ['reloads', 'closes', 'is hidden', 'is frozen'] as const;

for (const way of WAYS) {
  test(`the last words are kept when the page ${way} at once`, async ({ page, context }) => {
    await openQuestion(page);
    const address = page.url();
    await page.getByLabel('Note', { exact: true }).focus();
    await writeAndLeave(page, way);
    // A browser that closes a page in the middle of its reload may never answer.
    if (way === 'reloads') await expect(page.locator('.question-code')).toHaveText('AS1');
    await page.close();
    const again = await context.newPage();
    await openApp(again, address);
    await expect(again.getByLabel('Note', { exact: true })).toHaveValue('The last words');
  });
}

/** Writes into the field that has the focus and leaves in the same task: nothing else has its turn in between. */
async function writeAndLeave(page: Page, way: (typeof WAYS)[number]): Promise<void> {
  const leaving = page.evaluate((how) => {
    const field = document.activeElement as HTMLTextAreaElement;
    field.setRangeText('The last words');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (how === 'reloads') location.reload();
    else if (how !== 'closes')
      document.dispatchEvent(new Event(how === 'is hidden' ? 'visibilitychange' : 'freeze'));
  }, way);
  // A page that goes away does not answer any more, or breaks off.
  await Promise.race([leaving.catch(() => undefined), page.waitForTimeout(3000)]);
}
