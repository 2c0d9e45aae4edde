import { afterEach, expect, test, vi } from 'vitest';
import { createRestFiles } from '../../../../src/app/offline/rest-files.ts';
import { broken, fileOf, keepFiles, namesOf, SCOPE, serveFiles } from './support.ts';

afterEach(() => vi.unstubAllGlobals());

const files = [
  fileOf('index.html', { part: 'shell', revision: '1' }),
  fileOf('assets/small.js', { packed: 10 }),
  fileOf('assets/large.js', { packed: 90 }),
  fileOf('assets/on-page.js', { part: 'page', packed: 50 }),
];
const list = { kind: 'list', scope: SCOPE, files } as const;
const rest = () => createRestFiles(list, true);
const fetchAll = (signal = new AbortController().signal) =>
  rest().fetchMissing(signal, () => undefined);

test('counts what workers need', async () => {
  keepFiles();
  expect((await rest().count()).packed).toBe(100);
});

test('counts the second copy where no module worker starts', async () => {
  keepFiles();
  expect((await createRestFiles(list, false).count()).packed).toBe(150);
});

test('fetches what is missing, and leaves the shell alone', async () => {
  const kept = keepFiles();
  serveFiles();
  expect(await fetchAll()).toBeNull();
  expect(namesOf(kept)).toEqual(['assets/large.js', 'assets/small.js']);
  expect((await rest().count()).packed).toBe(0);
});

test('keeps what has arrived when the connection breaks', async () => {
  const kept = keepFiles();
  serveFiles({ 'assets/large.js': broken });
  expect(await fetchAll()).toBe('network');
  expect(namesOf(kept)).toEqual(['assets/small.js']);
});

test('fetches nothing twice', async () => {
  keepFiles();
  serveFiles({ 'assets/large.js': broken });
  await fetchAll();
  const asked = serveFiles();
  await fetchAll();
  expect(asked).toEqual(['assets/large.js']);
});

test('keeps nothing that is not of this version', async () => {
  const kept = keepFiles();
  serveFiles({ 'assets/small.js': () => new Response('<p>Welcome! Sign in.</p>') });
  expect(await fetchAll()).toBe('changed');
  expect(kept.size).toBe(0);
});

test('says that the device is full', async () => {
  const kept = keepFiles(1);
  serveFiles();
  expect(await fetchAll()).toBe('full');
  expect(namesOf(kept)).toEqual(['assets/small.js']);
});

test('ends when a person stops it', async () => {
  keepFiles();
  const stop = new AbortController();
  serveFiles({
    'assets/large.js': () => {
      stop.abort();
      return broken();
    },
  });
  expect(await fetchAll(stop.signal)).toBe('person');
});

test('tells how much has arrived, up to all', async () => {
  keepFiles();
  serveFiles();
  const heard: number[] = [];
  await rest().fetchMissing(new AbortController().signal, (packed) => heard.push(packed));
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(100);
});

test('waits for the tab that fetches the same file', async () => {
  keepFiles();
  serveFiles();
  const asked: string[] = [];
  const request = (name: string, _options: object, work: () => unknown) => {
    asked.push(name.slice(SCOPE.length));
    return work();
  };
  vi.stubGlobal('navigator', { locks: { request } });
  await fetchAll();
  expect(asked).toEqual(['assets/small.js', 'assets/large.js']);
});
