import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { finishAssessment } from '../finished-assessment.ts';
import { DATE } from './prepare.ts';

/** One run of the command line over a folder of assessments. */
export type Portfolio = {
  readonly reports: number;
  readonly seconds: number;
  /** The most memory the process held at once, all its threads together, in bytes. */
  readonly peak: number;
};

/** Makes the full report of so many assessments with the command line, start of the program included. */
export function measurePortfolio(rubric: Rubric, reports: number): Portfolio {
  const folder = mkdtempSync(join(tmpdir(), 'assumption-check-bench-'));
  try {
    const drafts = join(folder, 'drafts');
    mkdirSync(drafts);
    for (let number = 1; number <= reports; number += 1) {
      const written = writeAssessmentFile(finishAssessment(rubric, number), `${DATE}T12:00:00Z`);
      if (written.kind === 'failed') throw new Error(`Not written: ${written.code}`);
      writeFileSync(join(drafts, `${number}.assessment.json`), written.text);
    }
    return { reports, ...runCommand(folder, drafts, reports) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runCommand(folder: string, drafts: string, reports: number): Omit<Portfolio, 'reports'> {
  const out = join(folder, 'out');
  const peakFile = join(folder, 'peak');
  const words = ['src/cli/main.ts', 'report', drafts, '--out', out, '--date', DATE];
  const started = performance.now();
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--import', watch(peakFile), ...words],
    {
      cwd: join(import.meta.dirname, '../../..'),
      encoding: 'utf8',
    },
  );
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0 || readdirSync(out).length !== reports) {
    throw new Error(`The command line did not make ${reports} reports: ${run.stderr}`);
  }
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) * 1024 };
}

/** A module that writes down the most memory its process held, when it ends. */
function watch(file: string): string {
  const source = `
    import { writeFileSync } from 'node:fs';
    import { isMainThread } from 'node:worker_threads';
    if (isMainThread) process.on('exit', () =>
      writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
