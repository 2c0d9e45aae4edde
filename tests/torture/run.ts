import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import 'fake-indexeddb/auto';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { runKillRounds } from './kill/kill-rounds.ts';
import type * as ModelModule from './model/run-model.ts';
import { createPlainDisk, createPoweredDisk, type Disk } from './power/disk.ts';

/** Longest that all of it may take, in milliseconds: then it has failed. */
const LONGEST = 15 * 60_000;

const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '60' },
    seeds: { type: 'string', default: '20' },
    steps: { type: 'string', default: '1000' },
    files: { type: 'string', default: '10000' },
  },
  allowPositionals: true,
});
const seed = Number(values.seed);

type Outcome = { readonly line: string; readonly faults: readonly string[] };

/** What stays after each round is for the disk to say: see `Disk`. */
async function endRounds(name: string, createDisk: () => Disk): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  try {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    const figures = await runKillRounds(folder, seed, Number(values.rounds), createDisk());
    const { rounds, offline, confirmed, lost, survived } = figures;
    const line = `${name}: ${rounds} rounds (${offline} without a network), ${confirmed} values shown as saved, ${lost.length} lost; ${survived} not yet shown as saved survived`;
    return { line, faults: lost };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As one script: a part that is fetched when it is wanted comes when it likes, and a session would not go the same way twice. */
async function loadModel(folder: string): Promise<typeof ModelModule> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'parts-by-network', enforce: 'pre', transform: fetchParts }],
    build: {
      ssr: join(import.meta.dirname, 'model/run-model.ts'),
      outDir: folder,
      rolldownOptions: { output: { codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return (await import(pathToFileURL(join(folder, 'run-model.js')).href)) as typeof ModelModule;
}

/** Lets the parts that the app fetches come by the network of the session, which may be away. */
function fetchParts(code: string, file: string): string | undefined {
  if (!/\/src\/(state|storage)\//.test(file)) return undefined;
  return code.replace(/(?<!typeof )\bimport\('[^']+'\)/g, 'fetchPart(() => $&)');
}

async function model(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'torture-'));
  const { runModel } = await loadModel(folder);
  rmSync(folder, { recursive: true });
  const { seeds, steps, differences } = await runModel(
    seed,
    Number(values.seeds),
    Number(values.steps),
  );
  const line = `sessions: ${seeds} seeds, ${steps} steps, ${differences.length} differences`;
  return { line, faults: differences };
}

async function fuzz(): Promise<Outcome> {
  const { files, refused, accepted, crashes, hangs, slow, changes } = await runFuzz(
    seed,
    Number(values.files),
  );
  const line = `files: ${files} damaged files, ${refused} refused, ${accepted} accepted, ${crashes.length} crashes, ${hangs.length} hangs, ${slow.length} too slow, ${changes.length} changes that nobody agreed to`;
  return { line, faults: [...crashes, ...hangs, ...slow, ...changes] };
}

/** Each by its name: `npm run torture -- fuzz`. Without a name, all of it. */
const PARTS = {
  model,
  fuzz,
  kill: () => endRounds('kill -9', createPlainDisk),
  power: () => endRounds('power cut', createPoweredDisk),
} as const;
/** Needs a C compiler, so it is only done when asked for by its name. */
const BY_NAME_ONLY = 'power';

function choose(): readonly (keyof typeof PARTS)[] {
  const names = Object.keys(PARTS) as (keyof typeof PARTS)[];
  const unknown = positionals.filter((word) => !names.some((name) => name === word));
  if (unknown.length > 0) {
    throw new Error(`${unknown.join(', ')}: no such part. There are ${names.join(', ')}.`);
  }
  return positionals.length === 0
    ? names.filter((name) => name !== BY_NAME_ONLY)
    : names.filter((name) => positionals.includes(name));
}

console.log(`--seed=${seed}`);
setTimeout(() => {
  console.error(`Not done after ${LONGEST / 60_000} minutes.`);
  process.exit(1);
}, LONGEST).unref();
const outcomes: Outcome[] = [];
for (const name of choose()) {
  console.log(`${name} …`);
  const start = performance.now();
  const { line, faults } = await PARTS[name]();
  for (const fault of faults) console.log(`NOT GOOD ${fault}`);
  const seconds = Math.round((performance.now() - start) / 1000);
  outcomes.push({ line: `${line} (${String(seconds)} s)`, faults });
}
console.log(`\n${outcomes.map(({ line }) => line).join('\n')}`);
process.exit(outcomes.some(({ faults }) => faults.length > 0) ? 1 : 0);
