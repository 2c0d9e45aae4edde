import { afterEach, expect, test, vi } from 'vitest';
import { runWorker } from '../../../../../src/app/offline/worker/run-worker.ts';
import type { Answer, Question } from '../../../../../src/app/offline/worker-messages.ts';
import type { OfflineFile } from '../../../../../src/app/offline/offline-file.ts';
import { broken, fileOf, keepFiles, namesOf, SCOPE, serveFiles } from '../support.ts';

afterEach(() => vi.unstubAllGlobals());

const SCRIPT = 'assets/index-1.js';
const PAGE = `<script src="./${SCRIPT}"></script>`;
const files = [
  fileOf('index.html', { part: 'shell', revision: 'one', proof: { contains: SCRIPT } }),
  fileOf(SCRIPT, { part: 'shell' }),
  fileOf('assets/writer.js'),
];
const page = { 'index.html': () => new Response(PAGE) };

type Tab = { readonly id: string; readonly url: string };
type Event = Record<string, unknown>;
type Given = {
  readonly own?: readonly OfflineFile[];
  readonly tabs?: readonly Tab[];
  readonly waiting?: boolean;
};

/** A browser around the worker. */
function start({ own = files, tabs = [], waiting = false }: Given = {}) {
  const listeners = new Map<string, (event: never) => void>();
  const skipWaiting = vi.fn(() => Promise.resolve());
  const claim = vi.fn(() => Promise.resolve());
  runWorker(
    {
      registration: {
        scope: SCOPE,
        installing: null,
        waiting: waiting ? ({} as ServiceWorker) : null,
      },
      clients: { matchAll: () => Promise.resolve(tabs), claim },
      skipWaiting,
      addEventListener: (type: string, listener: (event: never) => void) => {
        listeners.set(type, listener);
      },
    },
    own,
  );
  /** Resolves when the work of the event is done. */
  const fire = async (type: string, event: Event = {}) => {
    let work: Promise<unknown> = Promise.resolve();
    const waitUntil = (given: Promise<unknown>) => (work = given);
    listeners.get(type)?.({ waitUntil, ...event } as never);
    return work;
  };
  const ask = async (question: Question, asker = 'tab-1') => {
    let answer: Answer | undefined;
    const port = { postMessage: (said: Answer) => (answer = said) };
    await fire('message', { data: question, source: { id: asker }, ports: [port] });
    return answer;
  };
  const request = async (address: string, options: Event = {}) => {
    let answer: Promise<Response> | undefined;
    const respondWith = (given: Promise<Response>) => (answer = given);
    const url = new URL(address, SCOPE).href;
    const asked = { url, method: 'GET', mode: 'cors', headers: new Headers(), ...options };
    await fire('fetch', { request: asked, respondWith });
    return answer && (await answer).text();
  };
  return { fire, ask, request, skipWaiting, claim };
}

const navigate = { mode: 'navigate' };
const tab = (id: string, path = '#/about'): Tab => ({ id, url: new URL(path, SCOPE).href });

test('keeps the shell when it is installed, and no more', async () => {
  const kept = keepFiles();
  serveFiles(page);
  await start().fire('install');
  expect(namesOf(kept)).toEqual([SCRIPT, 'index.html?revision=one']);
});

test('is not installed when a file of the shell is missing, and keeps the others', async () => {
  const kept = keepFiles();
  serveFiles({ ...page, [SCRIPT]: broken });
  await expect(start().fire('install')).rejects.toThrow();
  expect(namesOf(kept)).toEqual(['index.html?revision=one']);
});

test('asks the server anew when the browser had a broken copy', async () => {
  const kept = keepFiles();
  let times = 0;
  const asked = serveFiles({
    ...page,
    [SCRIPT]: () => new Response(times++ === 0 ? 'old' : SCRIPT),
  });
  await start().fire('install');
  expect(asked.filter((name) => name === SCRIPT)).toHaveLength(2);
  expect(kept.size).toBe(2);
});

test('fetches only what the version before did not have', async () => {
  keepFiles();
  serveFiles(page);
  await start().fire('install');
  const asked = serveFiles({ 'index.html': () => new Response(PAGE) });
  const next = files.map((file) => (file.revision ? { ...file, revision: 'two' } : file));
  await start({ own: next }).fire('install');
  expect(asked).toEqual(['index.html']);
});

test('takes in the page that was open before it', async () => {
  keepFiles();
  serveFiles(page);
  const { fire, claim } = start();
  await fire('activate');
  expect(claim).toHaveBeenCalledOnce();
});

test('never takes over by itself', async () => {
  keepFiles();
  serveFiles(page);
  const { fire, skipWaiting } = start();
  await fire('install');
  await fire('activate');
  expect(skipWaiting).not.toHaveBeenCalled();
});

test.each(['', 'index.html', '?lang=ar-XB'])(
  'opens the app from the device at “%s”',
  async (at) => {
    keepFiles();
    serveFiles(page);
    const { fire, request } = start();
    await fire('install');
    serveFiles({ 'index.html': broken });
    expect(await request(at, navigate)).toBe(PAGE);
  },
);

test('keeps what a page needed, so that it is there the next time', async () => {
  const kept = keepFiles();
  serveFiles();
  expect(await start().request('assets/writer.js')).toBe('assets/writer.js');
  expect(namesOf(kept)).toEqual(['assets/writer.js']);
});

test('shows what the server sent when it is another file, and does not keep it', async () => {
  const kept = keepFiles();
  serveFiles({ 'assets/writer.js': () => new Response('changed by the host') });
  expect(await start().request('assets/writer.js')).toBe('changed by the host');
  expect(kept.size).toBe(0);
});

test('gives an old page its own files as long as they are here', async () => {
  const kept = keepFiles() as Map<string, Response>;
  kept.set(`${SCOPE}assets/plan-0.js`, new Response('of before'));
  serveFiles({ 'assets/plan-0.js': broken });
  expect(await start().request('assets/plan-0.js')).toBe('of before');
});

test.each([
  ['another place', 'https://example.org/other/', {}],
  ['something beside the app', 'notes.html', navigate],
  [
    'a file the page keeps itself',
    'assets/writer.js',
    { headers: new Headers([['x-keeps-itself', '1']]) },
  ],
  ['a message to a server', 'assets/writer.js', { method: 'POST' }],
])('leaves %s to the browser', async (_what, address, options) => {
  keepFiles();
  expect(await start().request(address, options)).toBeUndefined();
});

test('lists its files', async () => {
  expect(await start().ask({ kind: 'list' })).toEqual({ kind: 'list', scope: SCOPE, files });
});

test.each([
  ['alone', [tab('tab-1')], 'taking-over'],
  ['beside another tab', [tab('tab-1'), tab('tab-2')], 'others-open'],
  ['beside a page of another project', [tab('tab-1'), tab('tab-2', '../other/')], 'taking-over'],
])('answers a page that wants it now, %s', async (_how, tabs, kind) => {
  const { ask, skipWaiting } = start({ tabs });
  expect(await ask({ kind: 'take-over' })).toEqual({ kind });
  expect(skipWaiting).toHaveBeenCalledTimes(kind === 'taking-over' ? 1 : 0);
});

function startWithOld(options: Given) {
  const kept = keepFiles() as Map<string, Response>;
  kept.set(`${SCOPE}assets/plan-0.js`, new Response('of before'));
  kept.set(`${SCOPE}assets/writer.js`, new Response('of now'));
  return { kept, ...start({ tabs: [tab('tab-1')], ...options }) };
}
const tidy = { kind: 'tidy', script: SCOPE + SCRIPT } as const;

test('throws away what only an older version needs', async () => {
  const { ask, kept } = startWithOld({});
  expect(await ask(tidy)).toEqual({ kind: 'tidied', count: 1 });
  expect(namesOf(kept)).toEqual(['assets/writer.js']);
});

test.each([
  ['another tab is open', { tabs: [tab('tab-1'), tab('tab-2')] }, tidy],
  ['a newer version waits', { waiting: true }, tidy],
  ['the page is of an older version', {}, { ...tidy, script: `${SCOPE}assets/index-0.js` }],
])('throws nothing away while %s', async (_when, options, question) => {
  const { ask, kept } = startWithOld(options);
  expect(await ask(question)).toEqual({ kind: 'tidied', count: 0 });
  expect(kept.size).toBe(2);
});

test('gives what the network has where the cache of the device is damaged', async () => {
  serveFiles(page);
  const { request } = start();
  vi.stubGlobal('caches', { open: () => Promise.reject(new DOMException('', 'UnknownError')) });
  expect(await request('assets/writer.js')).toBe('assets/writer.js');
});
