import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Download, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { writeAssessmentFile } from '../../src/storage/assessment-file.ts';
import { fold, openApp, readFixture, readPdf } from './support.ts';

const EXAMPLE = 'src/app/example.assessment.json';
const REPORT = '#/assessment/example/report';
const DAY = '2026-11-22';
const example = readFixture(EXAMPLE);

const KINDS = [
  { kind: 'Full report', button: 'the gap report', file: 'report' },
  { kind: 'Annex', button: 'the annex', file: 'annex' },
  { kind: 'Plan', button: 'the plan', file: 'plan' },
  { kind: 'Blank score sheet', button: 'the blank score sheet', file: 'score-sheet' },
] as const;

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('radio', { name, exact: true }).check();
}

/** Presses the main button and waits for the file. */
async function download(page: Page): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download/ }).click();
  return downloading;
}

/** Puts an assessment into the library from a file, as text that the command line can read too. */
async function openFile(page: Page, assessment: Assessment): Promise<string> {
  const written = writeAssessmentFile(assessment, `${DAY}T10:00:00Z`);
  if (written.kind === 'failed') throw new Error('The assessment could not be written.');
  await openApp(page);
  await page.locator('input[type=file]').setInputFiles({
    name: 'ours.assessment.json',
    mimeType: 'application/json',
    buffer: Buffer.from(written.text),
  });
  await page.getByRole('button', { name: 'Add to my library' }).click();
  await page
    .getByRole('link', { name: fold(assessment.profile.title) })
    .first()
    .click();
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  return written.text;
}

/** Makes files of an assessment with the command line, into an empty folder. */
function makeFiles(file: string, formats: string): string {
  const out = mkdtempSync(join(tmpdir(), 'report-'));
  const words = ['report', file, '--out', out, '--date', DAY, '--format', formats];
  execFileSync('npx', ['--no-install', 'tsx', 'src/cli/main.ts', ...words], { stdio: 'ignore' });
  return out;
}

async function readBytes(file: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await file.path()));
}

for (const { kind, button, file } of KINDS) {
  test(`the example comes out as ${kind}, PDF and Word`, async ({ page }) => {
    await openApp(page, REPORT);
    await choose(page, kind);
    await expect(page.getByRole('button', { name: `Download ${button} (PDF)` })).toBeVisible();
    const pdf = await download(page);
    expect(pdf.suggestedFilename()).toMatch(new RegExp(`^[\\w-]+-${file}-[\\d-]{10}\\.pdf$`));
    expect(await readPdf(pdf)).toContain(fold(example.profile.title));
    await choose(page, 'Word');
    const word = await download(page);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    const text = strFromU8(unzipSync(await readBytes(word))['word/document.xml']!);
    expect(text.replace(/<[^>]+>/g, '')).toContain(example.profile.title);
  });
}

for (const { format, start } of [
  { format: 'Excel', start: /^PK/ },
  { format: 'CSV', start: /^\u00EF\u00BB\u00BF"/ },
  { format: 'JSON', start: /^\{/ },
] as const) {
  test(`the example comes out as ${format}`, async ({ page }) => {
    await openApp(page, REPORT);
    await choose(page, 'Data', format);
    const bytes = await readBytes(await download(page));
    expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toMatch(start);
    await expect(page.getByText(/^The file is ready: \d+ kB\./)).toBeVisible();
  });
}

const EVERY_FORMAT = [
  { kind: 'Full report', format: 'PDF', ending: '.pdf' },
  { kind: 'Full report', format: 'Word', ending: '.docx' },
  { kind: 'Data', format: 'Excel', ending: '.xlsx' },
  { kind: 'Data', format: 'CSV', ending: '.csv' },
  { kind: 'Data', format: 'JSON', ending: '.json' },
] as const;

test('the browser makes the same bytes as the command line', async ({ page }) => {
  const formats = EVERY_FORMAT.map(({ ending }) => ending.slice(1)).join(',');
  const out = makeFiles(EXAMPLE, formats);
  await openApp(page, REPORT);
  await page.getByLabel('Date on the report').fill(DAY);
  for (const { kind, format, ending } of EVERY_FORMAT) {
    await choose(page, kind, format);
    const bytes = await readBytes(await download(page));
    const name = readdirSync(out).find((other) => other.endsWith(ending));
    expect(Buffer.compare(bytes, readFileSync(join(out, name!))), format).toBe(0);
  }
});

const SCRIPTS = 'सुरक्षित काम, निरापद काज নিরাপদ কাজ, งานที่ปลอดภัย, عمل آمن 2026, محفوظ کام';

for (const place of ['in a worker', 'on the page'] as const) {
  test(`scripts that need shaping come out ${place} as from the command line`, async ({ page }) => {
    if (place === 'on the page') {
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    }
    const answers = example.answers.map((answer) => ({ ...answer, note: SCRIPTS }));
    const text = await openFile(page, { ...example, answers });
    const file = join(mkdtempSync(join(tmpdir(), 'scripts-')), 'ours.assessment.json');
    writeFileSync(file, text);
    const out = makeFiles(file, 'pdf');
    await page.getByLabel('Date on the report').fill(DAY);
    const bytes = await readBytes(await download(page));
    const [name] = readdirSync(out);
    expect(Buffer.compare(bytes, readFileSync(join(out, name!)))).toBe(0);
  });
}

test('is cancelled in the middle, and can be made afterwards', async ({ page }) => {
  await openApp(page, REPORT);
  // Font files on a network that hangs: the work stands still in its middle.
  await page.route('**/*.woff', () => undefined);
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Cancelled\. No file was made/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Download/ })).toBeFocused();
  await expect.poll(() => page.workers().length).toBe(0);
  await page.unroute('**/*.woff');
  expect(await readPdf(await download(page))).toContain(fold(example.profile.title));
});

test('ends the work when the person goes to another screen', async ({ page }) => {
  await openApp(page, REPORT);
  await page.route('**/*.woff', () => undefined);
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Plan/ })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('the page answers while a very long report is made', async ({ page }) => {
  const words = 'Recruiters, wages, contracts and complaints at each stage. '.repeat(3000);
  const answers = example.answers.map((answer) => ({ ...answer, note: words }));
  await openFile(page, { ...example, answers });
  await page.getByRole('button', { name: /^Download/ }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await choose(page, 'US Letter', 'A4', 'US Letter');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/^Cancelled/)).toBeVisible();
});

test('a browser without workers makes it on the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await openApp(page, REPORT);
  expect(await readPdf(await download(page))).toContain(fold(example.profile.title));
});

test('a worker that does not load leaves the work to the page', async ({ page }) => {
  await page.route('**/document-worker*', (route) => route.abort());
  await page.goto(REPORT);
  expect(await readPdf(await download(page))).toContain(fold(example.profile.title));
});
