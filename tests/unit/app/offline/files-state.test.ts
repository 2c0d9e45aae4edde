import { expect, test } from 'vitest';
import { nextFiles, type FilesEvent } from '../../../../src/app/offline/files-state.ts';
import type { FilesState } from '../../../../src/ui/components/offline/offline.ts';

const size = (packed: number) => ({ packed, bytes: packed * 2 });

function after(...events: readonly FilesEvent[]): FilesState {
  return events.reduce<FilesState>(nextFiles, { kind: 'preparing' });
}

const counted = { kind: 'counted', missing: size(1000) } as const;
const started = { kind: 'started' } as const;

test('knows what is missing once it was counted', () => {
  expect(after(counted)).toEqual({ kind: 'partial', missing: size(1000), stopped: null });
});

test('is complete when nothing is missing', () => {
  expect(after({ kind: 'counted', missing: size(0) })).toEqual({ kind: 'complete' });
});

test('does not start before it knows what to fetch', () => {
  expect(after(started)).toEqual({ kind: 'preparing' });
});

test('says which share has arrived', () => {
  expect(after(counted, started, { kind: 'arrived', packed: 400 })).toMatchObject({ share: 0.4 });
});

test('never goes back while it fetches', () => {
  const events = [400, 250].map((packed) => ({ kind: 'arrived', packed }) as const);
  expect(after(counted, started, ...events)).toMatchObject({ share: 0.4 });
});

test('never says more than all', () => {
  const arrived = { kind: 'arrived', packed: 1200 } as const;
  expect(after(counted, started, arrived)).toMatchObject({ share: 1 });
});

test('takes no count from elsewhere while it fetches', () => {
  const state = after(counted, started, { kind: 'counted', missing: size(600) });
  expect(state).toEqual({ kind: 'fetching', missing: size(1000), share: 0 });
});

test.each(['person', 'network', 'full', 'changed'] as const)(
  'keeps the reason when it was stopped: %s',
  (why) => {
    const stopped = { kind: 'stopped', why, missing: size(300) } as const;
    const expected = { kind: 'partial', missing: size(300), stopped: why };
    expect(after(counted, started, stopped)).toEqual(expected);
    expect(after(counted, started, stopped, { kind: 'counted', missing: size(300) })).toEqual(
      expected,
    );
  },
);

test('is complete when the last file came together with the stop', () => {
  const stopped = { kind: 'stopped', why: 'person', missing: size(0) } as const;
  expect(after(counted, started, stopped)).toEqual({ kind: 'complete' });
});

test('forgets the reason when it starts again', () => {
  const stopped = { kind: 'stopped', why: 'network', missing: size(300) } as const;
  expect(after(counted, started, stopped, started)).toEqual({
    kind: 'fetching',
    missing: size(300),
    share: 0,
  });
});

test('ignores what arrives after the end', () => {
  const done = { kind: 'stopped', why: null, missing: size(0) } as const;
  const late = { kind: 'arrived', packed: 10 } as const;
  expect(after(counted, started, done, late)).toEqual({ kind: 'complete' });
});

test('says why there is no offline use', () => {
  expect(after({ kind: 'unavailable', why: 'failed' })).toEqual({
    kind: 'unavailable',
    why: 'failed',
  });
});
