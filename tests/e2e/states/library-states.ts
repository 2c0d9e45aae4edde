import { expect, type Page } from '@playwright/test';
import { lebanon } from '../lebanon.ts';
import { openApp, rubric } from '../support.ts';
import {
  asBackup,
  asFile,
  asFileWithDraft,
  asOlder,
  asText,
  goneOn,
  type GivenFile,
} from './samples.ts';
import type { PageState } from './page-state.ts';

export async function giveFile(page: Page, file: GivenFile): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Puts the sample into the library. */
export async function addSample(page: Page, address = ''): Promise<void> {
  await openApp(page, address);
  await giveFile(page, asFile(lebanon));
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 3, name: /./ })).toBeVisible();
}

async function restoreMany(page: Page, count: number): Promise<void> {
  await openApp(page);
  await giveFile(page, await asBackup(count));
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function select(page: Page): Promise<void> {
  await restoreMany(page, 4);
  await page.getByRole('button', { name: 'Select several' }).click();
  await page.getByRole('button', { name: 'Select all shown' }).click();
}

const deleteSelected = (page: Page) =>
  page.getByRole('group', { name: 'Select several' }).getByRole('button', { name: 'Delete' });

async function openAside(page: Page): Promise<void> {
  await restoreMany(page, 8);
  await page.getByText(/^Recently deleted/).click();
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

export const LIBRARY_STATES: readonly PageState[] = [
  { name: 'the empty library', open: (page) => openApp(page) },
  {
    name: 'the choice of the text size',
    open: async (page) => {
      await openApp(page);
      await page.getByRole('button', { name: 'Text size' }).click();
      await page.getByRole('radio', { name: 'Larger', exact: true }).check();
    },
  },
  {
    name: 'a library with one assessment, and the word that it came in',
    open: (page) => addSample(page),
  },
  {
    name: 'a long library, searched',
    open: async (page) => {
      await restoreMany(page, 16);
      await page.getByRole('searchbox').fill('garment');
      await expect(page.getByText(/of 12 assessments/)).toBeVisible();
    },
  },
  {
    name: 'a long library, searched in vain',
    open: async (page) => {
      await restoreMany(page, 16);
      await page.getByRole('searchbox').fill('no such words');
      await expect(page.getByText(/^None of your/)).toBeVisible();
    },
  },
  { name: 'several assessments selected', open: select },
  {
    name: 'the question before most of the library goes',
    open: async (page) => {
      await select(page);
      await deleteSelected(page).click();
    },
  },
  {
    name: 'the second question before most of the library goes',
    open: async (page) => {
      await select(page);
      await deleteSelected(page).click();
      await page.getByRole('button', { name: 'Go on to delete' }).click();
    },
  },
  { name: 'what was deleted', open: openAside },
  {
    name: 'the question before something goes for good',
    open: async (page) => {
      await openAside(page);
      await page.getByRole('button', { name: 'Delete for good' }).first().click();
    },
  },
  {
    name: 'a new title',
    open: async (page) => {
      await addSample(page);
      await page.getByRole('button', { name: 'Rename' }).click();
    },
  },
  {
    name: 'the question before the only assessment goes',
    open: async (page) => {
      await addSample(page);
      await page.getByRole('button', { name: /^Delete/ }).click();
      await expect(page.getByRole('button', { name: 'Go on to delete' })).toBeVisible();
    },
  },
  {
    name: 'a deletion that can be undone',
    open: async (page) => {
      await addSample(page);
      for (const name of ['Delete', 'Go on to delete', 'Delete it']) {
        await page.getByRole('button', { name, exact: true }).click();
      }
      await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
  },
  {
    name: 'one assessment to a file, with its draft or without',
    open: async (page) => {
      await openApp(page);
      await giveFile(page, asFileWithDraft(lebanon));
      await page.getByRole('button', { name: 'Add to my library' }).click();
      await page.getByRole('button', { name: 'Save to a file' }).click();
      await expect(page.getByRole('checkbox', { name: /^Put the draft/ })).toBeVisible();
    },
  },
  {
    name: 'everything to one file',
    open: async (page) => {
      await addSample(page);
      await page.getByRole('button', { name: 'Save everything to one file' }).click();
      await expect(page.getByRole('button', { name: 'Save the file' })).toBeEnabled();
    },
  },
  {
    name: 'a file with everything, opened',
    open: async (page) => {
      await openApp(page);
      await giveFile(page, await asBackup(8));
      await expect(page.getByText(/^Nothing/)).toBeVisible();
      await unfoldAll(page);
    },
  },
  {
    name: 'a file opened that is not here yet',
    open: async (page) => {
      await openApp(page);
      await giveFile(page, asFile(lebanon, { colour: 'blue' }));
      await unfoldAll(page);
    },
  },
  {
    name: 'a file opened that differs from what is here',
    open: async (page) => {
      await addSample(page);
      await giveFile(page, asFile(goneOn));
      await unfoldAll(page);
    },
  },
  {
    name: 'a file opened with nothing new in it',
    open: async (page) => {
      await addSample(page);
      await giveFile(page, asFile(lebanon));
    },
  },
  {
    name: 'a file of an earlier version opened, which is brought to the one in use',
    open: async (page) => {
      await addSample(page);
      await giveFile(page, asOlder(goneOn));
      await expect(page.getByText('What it means for the answers in the file')).toBeVisible();
      await unfoldAll(page);
    },
  },
  {
    name: 'a file of a later version opened, which comes in beside what is here',
    open: async (page) => {
      await addSample(page);
      await giveFile(page, asOlder(goneOn, '9.0.0'));
      await expect(page.getByText(/so the file comes in beside yours/)).toBeVisible();
    },
  },
  {
    name: 'what came in from a file, after the message about it',
    open: async (page) => {
      await addSample(page);
      await page.getByRole('button', { name: 'Dismiss' }).click();
      await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
    },
  },
  {
    name: 'a file that is refused',
    open: async (page) => {
      await openApp(page);
      const broken = { ...lebanon, answers: [{ dimensionId: 7 }, { dimensionId: 'AS1' }] };
      const text = JSON.stringify({
        format: 'assumption-check/assessment',
        formatVersion: 1,
        savedAt: '',
        assessment: broken,
      });
      await giveFile(page, asText(text, 'broken.json'));
      await unfoldAll(page);
    },
  },
  {
    name: 'a browser that keeps nothing',
    open: async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
      });
      await openApp(page);
      await expect(page.getByText('Nothing can be kept on this device.')).toBeVisible();
    },
  },
  {
    name: 'about the app, all unfolded',
    open: async (page) => {
      await openApp(page, '#/about');
      await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
      await unfoldAll(page);
    },
  },
  {
    name: 'an organisation’s own rubric',
    open: async (page) => {
      await openApp(page, '#/about');
      const own = JSON.stringify({ ...rubric, id: 'own-rubric' });
      await page.locator('input[type=file]').setInputFiles(asText(own, 'own.json'));
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a rubric that is refused',
    open: async (page) => {
      await openApp(page, '#/about');
      await page.locator('input[type=file]').setInputFiles(asText('{"id":"own"}', 'own.json'));
      await expect(page.getByText(/^The rubric was not opened/)).toBeVisible();
    },
  },
];
