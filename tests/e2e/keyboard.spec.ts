import { expect, test, type Page } from '@playwright/test';
import { activate, chooseFile, expectFocus, goTo, press, save, write } from './keys.ts';
import { lebanon } from './lebanon.ts';
import { asFile, asOlder, draftText, goneOn, OBEY } from './states/samples.ts';
import { openApp, readPdf, rubric, waitUntilSaved } from './support.ts';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** From an empty browser to the first question, by keys. */
async function describe(page: Page): Promise<void> {
  await activate(page, 'button', 'Start an assessment');
  await expect(heading(page, 'Your programme')).toBeFocused();
  await write(page, 'Title of the programme', 'Kitchens of Zarqa');
  for (const { id, label } of rubric.activities) {
    if (lebanon.activities.includes(id)) await activate(page, 'checkbox', label);
  }
}

async function pasteDraft(page: Page): Promise<void> {
  await activate(page, 'link', 'Draft');
  await activate(page, 'button', 'Paste a text');
  await write(page, 'Text of the draft', draftText);
  await activate(page, 'button', 'Read it');
  await expect(page.getByRole('heading', { level: 3, name: 'Pasted text' })).toBeVisible();
  await expectFocus(page, 'the reading');
}

/** The question that has the focus on its heading, with a level and a note. */
async function answer(page: Page, level: string, note: string): Promise<void> {
  await press(page, level);
  await expect(page.getByRole('radio').nth(Number(level))).toBeChecked();
  await write(page, 'Note', note);
}

async function quoteFromDraft(page: Page): Promise<void> {
  await goTo(page, page.getByRole('tab', { name: /^For this question/ }));
  await press(page, 'ArrowRight', 'Enter');
  await goTo(page, page.getByRole('group', { name: /^Text of the draft/ }));
  for (let passage = 0; passage < 3; passage++) await press(page, 'ArrowDown');
  await press(page, 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Enter');
  await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(
    OBEY.split(' ').slice(0, 2).join(' '),
  );
}

test('an assessment goes from its start to the report and the library by keys', async ({
  page,
}) => {
  await openApp(page);
  await describe(page);
  await pasteDraft(page);
  await activate(page, 'link', 'Questions');
  for (const [level, note] of [
    ['0', 'Not there'],
    ['2', 'Half of it'],
    ['3', 'Nearly'],
  ] as const) {
    await expect(page.locator('main h1')).toBeFocused();
    await answer(page, level, note);
    if (level === '0') await quoteFromDraft(page);
    await activate(page, 'button', 'Next question');
  }
  await activate(page, 'link', 'Results');
  await expect(heading(page, 'Results')).toBeFocused();
  await activate(page, 'button', /^Add to plan/);
  await press(page, 'Enter');
  await expect(heading(page, /^Plan for/)).toBeFocused();
  await activate(page, 'button', 'Write a step in your own words');
  await page.keyboard.insertText('Ask the union before May');
  await waitUntilSaved(page);
  await activate(page, 'link', 'Report');
  await expect(heading(page, 'Report')).toBeFocused();
  expect(await readPdf(await save(page, /^Download the gap report/))).toContain('Ask the union');
  await save(page, 'Save the assessment to a file');
  await activate(page, 'link', 'Assumption Check');
  await activate(page, 'button', 'Delete');
  await activate(page, 'button', 'Go on to delete');
  await activate(page, 'button', 'Delete it');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await activate(page, 'button', 'Undo');
  await expect(page.getByRole('heading', { level: 3, name: 'Kitchens of Zarqa' })).toBeVisible();
  await expectFocus(page, 'the undoing');
});

/** How far the option of a choice is from its place between the upper edge and the bar, in pixels. */
async function hiddenBy(page: Page, choice: string): Promise<number> {
  return page.evaluate((value) => {
    const option = document
      .querySelector(`.option[data-value="${value}"]`)
      ?.getBoundingClientRect();
    const bar = document.querySelector('.question-bar')?.getBoundingClientRect();
    if (!option || !bar) throw new Error('There is no question.');
    return Math.max(0, -option.top, option.bottom - bar.top);
  }, choice);
}

test('what is chosen by key comes into sight', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openApp(page);
  await describe(page);
  await activate(page, 'link', 'Questions');
  for (const [key, choice] of [
    ['0', '0'],
    ['4', '4'],
    ['x', 'not-applicable'],
    ['1', '1'],
    ['s', 'not-stated'],
  ] as const) {
    await press(page, key);
    await expect(page.locator(`.option[data-value="${choice}"] input`)).toBeChecked();
    expect(await hiddenBy(page, choice)).toBe(0);
  }
  await press(page, 'x', 'n', 'p');
  await expect(page.getByRole('radio', { checked: true })).toHaveValue('not-applicable');
  await press(page, 'r');
  await expect(page.getByLabel('Why does it not apply?')).toBeFocused();
});

test('what is chosen with the mouse leaves the page where it is', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await openApp(page);
  await describe(page);
  await activate(page, 'link', 'Questions');
  const option = page.locator('.option[data-value="2"]');
  await option.evaluate((element) => {
    const bar = document.querySelector('.question-bar')?.getBoundingClientRect().top ?? 0;
    scrollBy(0, element.getBoundingClientRect().top - bar + 20);
  });
  const { x, y } = (await option.boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(x + 30, y + 12);
  await expect(option.getByRole('radio')).toBeChecked();
  expect((await option.boundingBox())?.y).toBe(y);
  expect(await hiddenBy(page, '2')).toBeGreaterThan(0);
});

test('an earlier answer is brought back by keys', async ({ page }) => {
  await openApp(page);
  await describe(page);
  await activate(page, 'link', 'Questions');
  await goTo(page, page.locator('summary', { hasText: 'Earlier answers' }));
  await press(page, 'Enter', '1');
  await expect(page.getByText(/^Answer: Level 1/)).toBeVisible();
  // Later, so that the next change is an entry of its own.
  await page.clock.setFixedTime(Date.now() + 5 * 60_000);
  await press(page, '3');
  await expect(page.getByText(/^Answer changed from .Level 1/)).toBeVisible();
  // At the same moment: what is brought back and the entry go together, and so does the button.
  await activate(page, 'button', 'Bring back what was before');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await goTo(page, page.locator('.toast').getByRole('button', { name: 'Undo' }));
  await press(page, 'Enter');
  await expect(page.getByRole('radio').nth(3)).toBeChecked();
  await activate(page, 'link', 'History');
  await expect(heading(page, 'History')).toBeFocused();
});

test('a file is added, joined, taken back and saved with the others by keys', async ({ page }) => {
  await openApp(page);
  await chooseFile(page, 'Open a file', asFile(lebanon));
  await activate(page, 'button', 'Add to my library');
  await expect(page.getByText('17 of 17 dimensions answered')).toBeVisible();
  await expectFocus(page, 'the closing of the dialog');
  await chooseFile(page, 'Open a file', asFile(goneOn));
  await activate(page, 'button', 'Add what is new to mine');
  await expect(page.getByText(/has what was in the file/)).toBeVisible();
  await activate(page, 'button', 'Undo');
  await expect(page.getByText(/is as it was before/)).toBeVisible();
  await activate(page, 'button', 'Save everything to one file');
  await save(page, 'Save the file');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocus(page, 'the saving');
  await activate(page, 'button', 'Save everything to one file');
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Save everything to one file' })).toBeFocused();
});

test('most of a library is deleted and brought back by keys', async ({ page }) => {
  await openApp(page);
  await chooseFile(page, 'Open a file', asFile(lebanon));
  await activate(page, 'button', 'Add to my library');
  await activate(page, 'button', 'Duplicate');
  await activate(page, 'button', 'Select several');
  await activate(page, 'button', 'Select all shown');
  await goTo(page, page.getByRole('group', { name: 'Select several' }).getByText('Delete'));
  await press(page, 'Enter');
  await activate(page, 'button', 'Go on to delete');
  await activate(page, 'button', 'Delete 2 assessments');
  await expect(page.getByText('There are none yet.')).toBeVisible();
  await expectFocus(page, 'the deletion');
  await activate(page, 'button', 'Undo');
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(2);
  await activate(page, 'button', 'Delete');
  await goTo(page, page.locator('summary', { hasText: 'Recently deleted' }));
  await press(page, 'Enter');
  await activate(page, 'button', 'Delete for good');
  await activate(page, 'button', 'Go on to delete');
  await activate(page, 'button', 'Delete it for good');
  await expect(page.getByText('1 assessment is removed for good.')).toBeVisible();
  await expectFocus(page, 'the removal');
});

test('an assessment of an earlier version goes on by keys', async ({ page }) => {
  await openApp(page);
  await chooseFile(page, 'Open a file', asOlder(lebanon));
  await activate(page, 'button', 'Add to my library');
  await activate(page, 'link', 'Open');
  await expect(heading(page, 'The questions may have changed since this assessment')).toBeFocused();
  await activate(page, 'button', 'Go on with version 1.0.0');
  await expect(page.locator('.question-code')).toBeVisible();
  await activate(page, 'button', 'It still holds');
  await expect(page.getByRole('link', { name: /^Look at/ })).toBeFocused();
});
