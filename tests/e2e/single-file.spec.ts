import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type Download,
  type Page,
} from '@playwright/test';
import { readAssessmentFile } from '../../src/storage/assessment-file.ts';
import { expectForEveryone } from './laws/looks.ts';
import { answerQuestions, describeProgramme, lebanon, pointer } from './lebanon.ts';
import { asFile, goneOn, type GivenFile } from './states/samples.ts';
import { findViolations, fold, openApp, readFixture, readPdf } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'single-'));
const built = join(folder, 'assumption-check.html');
const example = readFixture('src/app/example.assessment.json');
const SAVED = join(folder, 'ours.assessment.json');

test.beforeAll(() => {
  execFileSync('npx', ['--no-install', 'tsx', 'scripts/build-single.ts', folder]);
});

/** The name of the file stands between two signs that keep its direction. */
const SAVED_TO = /^Saved to .ours\.assessment\.json. at/;

const asked = new WeakMap<BrowserContext, string[]>();

/** A browser of its own, without a network, which notes whatever the page asks for. */
async function openEdition(browser: Browser, place = '', path = built): Promise<Page> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true });
  const requests: string[] = [];
  asked.set(context, requests);
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  await openApp(page, `${pathToFileURL(path).href}${place}`);
  return page;
}

/** What the page asked for from outside of itself; nothing but its own file stands there. */
function listAsked(page: Page): readonly string[] {
  const urls = asked.get(page.context()) ?? [];
  const outside = urls.filter((url) => !/^(?:data|blob):/.test(url));
  return [...new Set(outside.map((url) => url.replace(/#.*/, '')))];
}

/** The file that the page asks the person for is this one: no test can press the buttons of a system’s window. */
async function choosesFile(page: Page, path: string): Promise<void> {
  await page.exposeFunction('readDisk', () => readFileSync(path, 'utf8'));
  await page.exposeFunction('writeDisk', (text: string) => writeFileSync(path, text));
  await page.addInitScript((name) => {
    const disk = globalThis as unknown as {
      readDisk: () => Promise<string>;
      writeDisk: (text: string) => Promise<void>;
    };
    const handle = {
      name,
      getFile: async () => new File([await disk.readDisk()], name, { lastModified: 1 }),
      createWritable: () => {
        let pending = '';
        const write = (text: string) => Promise.resolve(void (pending = text));
        return Promise.resolve({ write, close: () => disk.writeDisk(pending) });
      },
    };
    Object.assign(globalThis, {
      showSaveFilePicker: () => Promise.resolve(handle),
      showOpenFilePicker: () => Promise.resolve([handle]),
    });
  }, 'ours.assessment.json');
  await page.reload();
}

/** A browser that gives no files out, as most but Chromium do. */
async function givesNoFiles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
  });
  await page.reload();
}

function countAnswers(path: string): number {
  const read = readAssessmentFile(readFileSync(path, 'utf8'));
  return read.kind === 'ok' ? read.file.assessment.answers.length : -1;
}

async function answerSome(page: Page, count: number): Promise<void> {
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await answerQuestions(page, pointer, 0, count);
}

test('opens from a folder, and asks for nothing but itself', async ({ browser }) => {
  const page = await openEdition(browser);
  await expect(page.getByRole('button', { name: 'Open my file' })).toBeVisible();
  await expect(page.getByText('Your saved file is the copy that counts.')).toBeVisible();
  await page.getByRole('link', { name: 'About' }).click();
  await expect(page.getByText('This copy of the app is one file')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  expect(listAsked(page)).toEqual([pathToFileURL(built).href]);
});

test('everyone can use its first screen, and the line about its file', async ({ browser }) => {
  const page = await openEdition(browser);
  await expectForEveryone(page);
  await page.goto(pathToFileURL(built).href);
  await page.reload();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 720 });
  await answerSome(page, 1);
  await expect(page.getByText('Not yet saved to a file')).toBeVisible();
  await expectForEveryone(page);
});

test('opens from a path with spaces and other scripts', async ({ browser }) => {
  const far = join(folder, 'My stick – প্রোগ্রাম', 'برنامج 2026 #1 50%');
  mkdirSync(far, { recursive: true });
  copyFileSync(built, join(far, 'ตรวจ (1).html'));
  const page = await openEdition(browser, '', join(far, 'ตรวจ (1).html'));
  await answerSome(page, 1);
  await expect(page.getByText('Not yet saved to a file')).toBeVisible();
});

test('a file that was cut off says so', async ({ page }) => {
  const cut = join(folder, 'cut.html');
  const whole = readFileSync(built);
  writeFileSync(cut, whole.subarray(0, whole.length - 1000));
  await page.goto(pathToFileURL(cut).href);
  await expect(page.getByText('the file was not copied whole')).toBeVisible();
});

test('answers are there after a reload, which asks first', async ({ browser }) => {
  const page = await openEdition(browser);
  await answerSome(page, 2);
  const warnings: string[] = [];
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(page.getByRole('radio', { checked: true })).toBeVisible();
  await expect(page.getByText('Not yet saved to a file')).toBeVisible();
  expect(warnings).toEqual(['beforeunload']);
});

test('writes into one file, and goes on writing into it', async ({ browser }) => {
  const page = await openEdition(browser);
  await choosesFile(page, SAVED);
  await answerSome(page, 2);
  await page.keyboard.press('Control+s');
  await expect(page.getByText(SAVED_TO).first()).toBeVisible();
  expect(countAnswers(SAVED)).toBe(2);
  await answerQuestions(page, pointer, 2, 4);
  await expect.poll(() => countAnswers(SAVED)).toBe(4);
  await expect(page.getByText(SAVED_TO).first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
});

test('goes on with a file in a browser that never saw it', async ({ browser }) => {
  const page = await openEdition(browser);
  await choosesFile(page, SAVED);
  await page.getByRole('button', { name: 'Open my file' }).click();
  await expect(page.getByText(/Opened from .ours\.assessment\.json/)).toBeVisible();
  await answerQuestions(page, pointer, 4, 5);
  await expect.poll(() => countAnswers(SAVED)).toBe(5);
});

/**
 * The file that the page asks the person for is the one that is dropped on it: that is how a test comes by a real
 * handle. The question whether the page may write it is asked in a window of the browser, where no test can answer, so
 * the answer is given here, and what is written then goes to the disk by another way.
 */
async function givesRealFile(page: Page, path: string): Promise<void> {
  await page.exposeFunction('writeDisk', (text: string) => writeFileSync(path, text));
  await page.addInitScript(() => {
    const dropped = new Promise<FileSystemHandle | null | undefined>((resolve) => {
      addEventListener('dragover', (event) => event.preventDefault());
      addEventListener('drop', (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const item = event.dataTransfer?.items[0] as unknown as {
          getAsFileSystemHandle: () => Promise<FileSystemHandle | null>;
        };
        resolve(item.getAsFileSystemHandle());
      });
    });
    Object.assign(globalThis, { showOpenFilePicker: async () => [await dropped] });
    const { writeDisk } = globalThis as unknown as { writeDisk: (text: string) => Promise<void> };
    let isAllowed = false;
    const { queryPermission } = FileSystemHandle.prototype as unknown as {
      queryPermission: (wish: unknown) => Promise<PermissionState>;
    };
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission(this: FileSystemHandle, wish: unknown) {
        return isAllowed ? Promise.resolve('granted') : queryPermission.call(this, wish);
      },
      requestPermission: () => {
        isAllowed = true;
        return Promise.resolve('granted');
      },
      createWritable: () => {
        let pending = '';
        const write = (text: string) => Promise.resolve(void (pending = text));
        return Promise.resolve({ write, close: () => writeDisk(pending) });
      },
    });
  });
  await page.reload();
}

async function dropFile(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 5, y: 5, data });
}

test('knows its file after a reload, and goes on with one press', async ({ browser }) => {
  const page = await openEdition(browser);
  page.on('dialog', (dialog) => void dialog.accept());
  await givesRealFile(page, SAVED);
  await page.getByRole('button', { name: 'Open my file' }).click();
  await dropFile(page, SAVED);
  await expect(page.getByText(/Opened from .ours\.assessment\.json/)).toBeVisible();
  const before = countAnswers(SAVED);
  await page.reload();
  const goOn = page.getByRole('button', { name: /^Go on saving in .ours\.assessment\.json/ });
  await expect(goOn).toBeVisible();
  await answerQuestions(page, pointer, before, before + 1);
  await expect(page.getByText('Your last changes are not in the file yet')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  expect(countAnswers(SAVED)).toBe(before);
  await goOn.click();
  await expect.poll(() => countAnswers(SAVED)).toBe(before + 1);
  await expect(page.getByText(SAVED_TO).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save to a file' })).toBeFocused();
  await answerQuestions(page, pointer, before + 1, before + 2);
  await expect.poll(() => countAnswers(SAVED)).toBe(before + 2);
});

test('gives the file as a download where it cannot write it', async ({ browser }) => {
  const page = await openEdition(browser);
  await givesNoFiles(page);
  await answerSome(page, 1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const path = await (await downloading).path();
  await expect(page.getByText('Check that it is in your downloads').first()).toBeVisible();
  const elsewhere = await openEdition(browser);
  await givesNoFiles(elsewhere);
  await elsewhere.getByLabel('Open my file').setInputFiles(path);
  await expect(elsewhere.getByText(fold(lebanon.profile.title))).toBeVisible();
  await expect(elsewhere.getByText('Opened from')).toBeVisible();
});

test('shows what a file would change before it is taken in', async ({ browser }) => {
  const page = await openEdition(browser);
  await givesNoFiles(page);
  const opensFile = async (file: GivenFile) => {
    await page.goto(`${pathToFileURL(built).href}#/`);
    await page.getByLabel('Open my file').setInputFiles(file);
  };
  await opensFile(asFile(lebanon));
  await expect(page.getByText(/^Opened from/)).toBeVisible();
  await opensFile(asFile(goneOn));
  await expect(page.getByText('3 answers that differ')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with the file' }).click();
  await expect(page.getByText(/^Opened from/)).toBeVisible();
  await opensFile(asFile(lebanon));
  await expect(page.getByText(/The file is older than the last one/)).toBeVisible();
  await expectForEveryone(page);
});

const FORMATS = [
  ['Full report', 'PDF'],
  ['Full report', 'Word'],
  ['Data', 'Excel'],
  ['Data', 'CSV'],
  ['Data', 'JSON'],
] as const;

test('makes the report in every format', async ({ browser }) => {
  const page = await openEdition(browser, '#/assessment/example/report');
  for (const [kind, format] of FORMATS) {
    await page.getByRole('radio', { name: kind, exact: true }).check();
    await page.getByRole('radio', { name: format, exact: true }).check();
    const made = await download(page);
    expect(readFileSync(await made.path()).length).toBeGreaterThan(1000);
    if (format === 'PDF') expect(await readPdf(made)).toContain(fold(example.profile.title));
  }
  expect(page.workers()).toHaveLength(1);
  expect(listAsked(page)).toEqual([pathToFileURL(built).href]);
});

test('works where the browser starts no workers', async ({ browser }) => {
  const page = await openEdition(browser, '#/assessment/example/report');
  await page.addInitScript(() => Object.assign(globalThis, { Worker: undefined }));
  await page.reload();
  expect(await readPdf(await download(page))).toContain(fold(example.profile.title));
  await page.goto(pathToFileURL(built).href);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  await page.getByLabel(/^Choose/).setInputFiles('tests/fixtures/drafts/two-pages-tagged.pdf');
  await expect(page.getByRole('heading', { level: 3, name: /two-pages/ })).toBeVisible();
});

test('makes a PDF of titles that have to be shaped', async ({ browser }) => {
  const page = await openEdition(browser);
  await describeProgramme(page, pointer);
  const title = page.getByLabel('Title of the programme');
  await title.fill('प्रवासी श्रमिक · নিরাপদ অভিবাসন · العمال المهاجرون · แรงงานข้ามชาติ');
  await pointer.press(page, 'link', 'Report');
  expect(await readPdf(await download(page))).toContain('श्रमिक');
});

async function download(page: Page): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  return downloading;
}

const OBEY = 'The training teaches women obedience and discipline towards their employer.';
const DRAFTS = ['fair-work.docx', 'fair-work.odt', 'two-pages-tagged.pdf'];

test('reads drafts and finds passages in them', async ({ browser }) => {
  const page = await openEdition(browser);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  for (const name of DRAFTS) {
    await page.getByLabel(/^Choose|^Add/).setInputFiles(join('tests/fixtures/drafts', name));
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
  }
  const buffer = Buffer.from(OBEY);
  const mimeType = 'text/plain';
  await page.getByLabel(/^Choose|^Add/).setInputFiles({ name: 'note.txt', mimeType, buffer });
  await expect(page.getByRole('heading', { level: 3, name: 'note.txt' })).toBeVisible();
  await page.goto(page.url().replace(/draft$/, 'questions/PD8'));
  const panel = page.getByRole('tabpanel', { name: /^For this question/ });
  await expect(panel.getByRole('listitem').filter({ hasText: OBEY })).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  expect(listAsked(page)).toEqual([pathToFileURL(built).href]);
});
