import { expect, test, type Page } from '@playwright/test';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import type { Dimension, Rubric } from '../../src/domain/rubric/rubric.ts';
import { lebanon } from './lebanon.ts';
import { findViolations, openApp, rubric, tabTo, waitUntilSaved } from './support.ts';

/** The built-in rubric as it could have been before: PP1 with other levels, and a question that is gone since. */
const older: Rubric = {
  ...rubric,
  version: '0.9.0',
  sections: rubric.sections.map((section) => {
    const dimensions = section.dimensions.map(withOldLevels);
    return { ...section, dimensions: section.id === 'AS' ? [...dimensions, asGone()] : dimensions };
  }),
};
const olderHash = hashRubric(older);

function withOldLevels(dimension: Dimension): Dimension {
  if (dimension.id !== 'PP1') return dimension;
  const [zero, one, two, three] = dimension.levels;
  return { ...dimension, levels: [zero, one, two, three, 'The old words of the highest level.'] };
}

function asGone(): Dimension {
  const first = rubric.sections[0]!.dimensions[0]!;
  return { ...first, id: 'AS9', title: 'A question of before' };
}

/** The answers of the sample, as if given to this version, with one more to the question that is gone. */
function fileOf(version: string, hash: string) {
  const [first] = lebanon.answers;
  const gone = { ...first!, dimensionId: 'AS9', position: { kind: 'level', level: 1 } };
  const assessment = {
    ...lebanon,
    rubric: { ...lebanon.rubric, version, hash },
    answers: [...lebanon.answers, gone],
  };
  const whole = {
    format: 'assumption-check/assessment',
    formatVersion: 1,
    savedAt: lebanon.createdAt,
    assessment,
  };
  return {
    name: 'older.assessment.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(whole)),
  };
}

async function addFile(page: Page, version: string, hash: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(fileOf(version, hash));
  await expect(
    page.getByText(`It was made with version ${version} of the questions`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Puts a rubric where the app keeps them, as an earlier version of the app has done. */
async function keepRubric(page: Page, stored: { hash: string; rubric: Rubric }): Promise<void> {
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('assumption-check');
        opening.onerror = () => reject(new Error('The store does not open.'));
        opening.onsuccess = () => {
          const work = opening.result.transaction('rubrics', 'readwrite');
          work.objectStore('rubrics').put(kept);
          work.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    stored,
  );
}

async function openFromLibrary(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open', exact: true }).click();
}

const REPORT = { level: 1, name: 'The questions have changed since this assessment' } as const;
const GO_ON = { name: 'Go on with version 1.0.0' } as const;

test('an assessment of an earlier version opens with what changed, and goes on', async ({
  page,
}) => {
  await openApp(page);
  await keepRubric(page, { hash: olderHash, rubric: older });
  await addFile(page, '0.9.0', olderHash);
  await openFromLibrary(page);
  await expect(page.getByRole('heading', REPORT)).toBeFocused();
  await expect(page.getByText('1 answer wants another look.')).toBeVisible();
  await expect(page.getByText('1 answer is to a question that is no longer asked.')).toBeVisible();
  await page.getByText('See what changed').first().click();
  await expect(page.getByText('The old words of the highest level.').first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', GO_ON).click();
  await expect(page.locator('.question-code')).toHaveText('PP1');
  await waitUntilSaved(page);
  await page.reload();
  const holds = page.getByRole('button', { name: 'It still holds' });
  await expect(holds).toBeVisible();
  await page.getByText('See what changed').click();
  await expect(page.getByText('The old words of the highest level.')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await tabTo(page, holds);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { checked: true })).toBeFocused();
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByRole('radio', { checked: true })).toBeVisible();
  await expect(holds).toHaveCount(0);
});

test('“Not now” works on with the earlier version, and asks again later', async ({ page }) => {
  await openApp(page);
  await keepRubric(page, { hash: olderHash, rubric: older });
  await addFile(page, '0.9.0', olderHash);
  await openFromLibrary(page);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('You work with version 0.9.0 of the rubric.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', REPORT)).toBeVisible();
});

for (const language of ['', '?lang=ar-XB', '?lang=en-XA']) {
  test(`the report fits a small phone (${language || 'English'})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openApp(page, `./${language}`);
    await keepRubric(page, { hash: olderHash, rubric: older });
    await page.locator('input[type=file]').setInputFiles(fileOf('0.9.0', olderHash));
    await page.getByRole('dialog').getByRole('button').first().click();
    await page.locator('.library-card a').last().click();
    await expect(page.locator('.upgrade h1')).toBeVisible();
    for (const summary of await page.locator('.upgrade summary').all()) await summary.click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
}

test('an assessment of a later version stays closed and as it is', async ({ page }) => {
  await openApp(page);
  await addFile(page, '9.0.0', olderHash);
  await openFromLibrary(page);
  await expect(
    page.getByRole('heading', { name: 'This assessment needs a newer app' }),
  ).toBeVisible();
  await page.goBack();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await (await downloading).createReadStream();
  let text = '';
  for await (const piece of saved) text += String(piece);
  const { assessment } = JSON.parse(text) as { assessment: typeof lebanon };
  expect(assessment.rubric.version).toBe('9.0.0');
  expect(assessment.answers).toHaveLength(lebanon.answers.length + 1);
});
