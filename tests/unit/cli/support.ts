import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createConsole } from '../../../src/cli/console.ts';
import { runCli } from '../../../src/cli/main.ts';

export const EXAMPLE = 'src/app/example.assessment.json';

/** A folder of its own for one test file. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'assumption-check-cli-'));
}

/** Runs a command and keeps what it says; `progress` is what a terminal would write over. */
export async function run(...words: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const progress: string[] = [];
  const code = await runCli(words, {
    ...createConsole(),
    print: (text) => void printed.push(text),
    complain: (text) => void complaints.push(text),
    status: { isLive: true, show: (text) => void progress.push(text), clear: () => undefined },
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n'), progress };
}

/** Writes a file and its folder. Gives its path. */
export function writeText(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

type Saved = { readonly assessment: { readonly profile: { title: string } } };

/** Writes the example under another title. Gives its path. */
export function writeExample(path: string, title: string): string {
  const saved = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as Saved;
  saved.assessment.profile.title = title;
  return writeText(path, JSON.stringify(saved));
}

/** The names in a folder, sorted. */
export function listNames(folder: string): readonly string[] {
  return readdirSync(folder).sort();
}
