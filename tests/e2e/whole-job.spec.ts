import { expect, test, type Page } from '@playwright/test';
import {
  answerQuestions,
  describeProgramme,
  expectWholeReport,
  keyboard,
  pointer,
  type Hand,
} from './lebanon.ts';
import { openApp, readPdf, waitUntilSaved } from './support.ts';

/** A new assessment of a real draft, from the first click to the PDF, with a reload in the middle. */
async function doWholeJob(page: Page, hand: Hand): Promise<void> {
  await openApp(page);
  await describeProgramme(page, hand);
  await hand.press(page, 'link', 'Go to the questions');
  await answerQuestions(page, hand, 0, 8);
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.locator('.question-code')).toHaveText('RG3');
  await answerQuestions(page, hand, 8);
  await hand.press(page, 'link', 'Results');
  await expect(page.getByRole('heading', { name: /^What may cause harm/ })).toBeVisible();
  await hand.press(page, 'link', 'Report');
  const downloading = page.waitForEvent('download');
  await hand.press(page, 'button', 'Download the gap report (PDF)');
  expectWholeReport(await readPdf(await downloading));
}

test('by mouse', async ({ page }) => {
  await doWholeJob(page, pointer);
});

test('by keyboard only', async ({ page }) => {
  await doWholeJob(page, keyboard);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('at 360 pixels', async ({ page }) => {
    await doWholeJob(page, pointer);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
