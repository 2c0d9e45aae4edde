import { rmSync } from 'node:fs';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from '../fixtures/scripts.ts';
import { describeProgramme, pointer } from './lebanon.ts';
import { listFiles, makeSecondVersion, SECOND_MARK } from './second-version.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';
import { openApp, readPdf, waitUntilSaved } from './support.ts';

const DIST = 'dist';
const COMPLETE = 'Everything works without internet.';
const PARTIAL = /^Answers and results work without internet; for reports and drafts, [\d.]+ [kM]B/;
const FETCH = 'Make everything available offline';

/** Each test has a server of its own, so that stopping it harms nobody else. */
const test = base.extend<{ server: FolderServer }>({
  server: async ({ context }, use) => {
    const server = await serveFolder(DIST);
    const elsewhere = watchRequests(context, server.address);
    await use(server);
    expect(elsewhere).toEqual([]);
    await server.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

/** Addresses that are asked for outside of the app's own. */
function watchRequests(context: BrowserContext, address: string): readonly string[] {
  const { origin } = new URL(address);
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const url = request.url().replace(/^blob:/, '');
    if (!url.startsWith(origin) && !url.startsWith('data:')) elsewhere.push(url);
  });
  return elsewhere;
}

async function openAbout(page: Page, server: FolderServer): Promise<void> {
  await openApp(page, `${server.address}#/about`);
}

/** Data costs money here: nothing heavy comes unasked. */
async function saveData(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
}

async function loseNetwork(context: BrowserContext, server: FolderServer): Promise<void> {
  await context.setOffline(true);
  await server.stop();
}

async function startAnswering(page: Page): Promise<void> {
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Go to the questions');
  await page.getByRole('radio').nth(2).check();
}

/** Has the browser look for a new version, as it does by itself now and then. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
}

/** In kilobytes, as the page says it. */
async function readMissing(page: Page): Promise<number> {
  const text = await page.getByText(PARTIAL).innerText();
  const [, size, unit] = /([\d.]+) ([kM])B/.exec(text)!;
  return Number(size) * (unit === 'M' ? 1000 : 1);
}

async function listKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all(
      (await globalThis.caches.keys()).map((key) => globalThis.caches.open(key)),
    );
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => url);
  });
}

test('everything works after one visit, without a network and without a server', async ({
  page,
  context,
  server,
}) => {
  await openAbout(page, server);
  await expect(page.getByText(COMPLETE)).toBeVisible({ timeout: 60_000 });
  await loseNetwork(context, server);
  await page.goto(server.address);
  await startAnswering(page);
  await pointer.write(page, 'Note', `${LEFT_TO_RIGHT.Hindi} ${RIGHT_TO_LEFT.Arabic}`);
  await waitUntilSaved(page);
  await page.reload();
  await expect(page.getByRole('radio').nth(2)).toBeChecked();
  await pointer.press(page, 'link', 'Report');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  const report = await downloading;
  const text = await readPdf(report);
  expect(text).toContain('प्रवासी');
  expect(text).toContain('المهاجرين');
  await pointer.press(page, 'link', 'Draft');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await report.path());
  await expect(page.getByText(/has been read: \d+ passages/).first()).toBeVisible();
});

test('all that workers need is kept, and no second copy of it', async ({ page, server }) => {
  await openAbout(page, server);
  await expect(page.getByText(COMPLETE)).toBeVisible({ timeout: 60_000 });
  const kept = (await listKept(page)).map((url) => url.slice(server.address.length).split('?')[0]);
  const wanted = listFiles(DIST).filter(({ part }) => part !== 'page');
  expect(kept.toSorted()).toEqual(wanted.map(({ url }) => url).toSorted());
});

test('where data is saved, the heavy rest comes when it is asked for', async ({
  page,
  context,
  server,
}) => {
  await saveData(context);
  await openAbout(page, server);
  await expect(page.getByText(PARTIAL)).toBeVisible({ timeout: 30_000 });
  expect(server.asked.filter((path) => path.endsWith('.woff'))).toEqual([]);
  await page.getByRole('button', { name: FETCH }).click();
  await expect(page.getByText(COMPLETE)).toBeVisible();
});

test('what has arrived stays when fetching is stopped or breaks', async ({
  page,
  context,
  server,
}) => {
  await saveData(context);
  // A connection that breaks is an error in the console of the browser, and meant to be here.
  await page.goto(`${server.address}#/about`);
  await expect(page.getByText(PARTIAL)).toBeVisible({ timeout: 30_000 });
  const whole = await readMissing(page);
  server.mood = (path) => (path.includes('jspdf') ? 'hold' : 'give');
  await page.getByRole('button', { name: FETCH }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => server.asked.some((path) => path.includes('jspdf'))).toBe(true);
  await page.getByRole('button', { name: 'Stop fetching' }).click();
  await expect(page.getByText('Stopped. What has arrived stays here.')).toBeVisible();
  const afterStop = await readMissing(page);
  expect(afterStop).toBeLessThan(whole);
  server.mood = (path) => (path.includes('read-pdf') ? 'break' : 'give');
  await page.getByRole('button', { name: FETCH }).click();
  await expect(page.getByText(/^The connection broke/)).toBeVisible();
  expect(await readMissing(page)).toBeLessThan(afterStop);
  server.mood = () => 'give';
  server.asked.length = 0;
  await page.getByRole('button', { name: FETCH }).click();
  await expect(page.getByText(COMPLETE)).toBeVisible();
  expect(server.asked.filter((path) => path.endsWith('.woff'))).toEqual([]);
});

test.describe('a new version', () => {
  let second = '';
  test.beforeAll(() => {
    second = makeSecondVersion(DIST);
  });
  test.afterAll(() => rmSync(second, { recursive: true }));

  test('waits until it is wanted and no other tab is open', async ({ page, context, server }) => {
    await saveData(context);
    await openApp(page, server.address);
    await startAnswering(page);
    await waitUntilSaved(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    server.folder = second;
    await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await lookForUpdate(page);
    await expect(page.getByText('A new version is ready.')).toBeVisible();
    const other = await context.newPage();
    await openApp(other, page.url());
    await expect(other.locator(SECOND_MARK)).toHaveCount(0);
    await other.getByRole('link', { name: 'Plan', exact: true }).click();
    await expect(other.getByRole('heading', { level: 1, name: /plan/i })).toBeVisible();

    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(
      page.getByText('It will be used when the other tabs of this app are closed.'),
    ).toBeVisible();
    expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true);

    await other.close();
    await pointer.write(page, 'Note', 'written a moment before');
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page.locator(SECOND_MARK)).toHaveCount(1);
    await expect(page.getByRole('radio').nth(2)).toBeChecked();
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue('written a moment before');
    await expect(page.getByText('A new version is ready.')).toHaveCount(0);
  });

  test('leaves nothing of the old one behind when it is used', async ({
    page,
    context,
    server,
  }) => {
    await saveData(context);
    await openAbout(page, server);
    await expect(page.getByText(PARTIAL)).toBeVisible({ timeout: 30_000 });
    const kept = await listKept(page);
    server.folder = second;
    await lookForUpdate(page);
    await page.getByRole('button', { name: 'Use it now' }).click();
    await expect(page.locator(SECOND_MARK)).toHaveCount(1);
    await expect.poll(async () => (await listKept(page)).length).toBe(kept.length);
    expect((await listKept(page)).some((url) => url.includes('SECOND'))).toBe(true);
  });

  test('comes by itself when all tabs were closed', async ({ page, context, server }) => {
    await saveData(context);
    await openAbout(page, server);
    await expect(page.getByText(PARTIAL)).toBeVisible({ timeout: 30_000 });
    server.folder = second;
    await lookForUpdate(page);
    await expect(page.getByText('A new version is ready.')).toBeVisible();
    await page.close();
    await context.setOffline(true);
    const next = await context.newPage();
    await next.goto(server.address);
    await expect(next.locator(SECOND_MARK)).toHaveCount(1);
  });
});

test('a browser without service workers says what that means', async ({ page, server }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await openAbout(page, server);
  await expect(page.getByText(/does not keep the app on this device/)).toBeVisible();
});

test('the browser finds nothing that keeps the app from being installed', async ({
  page,
  context,
  server,
}) => {
  await openAbout(page, server);
  const devtools = await context.newCDPSession(page);
  const { errors } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // Tests run in a window that keeps nothing, which is not the app's doing.
  const own = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(own).toEqual([]);
});
