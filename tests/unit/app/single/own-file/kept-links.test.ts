import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { openKeptLinks } from '../../../../../src/app/single/own-file/kept-links.ts';
import { NOW } from '../../../../builders/assessment.ts';
import { fakeHandle } from '../../../../builders/file-handle.ts';

const LINK = { id: 'a', stamp: { changedAt: 1, bytes: 1 }, savedAt: NOW, hash: 'hash' };

test('a file that the browser cannot keep is as if it had never been', async () => {
  const links = openKeptLinks('not-kept');
  await links.keep({ ...LINK, handle: fakeHandle().handle });
  expect(await links.read('a')).toBeNull();
});

test('what another page has put there is not taken for a file', async () => {
  const links = openKeptLinks('foreign');
  await links.read('a');
  const database = await openDB('foreign');
  for (const [id, foreign] of [
    ['a', { ...LINK, handle: { name: 'ours.assessment.json' } }],
    ['b', { handle: null }],
  ] as const)
    await database.put('links', { ...foreign, id });
  expect(await links.read('a')).toBeNull();
  expect(await links.read('b')).toBeNull();
  database.close();
});

test('forgets one, and all but those that are named', async () => {
  const links = openKeptLinks('several');
  await links.read('a');
  const database = await openDB('several');
  for (const id of ['a', 'b', 'c']) await database.put('links', { ...LINK, id });
  await links.forget('a');
  await links.forgetOthers(['c']);
  expect(await database.getAllKeys('links')).toEqual(['c']);
  database.close();
});

test('nothing is kept, and nothing fails, where there is no storage', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const links = openKeptLinks();
  await links.keep({ ...LINK, handle: fakeHandle().handle });
  await links.forgetOthers([]);
  expect(await links.read('a')).toBeNull();
  vi.unstubAllGlobals();
});
