import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureChromium, ensurePoppler } from './find-tools.ts';

const FOLDER = 'docs/pictures';

const PICTURES = [
  { name: 'library', address: '#/', width: 1280, height: 720 },
  { name: 'question', address: '#/assessment/example/questions/PP1', width: 1280, height: 900 },
  { name: 'draft', address: '#/assessment/example/draft', width: 1440, height: 900, draft: true },
  { name: 'results', address: '#/assessment/example/results', width: 1280, height: 1100 },
  { name: 'phone', address: '#/assessment/example/questions/PP1', width: 360, height: 740 },
] as const;

/** Takes the pictures of the README anew, from the app as it is now. */
async function takePictures(): Promise<void> {
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  for (const picture of PICTURES) await takePicture(browser, address, picture);
  await browser.close();
  await server.close();
  pictureReport();
}

type Picture = {
  name: string;
  address: string;
  width: number;
  height: number;
  draft?: boolean;
};

/** An invented proposal, and a question that it speaks to. */
const DRAFT = 'tests/bench/evidence/tuning/nepal-gulf-safe-migration.md';
const BESIDE = '#/assessment/example/questions/VO4';

async function takePicture(browser: Browser, base: string, picture: Picture): Promise<void> {
  const { name, address, width, height, draft } = picture;
  const page = await browser.newPage({
    viewport: { width, height },
    serviceWorkers: 'block',
  });
  await page.goto(base + address);
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  if (draft) await putInDraft(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

async function putInDraft(page: Page): Promise<void> {
  await page.getByLabel('Choose files').setInputFiles(DRAFT);
  await page.getByRole('heading', { level: 3, name: /nepal-gulf/ }).waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, BESIDE);
  await page
    .getByRole('button', { name: /^Quote this/ })
    .first()
    .waitFor();
}

/** The third page of the example's report: the summary with the profile. */
function pictureReport(): void {
  ensurePoppler();
  const out = mkdtempSync(join(tmpdir(), 'pictures-'));
  const example = 'src/app/example.assessment.json';
  const words = ['tsx', 'src/cli/main.ts', 'report', example, '--out', out, '--date', '2026-11-22'];
  execFileSync('npx', ['--no-install', ...words]);
  const [pdf] = readdirSync(out);
  const page = ['-r', '80', '-png', '-f', '3', '-l', '3', '-singlefile'];
  execFileSync('pdftoppm', [...page, join(out, pdf ?? ''), join(out, 'report')]);
  renameSync(join(out, 'report.png'), `${FOLDER}/report.png`);
}

await takePictures();
