import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { tabTo } from './support.ts';
import type { GivenFile } from './states/samples.ts';

type Role = 'button' | 'link' | 'tab' | 'checkbox' | 'textbox' | 'radio' | 'group';

/** Whatever a key has done, the focus is on something: nobody has to begin again at the top of the page. */
export async function expectFocus(page: Page, after: string): Promise<void> {
  const isSomewhere = () =>
    page.evaluate(() => ![null, document.body].includes(document.activeElement as HTMLElement));
  await expect.poll(isSomewhere, `the focus after ${after}`).toBe(true);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expectFocus(page, key);
  }
}

/** Goes to a control with Tab. */
export async function goTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
}

/** Goes to the first control of this name and presses Enter, or Space where that is its key. */
export async function activate(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const exact = typeof name === 'string';
  await goTo(page, page.getByRole(role, { name, exact }).first());
  await page.keyboard.press(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
  await expectFocus(page, String(name));
}

/** Goes to a field and writes into it. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await goTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.insertText(text);
  await expectFocus(page, label);
}

/** Opens the chooser for files from its field, and chooses one. */
export async function chooseFile(page: Page, label: string, file: GivenFile): Promise<void> {
  // Before the way there: the browser takes a moment to hand its choosers over.
  const choosing = page.waitForEvent('filechooser');
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(file);
  await expectFocus(page, label);
}

/** Presses a button and waits for the file that comes. */
export async function save(page: Page, name: string | RegExp): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await activate(page, 'button', name);
  const file = await downloading;
  await expectFocus(page, `the file of ${String(name)}`);
  return file;
}
