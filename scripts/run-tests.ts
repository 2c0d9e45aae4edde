import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensureMuPdf, ensurePoppler, ensureQpdf } from './find-tools.ts';

type Step = { readonly name: string; readonly command: string; readonly counts?: () => Counts };
type Counts = { readonly passed: number; readonly failed: number };

const UNIT_OUTCOME = 'reports/unit.json';
const BROWSER_OUTCOME = 'reports/browser.json';

/** Everything that must be true before a change goes in. All steps run, so that one run shows all that is wrong. */
const STEPS: readonly Step[] = [
  { name: 'types', command: 'tsc -p .' },
  { name: 'lint', command: 'eslint . --max-warnings 0' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'layers', command: 'depcruise src --config .dependency-cruiser.cjs --output-type err' },
  { name: 'dead code', command: 'knip' },
  { name: 'messages', command: 'tsx scripts/check-messages.ts' },
  { name: 'rubric', command: 'tsx scripts/lint-rubric.ts' },
  { name: 'schemas', command: 'tsx scripts/write-schemas.ts --check' },
  {
    name: 'unit, property and component tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${UNIT_OUTCOME}`,
    counts: countUnit,
  },
  { name: 'build', command: 'vite build --logLevel warn' },
  { name: 'sizes', command: 'tsx scripts/check-sizes.ts' },
  { name: 'browser tests', command: 'playwright test', counts: countBrowser },
];

function countUnit(): Counts {
  const outcome = readOutcome(UNIT_OUTCOME) as { numPassedTests: number; numFailedTests: number };
  return { passed: outcome.numPassedTests, failed: outcome.numFailedTests };
}

function countBrowser(): Counts {
  const { stats } = readOutcome(BROWSER_OUTCOME) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

function readOutcome(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A step without tests of its own counts as one; one that did not get as far as its tests as one failure. */
function runStep(step: Step): Counts {
  console.log(`\n=== ${step.name}`);
  const started = process.hrtime.bigint();
  const { status } = spawnSync(`npx --no-install ${step.command}`, {
    shell: true,
    stdio: 'inherit',
    env: process.env,
  });
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  console.log(`=== ${step.name}: ${status === 0 ? 'good' : 'NOT GOOD'} (${String(seconds)} s)`);
  const counts = readCounts(step);
  if (counts && (status === 0 || counts.failed > 0)) return counts;
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function readCounts(step: Step): Counts | undefined {
  try {
    return step.counts?.();
  } catch {
    return undefined;
  }
}

rmSync('reports', { recursive: true, force: true });
mkdirSync('reports', { recursive: true });
process.env['CHROMIUM_PATH'] = ensureChromium();
ensurePoppler();
ensureMuPdf();
ensureQpdf();
const wanted = process.argv.slice(2);
const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const outcomes = steps.map((step) => ({ name: step.name, ...runStep(step) }));
const failed = outcomes.filter((outcome) => outcome.failed > 0);
if (failed.length > 0) console.log(`\nNot good: ${failed.map(({ name }) => name).join(', ')}`);
const sum = (name: 'passed' | 'failed') => outcomes.reduce((total, item) => total + item[name], 0);
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
