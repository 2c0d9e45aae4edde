// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { watchUpdates } from '../../../../src/app/offline/watch-updates.ts';
import type { Answer } from '../../../../src/app/offline/worker-messages.ts';
import type { AppState, AppStore } from '../../../../src/state/app-store.ts';
import type { OfflineState } from '../../../../src/ui/components/offline/offline.ts';

afterEach(() => document.body.replaceChildren());

type Given = {
  readonly app?: Partial<AppState>;
  readonly answer?: Answer['kind'];
  /** What comes of the worker that was told to take over. */
  readonly end?: ServiceWorkerState;
  /** Runs when all is to be written. */
  readonly flush?: () => Promise<void>;
};

/** A page with a new version that waits. `log` is what happened, in order. */
function startWaiting({ app, answer = 'taking-over', end = 'activated', flush }: Given = {}) {
  const log: string[] = [];
  const state = createStore<OfflineState>(() => ({
    files: { kind: 'complete' },
    update: { kind: 'none' },
  }));
  const worker = new EventTarget() as ServiceWorker;
  const listeners: (() => void)[] = [];
  const store = createStore(() => ({
    opening: { kind: 'none' },
    notKept: null,
    unwritten: [],
    ...app,
  }));
  const actions = {
    flush: async () => {
      log.push('flush');
      await flush?.();
    },
  };
  const updates = watchUpdates({
    workbox: {
      addEventListener: (_type: string, listener: () => void) => listeners.push(listener),
    } as never,
    state,
    app: Object.assign(store, { actions }) as unknown as AppStore,
    ask: (_worker, { kind }) => {
      log.push(kind);
      setTimeout(() => {
        Object.assign(worker, { state: end });
        worker.dispatchEvent(new Event('statechange'));
      });
      return Promise.resolve({ kind: answer } as Answer);
    },
    reload: () => log.push('reload'),
  });
  for (const listener of listeners) listener();
  const use = (waiting: ServiceWorker | null = worker) =>
    updates.useNewVersion({ waiting } as ServiceWorkerRegistration);
  return { log, use, readUpdate: () => state.getState().update };
}

/** An assessment on the screen, in this state of saving. */
const open = (change: object): Partial<AppState> => ({
  opening: {
    kind: 'open',
    open: { isExample: false, saving: { kind: 'saved' }, documentsState: 'ready', ...change },
  } as unknown as AppState['opening'],
});

test('does nothing but say that a new version waits', () => {
  const { log, readUpdate } = startWaiting();
  expect(readUpdate()).toEqual({ kind: 'ready' });
  expect(log).toEqual([]);
});

test('writes everything before the new version comes, and again before the page goes', async () => {
  const { log, use } = startWaiting({ app: open({}) });
  await use();
  expect(log).toEqual(['flush', 'take-over', 'flush', 'reload']);
});

test('stays while another tab is open', async () => {
  const { log, use, readUpdate } = startWaiting({ answer: 'others-open' });
  await use();
  expect(log).toEqual(['flush', 'take-over']);
  expect(readUpdate()).toEqual({ kind: 'refused', why: 'other-tabs' });
});

test.each([
  ['an answer could not be saved', open({ saving: { kind: 'failed', code: 'full' } })],
  ['an answer is being saved', open({ saving: { kind: 'saving' } })],
  ['a document of the draft could not be stored', open({ documentsState: 'unsaved' })],
  ['work on another assessment could not be written', { unwritten: ['a'] }],
  ['nothing is kept on this device', { ...open({}), notKept: 'refused' as const }],
  [
    'the library would be lost',
    { notKept: 'refused' as const, library: [{}] as unknown as AppState['library'] },
  ],
])('stays when %s', async (_why, app) => {
  const { log, use, readUpdate } = startWaiting({ app });
  await use();
  expect(log).toEqual(['flush']);
  expect(readUpdate()).toEqual({ kind: 'refused', why: 'unsaved' });
});

test('stays when writing breaks', async () => {
  const { log, use } = startWaiting({ flush: () => Promise.reject(new Error('closed')) });
  await use();
  expect(log).toEqual(['flush']);
});

test('leaves the example, of which nothing is kept anyway', async () => {
  const { log, use } = startWaiting({
    app: open({ isExample: true, documentsState: 'unsaved' }),
  });
  await use();
  expect(log.at(-1)).toBe('reload');
});

test('stays while there is text in a form', async () => {
  document.body.innerHTML = '<form><textarea></textarea></form>';
  document.querySelector('textarea')!.value = 'A draft that is not read yet';
  const { log, use, readUpdate } = startWaiting();
  await use();
  expect(log).toEqual(['flush']);
  expect(readUpdate()).toEqual({ kind: 'refused', why: 'typing' });
});

test('does not take a field of its own for text in a form', async () => {
  document.body.innerHTML = '<textarea>kept with each letter</textarea>';
  document.querySelector('textarea')!.value = 'kept with each letter, and more';
  const { log, use } = startWaiting();
  await use();
  expect(log.at(-1)).toBe('reload');
});

test('takes the notice away when the version waits no more', async () => {
  const { log, use, readUpdate } = startWaiting();
  await use(null);
  expect(readUpdate()).toEqual({ kind: 'none' });
  expect(log).toEqual(['flush']);
});

test('stays when an even newer version came in between', async () => {
  const { log, use, readUpdate } = startWaiting({ end: 'redundant' });
  await use();
  expect(log).not.toContain('reload');
  expect(readUpdate()).toEqual({ kind: 'none' });
});

test('stays for what was typed meanwhile and could not be written, and goes later', async () => {
  const flush = vi
    .fn<() => Promise<void>>()
    .mockResolvedValueOnce()
    .mockRejectedValueOnce(new Error('full'))
    .mockResolvedValue();
  const { log, use, readUpdate } = startWaiting({ flush });
  await use();
  expect(readUpdate()).toEqual({ kind: 'refused', why: 'unsaved' });
  await use(null);
  expect(log).toEqual(['flush', 'take-over', 'flush', 'flush', 'flush', 'reload']);
});
