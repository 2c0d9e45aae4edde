import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { readAssessmentFile } from '../../src/storage/assessment-file.ts';
import { describeProgramme, pointer } from './lebanon.ts';
import { openApp, waitUntilSaved } from './support.ts';

const FULL = 'this device has no space left';
const REFUSED = 'the browser does not say why';
const CLOSED = 'the browser has closed the place where answers are kept';
const TEMPORARY = 'This browser cannot keep anything on this device';
const AWAY = 'What you write now is lost when you close the page';
const LITTLE_ROOM = 400_000;
const COPY = 'Save a copy to a file now';

const banner = (page: Page, words: string) => page.getByRole('alert').filter({ hasText: words });

/** A programme of one's own, at its first question, all of it saved. */
async function startQuestions(page: Page): Promise<void> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await waitUntilSaved(page);
}

async function readFile(file: Download): Promise<Assessment> {
  const read = readAssessmentFile(readFileSync(await file.path(), 'utf8'));
  if (read.kind === 'refused') throw new Error('The file does not open.');
  return read.file.assessment;
}

async function saveCopy(page: Page, button = COPY): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return downloading;
}

async function expectCopyWithNote(page: Page, note: string): Promise<void> {
  const { answers } = await readFile(await saveCopy(page));
  expect(answers.map((answer) => answer.note)).toContain(note);
}

/** Has each write of the page fail like this, until `mendWrites`. */
async function breakWrites(page: Page, errorName: string): Promise<void> {
  await page.evaluate((name) => {
    const { prototype } = IDBObjectStore;
    const whole = Object.getOwnPropertyDescriptor(prototype, 'put');
    Object.assign(globalThis, {
      mendWrites: () => Object.defineProperty(prototype, 'put', whole!),
    });
    prototype.put = () => {
      throw new DOMException('The write was refused.', name);
    };
  }, errorName);
}

async function mendWrites(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { mendWrites(): void }).mendWrites());
}

/** Gives the app very little room on the disk, as the browser itself counts it. The answer ends that. */
async function takeRoom(page: Page, address: string | undefined): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(address ?? '');
  // Before the first write: the browser remembers for a while how much there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: LITTLE_ROOM });
  return async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
}

for (const { errorName, words } of [
  { errorName: 'QuotaExceededError', words: FULL },
  { errorName: 'UnknownError', words: REFUSED },
]) {
  test(`a write that fails with ${errorName} is said, saved to a file, and done later`, async ({
    page,
  }) => {
    await startQuestions(page);
    await breakWrites(page, errorName);
    await pointer.write(page, 'Note', 'Written when nothing could be stored');
    await page.getByRole('radio').nth(3).check();
    await expect(banner(page, words)).toBeVisible();
    await pointer.press(page, 'link', 'Results');
    await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
    await expect(banner(page, words)).toBeVisible();
    await expectCopyWithNote(page, 'Written when nothing could be stored');
    await expect(banner(page, words)).toBeVisible();
    await mendWrites(page);
    await waitUntilSaved(page);
    await expect(banner(page, words)).toBeHidden();
    await pointer.press(page, 'link', 'Questions');
    await page.reload();
    await page.getByRole('button', { name: 'Previous question' }).click();
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue(/^Written when nothing/);
    await expect(page.getByRole('radio').nth(3)).toBeChecked();
  });
}

test('a disk that is really full is said, and what waited is written once there is room', async ({
  page,
  baseURL,
}) => {
  const giveRoom = await takeRoom(page, baseURL);
  await startQuestions(page);
  const note = 'No room for this. '.repeat(50_000);
  await pointer.write(page, 'Note', note);
  await expect(banner(page, FULL)).toBeVisible();
  await expectCopyWithNote(page, note);
  await giveRoom();
  await expect(page.getByText('Saved on this device')).toBeVisible({ timeout: 60_000 });
  await expect(banner(page, FULL)).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue(note);
});

test('the text of a draft that finds no room is saved to a file, and stored later', async ({
  page,
  baseURL,
}) => {
  const giveRoom = await takeRoom(page, baseURL);
  await openApp(page);
  await describeProgramme(page, pointer);
  await waitUntilSaved(page);
  await pointer.press(page, 'link', 'Draft');
  const paragraph = 'Women are trained before they leave, and nobody asks what they pay. ';
  await page.getByLabel('Choose files').setInputFiles({
    name: 'proposal.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${paragraph.repeat(20)}\n\n`.repeat(15_000).slice(0, 20_000_000)),
  });
  const unsaved = banner(page, 'The draft could not be stored on this device.');
  await expect(unsaved).toBeVisible({ timeout: 60_000 });
  const file = await saveCopy(page, 'Save a copy with the draft in it');
  const read = readAssessmentFile(readFileSync(await file.path(), 'utf8'));
  expect(read.kind === 'ok' && read.file.documents?.map(({ name }) => name)).toEqual([
    'proposal.txt',
  ]);
  await pointer.press(page, 'link', 'Plan');
  await expect(unsaved).toBeVisible();
  await giveRoom();
  await expect(unsaved).toBeHidden({ timeout: 60_000 });
  await pointer.press(page, 'link', 'Draft');
  await page.reload();
  await expect(page.getByRole('heading', { level: 3, name: 'proposal.txt' })).toBeVisible();
});

/** What a browser does that keeps nothing; runs before the page. */
const REFUSALS = {
  'no database at all': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
  'a database that throws when it is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Refused.', 'SecurityError');
    };
  },
} as const;

test('with a store of a newer version, the page says so, and answers are saved to a file', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const open = Reflect.get(IDBFactory.prototype, 'open') as (
      ...how: unknown[]
    ) => IDBOpenDBRequest;
    // A version that is older than what is there is refused.
    IDBFactory.prototype.open = function (this: IDBFactory, name: string) {
      open.call(this, name, 99);
      return open.call(this, name, 1);
    };
  });
  await openApp(page);
  await expect(
    page.getByText(/^Your assessments on this device cannot be opened now/),
  ).toBeVisible();
  await describeProgramme(page, pointer);
  await expect(banner(page, AWAY)).toBeVisible();
  await pointer.press(page, 'link', 'Go to the questions');
  await pointer.write(page, 'Note', 'Kept by the file alone');
  await expectCopyWithNote(page, 'Kept by the file alone');
});

for (const [how, refuse] of Object.entries(REFUSALS)) {
  test(`with ${how}, answers are given and saved to a file`, async ({ page }) => {
    await page.addInitScript(refuse);
    await openApp(page);
    await describeProgramme(page, pointer);
    await expect(banner(page, TEMPORARY)).toBeVisible();
    await pointer.press(page, 'link', 'Go to the questions');
    await pointer.write(page, 'Note', 'Kept by the file alone');
    await expect(banner(page, TEMPORARY)).toBeVisible();
    await expectCopyWithNote(page, 'Kept by the file alone');
  });
}

test('a newer version in another tab closes the store, and the next answer is not lost', async ({
  page,
  context,
}) => {
  await startQuestions(page);
  const newer = await context.newPage();
  await newer.goto(page.url().split('#')[0]!);
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('assumption-check', 99);
        request.onsuccess = () => resolve(request.result.version);
        request.onerror = () => reject(new Error('The store did not open.'));
      }),
  );
  await expect(page.getByText('A newer version of the app is open in another tab.')).toBeVisible();
  await pointer.write(page, 'Note', 'After the newer tab');
  await expect(banner(page, CLOSED)).toBeVisible();
  await expectCopyWithNote(page, 'After the newer tab');
});
