import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { sayReason } from '../say-reason.ts';
import type { Job, Outcome, Workshop } from './make-reports.ts';

/** Somebody who makes the reports of one job at a time. */
export type Maker = {
  readonly make: (job: Job) => Promise<Outcome>;
  readonly leave: () => Promise<void>;
};

/** A thread has to load the whole engine first, which takes as long as this many reports. */
const JOBS_WORTH_A_THREAD = 6;
const YOUNG_MEGABYTES = 64;

/** As many makers as the jobs and the machine are good for. Few jobs are done here, without a thread. */
export function hireMakers(jobs: number, workshop: Workshop): readonly Maker[] {
  const threads = Math.min(availableParallelism(), Math.floor(jobs / JOBS_WORTH_A_THREAD));
  if (threads < 2) return [workHere(workshop)];
  return Array.from({ length: threads }, () => workInThread(workshop));
}

function workHere(workshop: Workshop): Maker {
  return {
    make: async (job) => {
      const { makeReports } = await import('./make-reports.ts');
      return makeReports(job, workshop);
    },
    leave: () => Promise.resolve(),
  };
}

/** What a thread is given: functions, such as the translation, do not travel. */
export type ThreadData = Pick<Workshop, 'order' | 'rubric'>;

/** A thread that breaks, for want of memory for example, costs the job it was at; the next job gets a new one. */
export function workInThread({ order, rubric, language }: Workshop): Maker {
  let thread: Worker | undefined;
  return {
    make: async (job) => {
      try {
        thread ??= startThread({ order, rubric });
        const answer = once(thread, 'message');
        thread.postMessage(job);
        const [outcome] = (await answer) as [Outcome];
        return outcome;
      } catch (error) {
        thread = undefined;
        const reason = sayReason(language.translate, error);
        const complaint = language.translate('cli.thread-broke', { path: job.path, reason });
        return { isMade: false, printed: [], complaints: [complaint] };
      }
    },
    leave: async () => {
      await thread?.terminate();
    },
  };
}

function startThread(workerData: ThreadData): Worker {
  // The flags of this process may name files that are not meant for threads.
  return new Worker(new URL('./start-thread.mjs', import.meta.url), {
    workerData,
    execArgv: [],
    // A report makes many small things that live for a moment; with more room for them they are swept up less often.
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
}
