import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createRestFetcher } from '../../../../src/app/offline/fetch-rest.ts';
import type { RestFiles } from '../../../../src/app/offline/rest-files.ts';
import type { OfflineState, Stopped } from '../../../../src/ui/components/offline/offline.ts';

/** Files of which each fetching ends as said; `null` brings all. */
function restThat(...ends: readonly (Stopped | null)[]) {
  const left = [...ends];
  let missing = { packed: 100, bytes: 200 };
  let runs = 0;
  const files: RestFiles = {
    count: () => Promise.resolve(missing),
    fetchMissing: () => {
      runs++;
      const end = left.shift() ?? null;
      if (end === null) missing = { packed: 0, bytes: 0 };
      return Promise.resolve(end);
    },
  };
  const state = createStore<OfflineState>(() => ({
    files: { kind: 'preparing' },
    update: { kind: 'none' },
  }));
  const fetcher = createRestFetcher(state, files);
  return { fetcher, readFiles: () => state.getState().files, countRuns: () => runs };
}

test('brings everything in', async () => {
  const { fetcher, readFiles } = restThat(null);
  await fetcher.fetch();
  expect(readFiles()).toEqual({ kind: 'complete' });
});

test('fetches once when it is asked twice', async () => {
  const { fetcher, countRuns } = restThat(null);
  await Promise.all([fetcher.fetch(), fetcher.fetch()]);
  expect(countRuns()).toBe(1);
});

test('goes on unasked after the connection broke', async () => {
  const { fetcher, readFiles } = restThat('network', null);
  await fetcher.fetch();
  expect(readFiles()).toMatchObject({ kind: 'partial', stopped: 'network' });
  await fetcher.fetchUnasked();
  expect(readFiles()).toEqual({ kind: 'complete' });
});

test.each(['person', 'full'] as const)('does not go on unasked after the stop: %s', async (why) => {
  const { fetcher, countRuns } = restThat(why, null);
  await fetcher.fetch();
  await fetcher.fetchUnasked();
  expect(countRuns()).toBe(1);
});

test('goes on after a stop when a person wants it', async () => {
  const { fetcher, readFiles } = restThat('person', null);
  await fetcher.fetch();
  await fetcher.fetch();
  expect(readFiles()).toEqual({ kind: 'complete' });
});
