import { expect, test } from 'vitest';
import { takeStamp, writeToHandle } from '../../../../../src/app/single/own-file/file-handle.ts';
import { fakeHandle, named } from '../../../../builders/file-handle.ts';

const ORDER = { text: 'new', stamp: null, mayAsk: true };

test('says written when the file holds the text', async () => {
  const { handle, disk } = fakeHandle({ text: 'old' });
  const written = await writeToHandle(handle, ORDER);
  expect(disk.text).toBe('new');
  expect(written).toEqual({ kind: 'written', stamp: { changedAt: 2, bytes: 3 } });
});

test.each([
  ['read', 'NotFoundError', 'gone'],
  ['open', 'NotAllowedError', 'not-allowed'],
  ['write', 'QuotaExceededError', 'not-written'],
  ['close', 'InvalidStateError', 'not-written'],
] as const)('says why when %s fails with %s', async (step, error, code) => {
  const { handle, disk } = fakeHandle({ text: 'old', fails: { [step]: named(error) } });
  const stamp = { changedAt: 1, bytes: 3 };
  expect(await writeToHandle(handle, { ...ORDER, stamp })).toEqual({ kind: 'failed', code });
  expect(disk.text).toBe('old');
});

test('leaves a file alone that somebody else wrote', async () => {
  const { handle, disk } = fakeHandle({ text: 'old' });
  const stamp = takeStamp(await handle.getFile());
  Object.assign(disk, { text: 'theirs', changedAt: 9 });
  const written = await writeToHandle(handle, { ...ORDER, stamp });
  expect(written).toEqual({ kind: 'failed', code: 'changed-elsewhere' });
  expect(disk.text).toBe('theirs');
});

test('does not believe a disk that gives back other text', async () => {
  const { handle } = fakeHandle();
  const lying = { ...handle, getFile: () => Promise.resolve(new File(['ne'], 'ours')) };
  expect(await writeToHandle(lying, ORDER)).toEqual({ kind: 'failed', code: 'not-written' });
});

test('asks the person only when one waits', async () => {
  const { handle, disk } = fakeHandle({ permission: 'prompt' });
  const quiet = await writeToHandle(handle, { ...ORDER, mayAsk: false });
  expect(quiet).toEqual({ kind: 'failed', code: 'not-allowed' });
  expect(disk.permission).toBe('prompt');
  expect(await writeToHandle(handle, ORDER)).toMatchObject({ kind: 'written' });
});

test('writes nothing when the person says no', async () => {
  const { handle, disk } = fakeHandle({ permission: 'prompt', says: 'denied' });
  expect(await writeToHandle(handle, ORDER)).toEqual({ kind: 'failed', code: 'not-allowed' });
  expect(disk.writes).toBe(0);
});
