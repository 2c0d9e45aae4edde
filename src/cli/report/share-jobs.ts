import type { Job, Outcome } from './make-reports.ts';
import type { Maker } from './makers.ts';

/**
 * Shares jobs among makers: whoever is free takes the next one. `deliver` gets the outcomes in the order of the jobs,
 * whoever was faster, so that the same files give the same lines. After an outcome that halts no job is begun.
 */
export async function shareJobs(
  jobs: readonly Job[],
  makers: readonly Maker[],
  deliver: (outcome: Outcome, job: Job) => void,
): Promise<void> {
  const waiting = jobs.entries();
  const early = new Map<number, () => void>();
  let delivered = 0;
  let isHalted = false;
  const work = async (maker: Maker) => {
    for (const [index, job] of waiting) {
      const outcome = await maker.make(job);
      isHalted ||= outcome.halt !== undefined;
      early.set(index, () => deliver(outcome, job));
      for (let next = early.get(delivered); next; next = early.get(delivered)) {
        early.delete(delivered);
        delivered += 1;
        next();
      }
      if (isHalted) return;
    }
  };
  await Promise.all(makers.map(work));
}
