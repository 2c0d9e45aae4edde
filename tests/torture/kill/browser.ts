import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureChromium } from '../../../scripts/find-tools.ts';
import type { Disk } from '../power/disk.ts';

const OPTIONS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--remote-debugging-port=0',
];
const ADDRESS = /DevTools listening on (ws:\S+)/;

export type MortalBrowser = {
  readonly page: Page;
  /** Ends every process of the browser at once. Resolves when they are gone. */
  readonly kill: () => Promise<void>;
};

/** Starts Chromium on a folder for its profile, in a group of processes of its own. */
export async function startBrowser({ folder, environment }: Disk): Promise<MortalBrowser> {
  const child = spawn(ensureChromium(), [...OPTIONS, `--user-data-dir=${folder}`, 'about:blank'], {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    killGroup(child);
    await gone;
  };
  try {
    const browser = await chromium.connectOverCDP(await readAddress(child));
    return { page: await openPage(browser), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile open.');
  return context.newPage();
}

function readAddress({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stderr?.on('data', (part: Buffer) => {
      text += part.toString();
      const found = ADDRESS.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    stderr?.on('end', () => reject(new Error(`The browser did not start: ${text.slice(0, 2000)}`)));
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
