import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runRounds, type RoundMessage } from '../tests/unit/draft/read/fuzz/run-rounds.ts';
import { FUZZED_FORMATS, type FuzzedFormat } from '../tests/unit/draft/read/fuzz/samples.ts';

/** Seconds that reading one file may take; what takes longer is stopped and counted as broken. */
const LONGEST = 5;

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2000' },
    formats: { type: 'string', default: 'docx,odt,md,txt,pdf' },
    seed: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});

const isRunner = positionals[0] === 'run';
if (isRunner) await run();
else process.exitCode = (await watchAll()) ? 0 : 1;

/** In a process of its own: reads mutated files of one format and tells its parent about each. */
async function run(): Promise<void> {
  const [, format, first, last] = positionals;
  await runRounds({
    format: format as FuzzedFormat,
    first: Number(first),
    last: Number(last),
    tell: (message) => process.send?.(message),
  });
  process.disconnect();
}

/** True when nothing broke. */
async function watchAll(): Promise<boolean> {
  let isFine = true;
  for (const format of FUZZED_FORMATS.filter((name) => values.formats.split(',').includes(name))) {
    const counts = await watch(format);
    const { ok, refused, broken } = counts;
    console.log(`${format}: ${ok} read, ${refused} refused, ${broken.length} broken`);
    for (const line of broken) console.log(`  ${line}`);
    isFine &&= broken.length === 0;
  }
  return isFine;
}

type Counts = { ok: number; refused: number; readonly broken: string[] };

/** Runs all rounds of one format; a round that hangs ends its process, and the next one goes on behind it. */
async function watch(format: FuzzedFormat): Promise<Counts> {
  const counts: Counts = { ok: 0, refused: 0, broken: [] };
  const first = Number(values.seed) * 1_000_000;
  const last = first + Number(values.rounds) - 1;
  let next = first;
  while (next <= last) next = await watchProcess(format, next, last, counts);
  return counts;
}

/** Gives the round to go on with. */
function watchProcess(
  format: FuzzedFormat,
  first: number,
  last: number,
  counts: Counts,
): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), ['run', format, `${first}`, `${last}`]);
    let round = first;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: RoundMessage) => {
      clearTimeout(timer);
      round = message.round;
      if (message.kind === 'started') {
        timer = setTimeout(() => child.kill('SIGKILL'), LONGEST * 1000);
        return;
      }
      if (message.fault) counts.broken.push(`round ${round}: ${message.fault}`);
      else counts[message.outcome] += 1;
      round += 1;
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) {
        resolve(last + 1);
        return;
      }
      counts.broken.push(`round ${round}: took more than ${LONGEST} seconds, or ended the process`);
      resolve(round + 1);
    });
  });
}
