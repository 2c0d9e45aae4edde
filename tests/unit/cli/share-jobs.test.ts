import { describe, expect, it } from 'vitest';
import type { Job, Outcome } from '../../../src/cli/report/make-reports.ts';
import { shareJobs } from '../../../src/cli/report/share-jobs.ts';

const jobs = ['a', 'b', 'c', 'd'].map((path): Job => ({
  path,
  name: { title: path, date: '2026-11-22', number: 1 },
}));
const MADE: Outcome = { isMade: true, printed: [], complaints: [] };

/** A maker that answers after so many turns of the event loop. */
function maker(turns: number, answer: (job: Job) => Outcome = () => MADE) {
  return {
    make: async (job: Job) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return answer(job);
    },
    leave: () => Promise.resolve(),
  };
}

async function share(...makers: ReturnType<typeof maker>[]) {
  const delivered: string[] = [];
  await shareJobs(jobs, makers, (_, { path }) => delivered.push(path));
  return delivered;
}

describe('jobs shared among makers', () => {
  it('are delivered in their order, whoever is faster', async () => {
    expect(await share(maker(50), maker(1))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are each done once', async () => {
    const done: string[] = [];
    const note = (job: Job) => {
      done.push(job.path);
      return MADE;
    };
    await share(maker(3, note), maker(2, note));
    expect(done.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are not begun after one that found the disk full', async () => {
    const halt = (job: Job): Outcome =>
      job.path === 'b' ? { ...MADE, isMade: false, halt: 'full' } : MADE;
    expect(await share(maker(1, halt))).toEqual(['a', 'b']);
  });
});
