import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('measures in a folder with a space in its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assumption check '));
  try {
    mkdirSync(join(folder, 'dist/assets'), { recursive: true });
    writeFileSync(join(folder, 'dist/index.html'), '<script src="./assets/index.js"></script>');
    writeFileSync(join(folder, 'dist/assets/index.js'), 'start();');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const script = join(folder, 'check-sizes.ts');
    copyFileSync('scripts/check-sizes.ts', script);
    const run = spawnSync(resolve('node_modules/.bin/tsx'), [script], {
      cwd: folder, encoding: 'utf8',
    }); // prettier-ignore
    expect(run.stdout).toContain('script and style of a first visit');
    expect(run.status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
