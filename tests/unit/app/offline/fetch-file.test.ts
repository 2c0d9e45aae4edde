import { afterEach, expect, test, vi } from 'vitest';
import { fetchFile } from '../../../../src/app/offline/fetch-file.ts';
import { broken, fileOf, SCOPE, serveFiles } from './support.ts';

afterEach(() => vi.unstubAllGlobals());

const file = fileOf('assets/writer.js');
const page = fileOf('index.html', { proof: { contains: 'assets/index-1.js' } });

test('gives a file that is the one that was built', async () => {
  serveFiles();
  const fetched = await fetchFile(file, { scope: SCOPE });
  expect(fetched.kind === 'ok' && (await fetched.response.text())).toBe('assets/writer.js');
});

test.each([
  ['the sign-in page of a network', 'changed', () => new Response('<p>Welcome! Sign in.</p>')],
  ['a file that is gone', 'changed', () => new Response('', { status: 404 })],
  ['a server that is busy', 'network', () => new Response('', { status: 503 })],
  ['too many visitors', 'network', () => new Response('', { status: 429 })],
  ['a connection that breaks', 'network', broken],
] as const)('refuses %s: %s', async (_what, code, answer) => {
  serveFiles({ [file.url]: answer });
  expect(await fetchFile(file, { scope: SCOPE })).toEqual({ kind: 'failed', code });
});

test('refuses a body that ends too early', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError()) });
  serveFiles({ [file.url]: () => new Response(body) });
  expect(await fetchFile(file, { scope: SCOPE })).toEqual({ kind: 'failed', code: 'network' });
});

test('takes a page to which the host has added a line', async () => {
  const html = '<script src="./assets/index-1.js"></script><!-- from the host -->';
  serveFiles({ 'index.html': () => new Response(html) });
  expect((await fetchFile(page, { scope: SCOPE })).kind).toBe('ok');
});

test('refuses the page of another version', async () => {
  const html = '<script src="./assets/index-2.js"></script>';
  serveFiles({ 'index.html': () => new Response(html) });
  expect(await fetchFile(page, { scope: SCOPE })).toEqual({ kind: 'failed', code: 'changed' });
});

test('keeps what the server says of the content, not of the transport', async () => {
  const headers = { 'content-type': 'text/javascript', 'content-length': '9', vary: '*' };
  serveFiles({ [file.url]: () => new Response(file.url, { headers }) });
  const fetched = await fetchFile(file, { scope: SCOPE });
  expect(fetched.kind === 'ok' && [...fetched.response.headers]).toEqual([
    ['content-type', 'text/javascript'],
  ]);
});

test('tells how many bytes have arrived', async () => {
  serveFiles();
  const heard: number[] = [];
  await fetchFile(file, { scope: SCOPE, onBytes: (bytes) => heard.push(bytes) });
  expect(heard.at(-1)).toBe(file.bytes);
});

test('ends when it is stopped', async () => {
  serveFiles();
  const signal = AbortSignal.abort();
  await expect(fetchFile(file, { scope: SCOPE, signal })).rejects.toThrow();
});
