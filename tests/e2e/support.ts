import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readRubric } from '../../scripts/read-rubric.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { readAssessmentFile } from '../../src/storage/assessment-file.ts';

export const rubric = readRubric();

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** An assessment from a saved file of this repository. */
export function readFixture(path: string): Assessment {
  const read = readAssessmentFile(readFileSync(path, 'utf8'));
  if (read.kind === 'refused') throw new Error(`${path} does not open.`);
  return read.file.assessment;
}

/** The app in an empty browser. Any error on the page fails the test. */
export async function openApp(page: Page, address = ''): Promise<void> {
  page.on('pageerror', (error) => expect.soft(error.message).toBe('no error'));
  page.on('console', (message) => {
    if (message.type() === 'error') expect.soft(message.text()).toBe('no error');
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The words of a PDF file as `pdftotext` reads them, all white space folded. */
export async function readPdf(download: Download): Promise<string> {
  const path = await download.path();
  return fold(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

/** Folds white space and takes out what the foot of a page puts between two lines. */
export function fold(text: string): string {
  return text
    .replace(/\n[^\n]*Page \d+ of \d+\s*/g, '\n')
    .replace(/Gap report: [^\n]*\n/g, '')
    .replace(/\s+/g, ' ');
}

/** What axe finds on the page as it is now, by all its rules or by these alone. */
export async function findViolations(
  page: Page,
  only?: readonly string[],
): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(readFileSync(axePath, 'utf8'));
  return page.evaluate(async (names) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // Axe leaves the size of targets out until it is asked for.
    const rules = { 'target-size': { enabled: true } };
    const options = names ? { runOnly: names } : { rules };
    // Half a control below a bar is no small control: it comes out when the page is scrolled.
    const bars = new CSSStyleSheet();
    bars.replaceSync(
      '.question-foot, .selection-bar, .save-alert { position: static !important; }',
    );
    document.adoptedStyleSheets.push(bars);
    // What passes is not written down: that takes a quarter of the time.
    const { violations } = await axe.run(document, { ...options, resultTypes: ['violations'] });
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== bars);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, only);
}

type Axe = { run(page: Document, options: object): Promise<AxeOutcome> };
type AxeOutcome = { violations: { id: string; nodes: { target: string[] }[] }[] };

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this device')).toBeVisible();
}

/** Presses Tab until the element has the focus: what a person without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 400): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus did not reach ${target.toString()} in ${String(most)} steps.`);
}
