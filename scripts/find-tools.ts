import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of a Chromium that is on this machine, or undefined. `CHROMIUM_PATH` comes first. */
export function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!canRun(given)) throw new Error(`CHROMIUM_PATH is ${given}, which is not a program.`);
    return given;
  }
  const folders = (process.env['PATH'] ?? '').split(':');
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), MAC];
  return [...candidates, chromium.executablePath()].find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium to test with. If there is none it is installed: as root on Debian from its packages, otherwise the one
 * Playwright provides. Throws when that did not bring one: no browser is a failure, not a skip.
 */
export function ensureChromium(): string {
  const found = findChromium() ?? install();
  if (!found) {
    throw new Error('No Chromium. Install one, or set CHROMIUM_PATH to the program.');
  }
  return found;
}

/** Makes sure that poppler's `pdftotext` is there, since tests read reports with it. Installed as root on Debian. */
export function ensurePoppler(): void {
  if (hasProgram('pdftotext')) return;
  installPackages(['poppler-utils']);
  if (!hasProgram('pdftotext')) {
    throw new Error('No pdftotext. Install poppler (on Debian: apt-get install poppler-utils).');
  }
}

/** Makes sure that `qpdf` is there, since tests ask it whether a PDF is sound. Installed as root on Debian. */
export function ensureQpdf(): void {
  if (hasProgram('qpdf')) return;
  installPackages(['qpdf']);
  if (!hasProgram('qpdf')) {
    throw new Error('No qpdf. Install it (on Debian: apt-get install qpdf).');
  }
}

/** Makes sure that MuPDF's `mutool` is there: a second reader, so that text is not right for one program only. */
export function ensureMuPdf(): void {
  if (hasProgram('mutool')) return;
  installPackages(['mupdf-tools']);
  if (!hasProgram('mutool')) {
    throw new Error('No mutool. Install MuPDF (on Debian: apt-get install mupdf-tools).');
  }
}

function hasProgram(name: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => canRun(join(folder, name)));
}

function installPackages(names: readonly string[]): void {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names]);
}

function install(): string | undefined {
  installPackages(['chromium']);
  if (!findChromium()) {
    const playwright = dirname(
      createRequire(import.meta.url).resolve('@playwright/test/package.json'),
    );
    run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  }
  return findChromium();
}

function run(program: string, options: readonly string[]): void {
  console.log(`> ${program} ${options.join(' ')}`);
  spawnSync(program, options, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
