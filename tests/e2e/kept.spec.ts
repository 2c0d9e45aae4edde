import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answerQuestions, describeProgramme, lebanon, pointer } from './lebanon.ts';
import { openApp, waitUntilSaved } from './support.ts';

test('two tabs on one assessment never lose each other’s answers', async ({ page, context }) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await expect(page.locator('.question-code')).toHaveText('AS1');
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openApp(other, page.url());
  await other.getByRole('radio').nth(5).check();
  await pointer.next(page);
  await page.getByRole('radio').nth(2).check();
  await waitUntilSaved(page);
  await waitUntilSaved(other);
  await page.reload();
  await expect(page.getByRole('radio').nth(2)).toBeChecked();
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(page.getByRole('radio').nth(5)).toBeChecked();
});

test('an answer given in the other tab shows up here', async ({ page, context }) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openApp(other, page.url());
  await other.getByRole('radio').nth(1).check();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('what is written after the other tab deleted it comes back to the list', async ({
  page,
  context,
}) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await waitUntilSaved(page);
  const other = await context.newPage();
  await openApp(other, new URL('./', page.url()).href);
  await other.getByRole('button', { name: 'Delete', exact: true }).click();
  await other.getByRole('button', { name: 'Go on to delete' }).click();
  await other.getByRole('button', { name: 'Delete it' }).click();
  await expect(other.getByText(/^Recently deleted/)).toBeVisible();
  await pointer.write(page, 'Organisation', 'Written after that');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: 'Bring it back to the list' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(other.getByRole('heading', { level: 3 })).toBeVisible();
  await expect(other.getByText('Written after that')).toBeVisible();
});

test('a saved file opens again in an empty browser with everything in it', async ({
  page,
  browser,
}) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await answerQuestions(page, pointer, 0, 5);
  await pointer.press(page, 'link', 'Report');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the assessment to a file' }).click();
  const path = await (await downloading).path();
  const elsewhere = await (await browser.newContext()).newPage();
  await openApp(elsewhere, page.url().split('#')[0]);
  await elsewhere.locator('input[type=file]').setInputFiles({
    name: 'ours.assessment.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  });
  await expect(elsewhere.getByText('5 answers')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Add to my library' }).click();
  await expect(elsewhere.getByText('5 of 17 dimensions answered')).toBeVisible();
});

const WRONG_FILES = [
  { name: 'empty.json', text: '', says: 'The file is empty.' },
  {
    name: 'letter.docx',
    text: 'PK\u0003\u0004 and so on',
    says: 'This is not a file that Assumption Check has saved.',
  },
  {
    name: 'half.json',
    text: JSON.stringify({ format: 'assumption-check/assessment', assessment: lebanon }).slice(
      0,
      900,
    ),
    says: 'The end of the file is missing.',
  },
  {
    name: 'other.json',
    text: '{"format":"something/else"}',
    says: 'This file was made by another program.',
  },
  {
    name: 'newer.json',
    text: '{"format":"assumption-check/assessment","formatVersion":99}',
    says: 'This file was saved by a newer version of the app.',
  },
  {
    name: 'proto.json',
    text: '{"format":"assumption-check/assessment","formatVersion":1,"__proto__":{"a":1}}',
    says: 'The file has a field with a name that is not allowed.',
  },
] as const;

for (const { name, text, says } of WRONG_FILES) {
  test(`${name} is refused with a sentence, and nothing is stored`, async ({ page }) => {
    await openApp(page);
    await page.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await expect(page.getByText(says)).toBeVisible();
    await page.reload();
    await expect(page.getByText('There are none yet.')).toBeVisible();
  });
}

test('a long refusal is read from its beginning', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 360 });
  await openApp(page);
  const file = JSON.parse(readFileSync('src/app/example.assessment.json', 'utf8')) as {
    assessment: { answers: { position: unknown }[] };
  };
  for (const answer of file.assessment.answers) answer.position = { kind: 'level', level: 9 };
  await page.locator('input[type=file]').setInputFiles({
    name: 'ours.assessment.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByRole('heading', { name: /was not opened/ })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport();
});

test('hostile words are words on the page and run nothing', async ({ page }) => {
  const words =
    '<img src=x onerror="document.title=1"><script>document.title=2</script> مرحبا 👩🏽‍🏭 é\u0301';
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.write(page, 'Title of the programme', words);
  await pointer.press(page, 'link', 'Go to the questions');
  await page.getByRole('radio').nth(0).check();
  await pointer.write(page, 'Note', words.repeat(3));
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(words.repeat(3));
  await expect(page.getByRole('region', { name: 'This assessment' })).toContainText('<script>');
  expect(await page.title()).not.toMatch(/^[12]$/);
});

test('what was deleted comes back', async ({ page }) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await waitUntilSaved(page);
  await page.getByRole('link', { name: 'Assumption Check' }).click();
  for (const name of ['Delete', 'Go on to delete', 'Delete it']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('0 of 17 dimensions answered')).toBeVisible();
});
