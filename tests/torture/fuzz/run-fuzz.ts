import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { RoundMessage } from './fuzz-rounds.ts';

export type FuzzFigures = {
  readonly files: number;
  readonly refused: number;
  readonly accepted: number;
  readonly crashes: readonly string[];
  /** Files that had to be given up. */
  readonly hangs: readonly string[];
  /** Files with which one thing takes longer than it may; a busy machine counts more of it. */
  readonly slow: readonly string[];
  readonly changes: readonly string[];
};

/** Milliseconds that a person may wait for one thing; counted in time of the processor, which others share. */
const LONGEST = 2_000;
/** Milliseconds after which a process is given up, however busy the machine is. */
const GIVEN_UP = 90_000;

type Counts = {
  refused: number;
  accepted: number;
  readonly crash: string[];
  readonly hang: string[];
  readonly slow: string[];
  readonly change: string[];
};

/** Opens damaged files in a process of its own; one that hangs ends the process, and the next one goes on behind it. */
export async function runFuzz(seed: number, files: number): Promise<FuzzFigures> {
  const counts: Counts = { refused: 0, accepted: 0, crash: [], hang: [], slow: [], change: [] };
  for (let next = 0; next < files;) next = await watchProcess(seed, next, files - 1, counts);
  const { refused, accepted, crash, hang, slow, change } = counts;
  return { files, refused, accepted, crashes: crash, hangs: hang, slow, changes: change };
}

/** Gives the round to go on with. */
function watchProcess(seed: number, first: number, last: number, counts: Counts): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(
      fileURLToPath(new URL('./fuzz-rounds.ts', import.meta.url)),
      [seed, first, last].map(String),
      { execArgv: ['--import', 'tsx'] },
    );
    let round = first;
    let isRunning = false;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: RoundMessage) => {
      clearTimeout(timer);
      isRunning = message.kind === 'started';
      if (isRunning) timer = setTimeout(() => child.kill('SIGKILL'), GIVEN_UP);
      round = message.kind === 'done' ? count(message, counts) : message.round;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (isRunning) {
        const name = `file ${String(round)}`;
        if (code === null) counts.hang.push(name);
        else counts.crash.push(`${name}: the process ended with ${String(code)}`);
        round += 1;
      } else if (code !== 0) counts.crash.push(`The process ended with ${String(code)}`);
      resolve(!isRunning && code !== 0 ? last + 1 : round);
    });
  });
}

function count(message: Extract<RoundMessage, { kind: 'done' }>, counts: Counts): number {
  const { round, outcome, faults, longest } = message;
  counts[outcome] += 1;
  for (const { kind, message: words } of faults)
    counts[kind].push(`file ${String(round)}: ${words}`);
  if (longest > LONGEST) counts.slow.push(`file ${String(round)}: ${String(longest)} ms`);
  return round + 1;
}
