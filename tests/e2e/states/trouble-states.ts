import { expect, type Page } from '@playwright/test';
import { describeProgramme, pointer } from '../lebanon.ts';
import { openApp, waitUntilSaved } from '../support.ts';
import type { PageState } from './page-state.ts';

async function startQuestions(page: Page): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await waitUntilSaved(page);
}

/** From here on the browser refuses to write. */
async function breakWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The write was refused.', 'QuotaExceededError');
    };
  });
}

/** From here on, a screen that shows this title breaks while it is drawn. */
async function breakTitle(page: Page, title: string): Promise<void> {
  await page.evaluate((words) => {
    const trim = Reflect.get<object, PropertyKey>(String.prototype, 'trim') as () => string;
    String.prototype.trim = function (this: string) {
      if (this.valueOf() === words) throw new TypeError('broken');
      return trim.call(this);
    };
  }, title);
}

/** Deletes the one assessment there is, in another window. */
async function deleteElsewhere(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await openApp(other, new URL('./', page.url()).href);
  await other.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Go on to delete' }).click();
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  return other;
}

export const TROUBLE_STATES: readonly PageState[] = [
  {
    name: 'answers that cannot be written',
    open: async (page) => {
      await startQuestions(page);
      await breakWrites(page);
      await page.getByRole('radio').nth(3).check();
      await expect(page.getByRole('alert').filter({ hasText: 'no space left' })).toBeVisible();
    },
  },
  {
    name: 'answers in a browser that keeps nothing',
    open: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
      });
      await openApp(page);
      await describeProgramme(page, pointer);
    },
  },
  {
    name: 'a store that a newer version in another tab has closed',
    open: async (page) => {
      await startQuestions(page);
      await page.evaluate(() => void indexedDB.open('assumption-check', 99));
      await expect(page.getByText('This page keeps nothing more of what you write.')).toBeVisible();
    },
  },
  {
    name: 'an assessment that was deleted in another window',
    open: async (page) => {
      await startQuestions(page);
      await deleteElsewhere(page);
      await expect(page.getByRole('button', { name: 'Bring it back to the list' })).toBeVisible();
    },
  },
  {
    name: 'an assessment that was deleted for good in another window',
    open: async (page) => {
      await startQuestions(page);
      const other = await deleteElsewhere(page);
      await other.getByText(/^Recently deleted/).click();
      await other.getByRole('button', { name: 'Delete for good' }).click();
      const dialog = other.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Go on to delete' }).click();
      await dialog.getByRole('button', { name: 'Delete it for good' }).click();
      await expect(page.getByRole('heading', { name: /was deleted for good/ })).toBeVisible();
    },
  },
  {
    name: 'a screen that has stopped working',
    open: async (page) => {
      await page.goto('');
      await describeProgramme(page, pointer);
      await pointer.write(page, 'Title of the programme', 'Broken');
      await waitUntilSaved(page);
      await breakTitle(page, 'Broken');
      await pointer.press(page, 'link', 'Plan');
      await expect(page.getByRole('heading', { name: /has stopped working/ })).toBeVisible();
    },
  },
  {
    name: 'a fault behind the screen, its report open',
    open: async (page) => {
      await page.goto('');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.evaluate(() => void Promise.reject(new Error('broken')));
      await page.getByText('Show a report of the fault').click();
    },
  },
  {
    name: 'an app that cannot start',
    open: async (page) => {
      await page.route('**/open-own-storage-*.js', (route) => route.abort());
      await page.goto('');
      await page.getByText('Report of the fault').click();
    },
  },
  {
    name: 'a question about what the browser keeps',
    open: async (page) => {
      await page.addInitScript(() => {
        const agent = `${navigator.userAgent} Firefox/130.0`;
        Object.defineProperty(navigator, 'userAgent', { value: agent });
        navigator.storage.persisted = () => Promise.resolve(false);
      });
      await startQuestions(page);
      await page.getByRole('radio').nth(1).check();
      await expect(page.getByText(/^Your answers are on this device/)).toBeVisible();
    },
  },
];
