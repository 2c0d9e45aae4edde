import { expect, test, type Locator, type Page } from '@playwright/test';
import { describeProgramme, pointer } from './lebanon.ts';
import { openApp } from './support.ts';

const WORDS = 'Two agencies were asked.';

/** A question with an answer, and the field of its note. */
async function openNote(page: Page) {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await page.getByRole('radio').nth(1).check();
  const note = page.getByLabel('Note', { exact: true });
  await note.pressSequentially(WORDS);
  return note;
}

test('Undo does not put back what the browser took back in a field', async ({ page }) => {
  const note = await openNote(page);
  // What was typed with a pause is taken back in two steps.
  await expect(async () => {
    await note.press('Control+z');
    expect(await note.inputValue()).toBe('');
  }).toPass();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('radio').nth(1)).not.toBeChecked();
  await expect(note).toHaveValue('');
});

test('Undo goes on from words that the browser brought back', async ({ page }) => {
  const note = await openNote(page);
  await note.press('Control+a');
  await note.press('Delete');
  await expect(note).toHaveValue('');
  await note.press('Control+z');
  await expect(note).toHaveValue(WORDS);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveValue('');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('Undo takes back what the browser’s redo took away again', async ({ page }) => {
  const note = await openNote(page);
  await note.press('Control+a');
  await note.press('Delete');
  await note.press('Control+z');
  await note.press('Control+Shift+z');
  await expect(note).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toHaveValue(WORDS);
});

test('what was taken back stands on one line with the buttons, and apart', async ({ page }) => {
  await openNote(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  const said = page.getByText(/^Taken back:/);
  await expect(said).toBeVisible();
  const measure = (element: Element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const { top, bottom, right } = words.getBoundingClientRect();
    return { middle: (top + bottom) / 2, right };
  };
  const text = await said.evaluate(measure);
  const button = await undo.evaluate(measure);
  const { left } = await undo.evaluate((element) => element.getBoundingClientRect());
  expect(Math.abs(text.middle - button.middle)).toBeLessThan(3);
  expect(left - text.right).toBeGreaterThan(3);
});

/** The browser takes back some of the words, or all of them; the app the rest, and nothing comes again. */
async function typeAndTakeBack(page: Page, written: Locator): Promise<void> {
  await written.pressSequentially(WORDS);
  await written.press('Control+z');
  await expect(written).not.toHaveValue(WORDS);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(written).toHaveValue('');
}

for (const field of ['Title of the programme', 'People it works with']) {
  test(`Undo takes back what the browser left in “${field}”`, async ({ page }) => {
    await openApp(page);
    await pointer.press(page, 'button', 'Start an assessment');
    await typeAndTakeBack(page, page.getByLabel(field));
  });
}

test('Undo takes back what the browser left in a step of the plan', async ({ page }) => {
  await openApp(page, '#/assessment/example/plan/EM1');
  await pointer.press(page, 'button', 'Write a step in your own words');
  await page.getByLabel('What to do').last().pressSequentially(WORDS);
  await typeAndTakeBack(page, page.getByLabel('Who does it').last());
  await expect(page.getByLabel('What to do').last()).toHaveValue(WORDS);
});

test('Undo knows the browser’s own undo in the place of a passage', async ({ page }) => {
  await openNote(page);
  await page.getByLabel('Note', { exact: true }).press('Control+z');
  await pointer.press(page, 'button', 'Add a passage');
  const place = page.getByLabel('Page or section', { exact: true });
  await place.pressSequentially(WORDS);
  await place.press('Control+z');
  await expect(place).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(place).toHaveCount(0);
});
