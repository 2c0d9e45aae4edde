import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve as resolvePath } from 'node:path';
import { ensureChromium, ensureMuPdf, ensurePoppler, ensureQpdf } from './find-tools.ts';

type Step = { readonly name: string; readonly command: string; readonly counts?: () => Counts };
type Counts = { readonly passed: number; readonly failed: number };
type Outcome = Counts & { readonly name: string };

const UNIT_OUTCOME = 'reports/unit.json';
const BROWSER_OUTCOME = 'reports/browser.json';
/** The programs of this project's own libraries come first. */
const PROGRAMS = `${resolvePath('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`;

/**
 * Everything that must be true before a change goes in. All steps run, so that one run shows all that is wrong. Those of
 * one group need nothing of each other and run beside each other; the longest come first.
 */
const GROUPS: readonly (readonly Step[])[] = [
  [
    { name: 'lint', command: 'eslint . --max-warnings 0' },
    { name: 'types', command: 'tsc -p .' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
    {
      name: 'layers',
      command: 'depcruise src --config .dependency-cruiser.cjs --output-type err',
    },
    { name: 'dead code', command: 'knip' },
    { name: 'build', command: 'vite build --logLevel warn' },
    { name: 'messages', command: 'tsx scripts/check-messages.ts' },
    { name: 'rubric', command: 'tsx scripts/lint-rubric.ts' },
    { name: 'schemas', command: 'tsx scripts/write-schemas.ts --check' },
  ],
  [{ name: 'sizes', command: 'tsx scripts/check-sizes.ts' }],
  [
    {
      name: 'unit, property and component tests',
      command: `vitest run --reporter=default --reporter=json --outputFile.json=${UNIT_OUTCOME}`,
      counts: countUnit,
    },
  ],
  [{ name: 'browser tests', command: 'playwright test', counts: countBrowser }],
];

function countUnit(): Counts {
  const outcome = readOutcome(UNIT_OUTCOME) as { numPassedTests: number; numFailedTests: number };
  return { passed: outcome.numPassedTests, failed: outcome.numFailedTests };
}

/** Tests that passed at their second try only are named at the end of the step: a busy machine must not hide them. */
function countBrowser(): Counts {
  const { stats } = readOutcome(BROWSER_OUTCOME) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}

function readOutcome(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A step without tests of its own counts as one; one that did not get as far as its tests as one failure. */
async function runStep(step: Step, isAlone: boolean): Promise<Counts> {
  if (isAlone) console.log(`\n=== ${step.name}`);
  const started = process.hrtime.bigint();
  const { status, output } = await runCommand(step.command, isAlone);
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  if (!isAlone) console.log(`\n=== ${step.name}\n${output}`);
  console.log(`=== ${step.name}: ${status === 0 ? 'good' : 'NOT GOOD'} (${String(seconds)} s)`);
  const counts = readCounts(step);
  if (counts && (status === 0 || counts.failed > 0)) return counts;
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What a command says that runs beside others is kept together, to be shown when it has ended. */
function runCommand(
  command: string,
  isAlone: boolean,
): Promise<{ readonly status: number | null; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, {
      shell: true,
      stdio: isAlone ? 'inherit' : 'pipe',
      env: { ...process.env, PATH: PROGRAMS },
    });
    let output = '';
    const hear = (part: Buffer) => (output += part.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output: output.trim() }));
  });
}

/** As many at once as there are processors. */
async function runGroup(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      outcomes.push({ name: step.name, ...(await runStep(step, steps.length === 1)) });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return outcomes;
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
const outcomes: Outcome[] = [];
for (const group of GROUPS) {
  const steps = group.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (steps.length > 0) outcomes.push(...(await runGroup(steps)));
}
const failed = outcomes.filter((outcome) => outcome.failed > 0);
if (failed.length > 0) console.log(`\nNot good: ${failed.map(({ name }) => name).join(', ')}`);
const sum = (name: 'passed' | 'failed') => outcomes.reduce((total, item) => total + item[name], 0);
console.log(`\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
