import { afterEach, describe, expect, it, vi } from 'vitest';
import type {
  DraftSource,
  ReadOutcome,
  ReadProgress,
} from '../../../../src/draft/read/read-draft.ts';
import { answerReading } from '../../../../src/draft/worker/answer-reading.ts';
import { createSourceReader } from '../../../../src/draft/worker/create-source-reader.ts';
import type { ReadingAnswer, ReadingWorker } from '../../../../src/draft/worker/orders.ts';
import { documentOf } from '../../../builders/draft.ts';
import { closePorts, connect, countWorkers } from './connect.ts';

afterEach(() => {
  closePorts();
  vi.useRealTimers();
});

/** SHA-256 of "abc", as its standard gives it. */
const OF_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const pasted: DraftSource = { kind: 'pasted', name: 'Pasted', text: 'abc' };
const { format, pages, passages, gaps } = documentOf('draft', ['abc']);
const READ: ReadOutcome = { kind: 'ok', content: { format, pages, passages, gaps } };

type ReadSource = Parameters<typeof answerReading>[1];

/** A reader whose workers read with `readSource`, and the workers it opened. */
function start(readSource: ReadSource = () => Promise.resolve(READ)) {
  const { inWorker, onPage, workers, here } = countWorkers(() =>
    connect<DraftSource, ReadingAnswer>((source, send) => answerReading(source, readSource, send)),
  );
  return { read: createSourceReader({ inWorker, onPage }), onPage, workers, here };
}

/** A worker that says only what the test lets it say. */
function openPuppet() {
  let say: (answer: ReadingAnswer) => void = () => undefined;
  const state = { isStopped: false };
  const end: ReadingWorker = {
    send: () => undefined,
    listen: (hear) => (say = hear),
    stop: () => (state.isStopped = true),
  };
  const read = createSourceReader({ inWorker: () => end, onPage: () => end });
  return { read, state, say: (answer: ReadingAnswer) => say(answer) };
}

const progress = (done: number): ReadingAnswer => ({
  kind: 'progress',
  progress: { unit: 'page', done, of: 1000 },
});

describe('a source that is read', () => {
  it('comes with the fingerprint of its bytes', async () => {
    const { read, here } = start();
    expect(await read({ source: pasted })).toEqual({ ...READ, fingerprint: OF_ABC });
    const bytes = new TextEncoder().encode('abc');
    const file = await read({ source: { kind: 'file', name: 'a.txt', bytes } });
    expect(file.fingerprint).toBe(OF_ABC);
    expect(here.orders).toBe(0);
  });

  it('leaves its bytes with the page', async () => {
    const bytes = new TextEncoder().encode('abc');
    await start().read({ source: { kind: 'file', name: 'a.txt', bytes } });
    expect(bytes).toHaveLength(3);
  });

  it('has a worker of its own, which is ended', async () => {
    const { read, workers } = start();
    await Promise.all([read({ source: pasted }), read({ source: pasted })]);
    expect(workers.map(({ state }) => state.isStopped)).toEqual([true, true]);
  });

  it('is refused with its fingerprint', async () => {
    const refused = { kind: 'refused', refusal: { code: 'empty' } } as const;
    const { read } = start(() => Promise.resolve(refused));
    expect(await read({ source: pasted })).toEqual({ ...refused, fingerprint: OF_ABC });
  });

  it('tells of each page, and of parts in hundredths', async () => {
    const heard: ReadProgress[] = [];
    const { read } = start((_, tell) => {
      for (const done of [1, 1, 2]) tell({ unit: 'page', done, of: 2 });
      for (let done = 0; done < 5000; done++) tell({ unit: 'part', done, of: 5000 });
      return Promise.resolve(READ);
    });
    await read({ source: pasted, onProgress: (one) => heard.push(one) });
    expect(heard.filter(({ unit }) => unit === 'page').map(({ done }) => done)).toEqual([1, 2]);
    expect(heard.filter(({ unit }) => unit === 'part')).toHaveLength(101);
  });
});

describe('a reading that is stopped', () => {
  it('rejects with the reason and ends its worker', async () => {
    const { read, workers } = start(() => new Promise(() => undefined));
    const controller = new AbortController();
    const reading = read({ source: pasted, signal: controller.signal });
    controller.abort(new Error('No longer wanted.'));
    await expect(reading).rejects.toThrow('No longer wanted.');
    expect(workers[0]?.state.isStopped).toBe(true);
  });

  it('opens nothing when it was stopped before', async () => {
    const { read, workers, here } = start();
    await expect(read({ source: pasted, signal: AbortSignal.abort() })).rejects.toThrow();
    expect([workers.length, here.orders]).toEqual([0, 0]);
  });

  it('says nothing more', async () => {
    const { read, say } = openPuppet();
    const heard = vi.fn();
    const controller = new AbortController();
    const reading = read({ source: pasted, signal: controller.signal, onProgress: heard });
    controller.abort(new Error('No longer wanted.'));
    say(progress(1));
    await expect(reading).rejects.toThrow('No longer wanted.');
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('a reading that takes too long', () => {
  it('is refused after a minute without a word, and its worker is ended', async () => {
    vi.useFakeTimers();
    const { read, say, state } = openPuppet();
    const reading = read({ source: pasted });
    say({ kind: 'started', fingerprint: OF_ABC });
    vi.advanceTimersByTime(59_999);
    say(progress(1));
    vi.advanceTimersByTime(59_999);
    expect(state.isStopped).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await reading).toEqual({
      kind: 'refused',
      refusal: { code: 'timeout', seconds: 60 },
      fingerprint: OF_ABC,
    });
    expect(state.isStopped).toBe(true);
  });

  it('is refused after five minutes, however much it says', async () => {
    vi.useFakeTimers();
    const { read, say } = openPuppet();
    const reading = read({ source: pasted });
    for (let done = 1; done <= 10; done++) {
      say(progress(done));
      vi.advanceTimersByTime(30_000);
    }
    expect(await reading).toMatchObject({ refusal: { code: 'timeout', seconds: 300 } });
  });

  it('leaves no timer behind when it was in time', async () => {
    vi.useFakeTimers();
    const { read, say } = openPuppet();
    const reading = read({ source: pasted });
    say({ kind: 'read', outcome: READ });
    expect(await reading).toMatchObject({ kind: 'ok' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('without a worker', () => {
  it('the page reads where none can be opened', async () => {
    const { onPage, here } = start();
    const inWorker = () => {
      throw new Error('Not allowed here.');
    };
    const read = createSourceReader({ inWorker, onPage });
    expect(await read({ source: pasted })).toMatchObject({ kind: 'ok', fingerprint: OF_ABC });
    expect(here.orders).toBe(1);
  });

  it('the page reads when it breaks before its first word', async () => {
    const { read, workers, here } = start();
    const reading = read({ source: pasted });
    workers[0]?.break();
    expect(await reading).toMatchObject({ kind: 'ok', fingerprint: OF_ABC });
    expect(here.orders).toBe(1);
    expect(workers[0]?.state.isStopped).toBe(true);
  });

  it('rejects when it breaks in the middle', async () => {
    let onFirst: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (onFirst = resolve));
    const { read, workers, here } = start((_, tell) => {
      tell({ unit: 'page', done: 1, of: 2 });
      return new Promise(() => undefined);
    });
    const reading = read({ source: pasted, onProgress: () => onFirst() });
    await first;
    workers[0]?.break();
    await expect(reading).rejects.toThrow('The worker broke.');
    expect(here.orders).toBe(0);
  });

  it('rejects with the fault of a reader', async () => {
    const { read } = start(() => Promise.reject(new Error('a fault')));
    await expect(read({ source: pasted })).rejects.toThrow('a fault');
  });

  it('rejects when the page cannot load its tools either', async () => {
    const broken: ReadingWorker = {
      send: () => undefined,
      listen: (_, onError) => onError(new Error('No network.')),
      stop: () => undefined,
    };
    const open = () => broken;
    const read = createSourceReader({ inWorker: open, onPage: open });
    await expect(read({ source: pasted })).rejects.toThrow('No network.');
  });
});
