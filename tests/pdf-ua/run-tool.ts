import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program prints about a file; `FILE` among its arguments is the file. Throws when it fails or complains. */
export function runTool(program: string, bytes: Uint8Array, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'assumption-check-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    const run = spawnSync(
      program,
      options.map((option) => (option === 'FILE' ? file : option)),
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    if (run.error) throw new Error(`${program} is missing; "npm test" installs it or says how.`);
    if (run.status !== 0 || run.stderr !== '')
      throw new Error(`${program} complains: ${run.stderr}${run.stdout}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
