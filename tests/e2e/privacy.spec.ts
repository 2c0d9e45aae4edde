import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import type { Rubric } from '../../src/domain/rubric/rubric.ts';
import { describeProgramme, pointer } from './lebanon.ts';
import { openApp, rubric, waitUntilSaved } from './support.ts';

const EXAMPLE = 'src/app/example.assessment.json';

/** Everything that the browser asked of anybody but the app’s own server, whichever of its parts asked. */
type Elsewhere = { readonly asked: string[]; readonly address: string };

/** The browser asks its maker what kind of form it sees, on every page of the web: no page has a say in that. */
const OF_THE_BROWSER = 'content-autofill.googleapis.com:443';

/**
 * All that does not go to this machine goes through a proxy that writes it down and refuses it: what workers and the
 * service worker ask too, which a page does not see.
 */
const test = base.extend<{ elsewhere: Elsewhere }>({
  elsewhere: async ({}, use) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(502).end();
    });
    server.on('connect', (request, socket) => {
      if (request.url !== OF_THE_BROWSER) asked.push(request.url ?? '');
      socket.destroy();
    });
    await new Promise<void>((resolve) => void server.listen(0, 'localhost', resolve));
    await use({ asked, address: addressOf(server) });
    await new Promise((resolve) => server.close(resolve));
  },
  context: async ({ browser, elsewhere, baseURL }, use) => {
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      acceptDownloads: true,
      serviceWorkers: 'allow',
      proxy: { server: elsewhere.address, bypass: 'localhost' },
    });
    await use(context);
    await context.close();
  },
});

function addressOf(server: Server): string {
  return `http://localhost:${String((server.address() as AddressInfo).port)}`;
}

/** What breaks the page’s own policy, on any page of this context. */
async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const broken: string[] = [];
  await context.exposeBinding('noteBroken', (_source, rule: string) => void broken.push(rule));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (globalThis as unknown as { noteBroken(rule: string): void }).noteBroken(
        `${violatedDirective}: ${blockedURI}`,
      ),
    );
  });
  return broken;
}

/** Requests that are not for a file of the app, or that carry something with them. */
function watchRequests(context: BrowserContext, baseURL: string | undefined): readonly string[] {
  const odd: string[] = [];
  context.on('request', (request) => {
    const url = request.url().replace(/^blob:/u, '');
    const { search } = new URL(url);
    const isPlain = request.method() === 'GET' && request.postData() === null;
    // The service worker marks what it keeps with a fingerprint of the file.
    const isBare = search === '' || /^\?__WB_REVISION__=\w+$/u.test(search);
    if (!url.startsWith(baseURL ?? '-') || !isPlain || !isBare) odd.push(request.url());
  });
  return odd;
}

async function readDrafts(page: Page, ...files: readonly string[]): Promise<void> {
  const paths = files.map((file) => `tests/fixtures/drafts/${file}`);
  await page.getByLabel('Choose files').setInputFiles(paths);
  for (const name of files) {
    await expect(page.getByRole('heading', { level: 3, name })).toBeVisible();
  }
}

async function downloadReport(page: Page, ...choices: readonly string[]): Promise<void> {
  for (const name of choices) await page.getByRole('radio', { name, exact: true }).check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  await (await downloading).path();
}

const REPORTS = [
  ['Full report', 'PDF'],
  ['Full report', 'Word'],
  ['Annex', 'PDF'],
  ['Plan', 'Word'],
  ['Blank score sheet', 'PDF'],
  ['Data', 'Excel'],
  ['Data', 'CSV'],
  ['Data', 'JSON'],
] as const;

test('a whole session asks nobody but the app’s own server, and nothing but files', async ({
  page,
  context,
  elsewhere,
  baseURL,
}) => {
  const broken = await watchPolicy(context);
  const odd = watchRequests(context, baseURL);
  await openApp(page);
  await page.getByRole('link', { name: 'Open the worked example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Results' })).toBeVisible();
  await page.goto('#/');
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  await readDrafts(page, 'fair-work.docx', 'two-pages.pdf');
  await pointer.press(page, 'link', 'Questions');
  await page.getByRole('radio').nth(2).check();
  await pointer.write(page, 'Note', 'Nobody else reads this');
  await waitUntilSaved(page);
  await expect(page.getByRole('tabpanel', { name: /^For this question/ })).toBeVisible();
  await pointer.press(page, 'link', 'Report');
  for (const choices of REPORTS) await downloadReport(page, ...choices);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the assessment to a file' }).click();
  await (await saving).path();
  await page.goto('#/about');
  await expect(page.getByText('Everything works without internet.')).toBeVisible({
    timeout: 60_000,
  });
  await page.goto('#/');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'other.assessment.json',
      mimeType: 'application/json',
      buffer: readFileSync(EXAMPLE),
    });
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(elsewhere.asked).toEqual([]);
  expect(odd).toEqual([]);
  expect(broken).toEqual([]);
});

test('the proxy of these tests sees what would leave', async ({ page, elsewhere }) => {
  await page.goto('');
  await page.goto('http://example.org/').catch(() => undefined);
  expect(elsewhere.asked).toEqual(['http://example.org/']);
});

test('the page has no script of its own and allows none', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const html = await (await page.request.get('')).text();
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>/g)).toBeNull();
  expect(/script-src ([^;]*);/.exec(html)?.[1]).toBe("'self' 'wasm-unsafe-eval'");
});

test('the policy of the page stops what would leave, run or become HTML', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const stopped = await page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      fetch: () => fetch('http://example.org/'),
      beacon: () => navigator.sendBeacon('http://example.org/', 'x') || Promise.reject(new Error()),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket('ws://example.org/');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      picture: () =>
        new Promise((resolve, reject) => {
          const picture = new Image();
          picture.onload = resolve;
          picture.onerror = reject;
          picture.src = 'http://example.org/x.png';
        }),
      html: () => (document.createElement('p').innerHTML = '<b>x</b>'),
      // Later, when it is no longer the test that asks.
      code: () =>
        new Promise((resolve, reject) => {
          setTimeout(() => {
            try {
              resolve((0, eval)('1'));
            } catch {
              reject(new Error('refused'));
            }
          });
        }),
      worker: () => new Worker('http://example.org/worker.js'),
    };
    const names = Object.keys(tries);
    const outcomes = await Promise.allSettled(
      names.map((name) => new Promise((resolve) => resolve(tries[name]?.()))),
    );
    return names.filter((_, index) => outcomes[index]?.status === 'rejected');
  });
  expect(stopped).toEqual(['fetch', 'socket', 'picture', 'html', 'code', 'worker']);
});

const HOSTILE = '<img src=x onerror="globalThis.ran=1"><svg onload="globalThis.ran=1">';

/** Names of fields that are read by the app and not by a person, and must stay what they are. */
const KEPT = new Set([
  'id', 'dimensionId', 'assessorId', 'sectionId', 'documentId', 'variable', 'values', 'kind', 'level',
  'format', 'hash', 'version', 'role', 'status', 'due', 'createdAt', 'updatedAt', 'savedAt', 'readAt',
  'activities', 'fingerprint', 'dismissedFlags', 'rubric',
]); // prettier-ignore

/** The same thing with hostile words in front of every text that a person could have written. */
function makeHostile(value: unknown, name = ''): unknown {
  if (KEPT.has(name)) return value;
  if (typeof value === 'string') return value === '' ? value : `${HOSTILE}${value}`;
  if (Array.isArray(value)) return value.map((item) => makeHostile(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, makeHostile(inner, field)]),
  );
}

async function openFile(page: Page, file: unknown): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: `${HOSTILE.replaceAll('/', '')}.assessment.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
  await expect(page.getByRole('dialog')).toContainText('<img src=x');
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await page.getByRole('listitem').getByRole('link', { name: /<img/ }).first().click();
}

const STEPS = ['Programme', 'Draft', 'Questions', 'Results', 'Plan', 'Report'] as const;

/** Nothing ran, and no element came out of the words. */
async function expectHarmless(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => [
      (globalThis as { ran?: number }).ran ?? 0,
      document.querySelectorAll('img, [onerror], [onload]').length,
    ]),
  ).toEqual([0, 0]);
}

async function visitAll(page: Page): Promise<void> {
  for (const step of STEPS) {
    await page.getByRole('link', { name: step, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await expectHarmless(page);
  }
}

test('HTML in every field of a file is words on every screen', async ({ page }) => {
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object;
  await openApp(page);
  await openFile(page, makeHostile(file));
  await expect(page.getByText('<img src=x').first()).toBeVisible();
  await visitAll(page);
  await page.goto('#/');
  await expect(page.getByText('<img src=x').first()).toBeVisible();
  await expectHarmless(page);
});

/** What has a space and is no address is for people to read; codes, versions and dates must stay what they are. */
function makeHostileRubric(value: unknown): unknown {
  if (typeof value === 'string') return /^(?!http).* /su.test(value) ? HOSTILE + value : value;
  if (Array.isArray(value)) return value.map(makeHostileRubric);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, makeHostileRubric(inner)]),
  );
}

test('HTML in an organisation’s own rubric is words on every screen', async ({ page }) => {
  const own = { ...(makeHostileRubric(rubric) as Rubric), id: 'own-rubric' };
  await openApp(page, '#/about');
  await page.locator('input[type=file]').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(own)),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Start an assessment' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your programme' })).toBeVisible();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('link', { name: 'Questions', exact: true }).click();
  await expect(page.getByText('<img src=x').first()).toBeVisible();
  await page.getByRole('radio').first().check();
  await visitAll(page);
});
