import { expect, test, type Page } from '@playwright/test';
import { describeProgramme, pointer } from './lebanon.ts';
import { giveFile } from './states/library-states.ts';
import { asBackup } from './states/samples.ts';
import { openApp, waitUntilSaved } from './support.ts';

type Heard = { heard: string[] };

/** Notes from now on what a screen reader would say by itself: each new text in a live region. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const LIVE = '[role=status], [role=alert], [aria-live]:not([aria-live=off]), output';
    const own = globalThis as unknown as Heard;
    own.heard = [];
    const said = new WeakMap<Element, string>();
    const note = (region: Element) => {
      const text = region.textContent.trim();
      if (text !== '' && text !== said.get(region)) own.heard.push(text);
      said.set(region, text);
    };
    for (const region of document.querySelectorAll(LIVE)) {
      said.set(region, region.textContent.trim());
    }
    const find = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      return [element?.closest(LIVE), ...(element?.querySelectorAll(LIVE) ?? [])];
    };
    new MutationObserver((changes) => {
      const regions = changes.flatMap(({ target, addedNodes }) =>
        [target, ...addedNodes].flatMap(find),
      );
      for (const region of new Set(regions)) if (region) note(region);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function takeHeard(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as unknown as Heard).heard.splice(0));
}

async function startQuestions(page: Page): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await expect(page.locator('.question-code')).toHaveText('AS1');
  await page.waitForLoadState('networkidle');
  await waitUntilSaved(page);
  await listen(page);
}

test('writing a note is not talked into', async ({ page }) => {
  await startQuestions(page);
  await page.getByLabel('Note', { exact: true }).focus();
  await page.keyboard.type('Agencies were asked.', { delay: 60 });
  await waitUntilSaved(page);
  expect(await takeHeard(page)).toEqual([]);
});

test('an answer given by key is said once', async ({ page }) => {
  await startQuestions(page);
  for (const level of [1, 2, 3]) {
    await page.keyboard.press(String(level));
    await expect(page.getByRole('radio').nth(level)).toBeChecked();
    await waitUntilSaved(page);
    expect(await takeHeard(page)).toEqual([expect.stringContaining(`Level ${String(level)}`)]);
    await page.keyboard.press('n');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await takeHeard(page);
  }
});

test('an answer chosen with the radios is left to them', async ({ page }) => {
  await startQuestions(page);
  await page.getByRole('radio').nth(2).check();
  await waitUntilSaved(page);
  expect(await takeHeard(page)).toEqual([]);
});

test('going to the next question is said by its heading alone', async ({ page }) => {
  await startQuestions(page);
  await page.keyboard.press('n');
  await expect(page.locator('main h1')).toBeFocused();
  await expect(page.locator('.question-code')).not.toHaveText('AS1');
  expect(await takeHeard(page)).toEqual([]);
});

test('what was brought in and how many are selected is said once each', async ({ page }) => {
  await openApp(page);
  await listen(page);
  await giveFile(page, await asBackup(3));
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await expect(page.locator('.toast')).toBeVisible();
  const [...brought] = await takeHeard(page);
  expect(brought.filter((text) => text.includes('assessments'))).toHaveLength(1);
  await page.getByRole('button', { name: 'Select several' }).click();
  await page.getByRole('button', { name: 'Select all shown' }).click();
  await expect(page.getByText('3 are selected')).toBeVisible();
  expect((await takeHeard(page)).filter((text) => text.startsWith('3 '))).toHaveLength(1);
});
