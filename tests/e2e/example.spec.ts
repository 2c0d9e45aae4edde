import { expect, test } from '@playwright/test';
import { fold, openApp, readFixture, readPdf, rubric } from './support.ts';

const example = readFixture('src/app/example.assessment.json');

test('the worked example opens, and its report says all that it holds', async ({ page }) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Open the worked example' }).click();
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the gap report (PDF)' }).click();
  const text = await readPdf(await downloading);
  for (const { dimensionId, position, note, passages } of example.answers) {
    expect(text, dimensionId).toContain(dimensionId);
    if (position?.kind === 'level') {
      const name = rubric.levels[position.level]?.name ?? '';
      expect(text).toContain(`Level ${String(position.level)}: ${name}`);
    }
    expect(text, `note on ${dimensionId}`).toContain(fold(note).trim());
    for (const { quote } of passages) expect(text, dimensionId).toContain(fold(quote).trim());
  }
});

test('looking at the example leaves a person’s own work alone', async ({ page }) => {
  await openApp(page);
  await page.getByRole('link', { name: 'Open the worked example' }).click();
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await page.getByRole('radio').nth(4).check();
  await page.getByRole('link', { name: 'Assumption Check' }).click();
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('There are none yet.')).toBeVisible();
});
