import { performance } from 'node:perf_hooks';
import type { Console } from '../console.ts';
import type { Job, Outcome } from './make-reports.ts';

/** Where the status is not written over, about this many lines say how far it is. */
const LINES = 10;

export type Progress = {
  /** Prints what came of one job. */
  readonly deliver: (outcome: Outcome, job: Job) => void;
  /** Says how many were made, how many not, and how long it took. Gives the number made. */
  readonly finish: () => number;
};

/**
 * Tells a person how far it is with `of` files, of which `refused` were no good from the start: files written on
 * standard output, all else on standard error. A single file needs no telling.
 */
export function tellProgress(of: number, refused: number, console: Console): Progress {
  const { say, print, complain, status } = console;
  const started = performance.now();
  let done = refused;
  let made = 0;
  let isHalted = false;
  const deliver = ({ isMade, printed, complaints, halt }: Outcome, { path }: Job) => {
    for (const line of printed) print(line);
    for (const line of complaints) complain(line);
    if (halt !== undefined && !isHalted) complain(halt);
    isHalted ||= halt !== undefined;
    done += 1;
    if (isMade) made += 1;
    if (of > 1 && (status.isLive || isMilestone(done, of))) {
      status.show(say('cli.progress', { done, of, path }));
    }
  };
  const finish = () => {
    status.clear();
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    if (of > 1) complain(say('cli.summary', { made, failed: of - made, seconds }));
    return made;
  };
  return { deliver, finish };
}

function isMilestone(done: number, of: number): boolean {
  return Math.floor((done * LINES) / of) > Math.floor(((done - 1) * LINES) / of);
}
