import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answerQuestions, describeProgramme, pointer } from './lebanon.ts';
import { findViolations, openApp, waitUntilSaved } from './support.ts';

/** An assessment with five answers, and back to the first screen. */
async function makeAssessment(page: Page): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await answerQuestions(page, pointer, 0, 5);
  await waitUntilSaved(page);
  await page.goto('#/');
  await expect(page.getByText('5 of 17 dimensions answered')).toBeVisible();
}

async function saveEverything(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save everything to one file' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^assumption-check-backup-\d{4}-\d\d-\d\d\.zip$/);
  await expect(page.getByText(/The file was read again and is whole/)).toBeVisible();
  return readFileSync(await download.path());
}

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });

test('everything comes back on another device from one file', async ({ page, browser }) => {
  await makeAssessment(page);
  const backup = await saveEverything(page);
  const elsewhere = await (await browser.newContext()).newPage();
  await openApp(elsewhere, page.url().split('#')[0]);
  await choose(elsewhere, 'everything.zip', 'application/zip', backup);
  await expect(elsewhere.getByText(/1 is not on this device and will be added/)).toBeVisible();
  expect(await findViolations(elsewhere)).toEqual([]);
  await elsewhere.getByRole('button', { name: 'Add to my library' }).click();
  await expect(elsewhere.getByText('5 of 17 dimensions answered')).toBeVisible();
  await choose(elsewhere, 'everything.zip', 'application/zip', backup);
  await expect(elsewhere.getByText(/There is nothing new in this file/)).toBeVisible();
});

test('a file from before joins with what was answered since', async ({ page }) => {
  await makeAssessment(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const file = readFileSync(await (await downloading).path());
  await page.getByRole('link', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Previous question' }).click();
  await page.getByRole('radio', { checked: false }).first().check();
  await waitUntilSaved(page);
  await page.goto('#/');
  await choose(page, 'before.assessment.json', 'application/json', file);
  await expect(page.getByRole('dialog').getByText('1 answer that differs')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add what is new to mine' }).click();
  await expect(page.getByText(/has what was in the file/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/is as it was before/)).toBeVisible();
});

test('the library works by keyboard: select, delete, undo', async ({ page }) => {
  await makeAssessment(page);
  await page.getByRole('button', { name: 'Duplicate' }).press('Enter');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
  await page.getByRole('button', { name: 'Select several' }).press('Space');
  await page.getByRole('checkbox').first().press('Space');
  await expect(page.getByText('1 is selected')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByText('1 assessment is deleted.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Assessments on this device' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
});

test('a narrow screen shows the tools of the library without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await makeAssessment(page);
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await page.getByRole('button', { name: 'Select several' }).click();
  await page.getByRole('button', { name: 'Select all shown' }).click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
