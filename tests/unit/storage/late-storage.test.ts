import { expect, test, vi } from 'vitest';
import { createLateStorage } from '../../../src/storage/late-storage.ts';
import type { StorageMessage } from '../../../src/storage/storage-messages.ts';
import { assessmentWith } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';

const SUMMARY = { title: '', organisation: '', rated: 0, inScope: 0, updatedAt: '2026-11-22' };

test('opens the store when it is first asked', async () => {
  const open = vi.fn(() => Promise.resolve(createMemoryStorage()));
  const storage = createLateStorage(open);
  expect(open).not.toHaveBeenCalled();
  await storage.list();
  expect(open).toHaveBeenCalledOnce();
});

test('opens it once for all who ask', async () => {
  const open = vi.fn(() => Promise.resolve(createMemoryStorage()));
  const storage = createLateStorage(open);
  await Promise.all([storage.list(), storage.findRubric('hash'), storage.list()]);
  expect(open).toHaveBeenCalledOnce();
});

test('keeps what it is given in the store', async () => {
  const kept = createMemoryStorage();
  const storage = createLateStorage(() => Promise.resolve(kept));
  await storage.create(assessmentWith({}), SUMMARY);
  expect(await kept.list()).toHaveLength(1);
});

test('rejects while the store cannot be opened, and tries again', async () => {
  const open = vi.fn(() => Promise.resolve(createMemoryStorage()));
  open.mockRejectedValueOnce(new Error('gone'));
  const storage = createLateStorage(open);
  await expect(storage.list()).rejects.toThrow('gone');
  expect(await storage.list()).toEqual([]);
});

test('tells those who listened before it was open', async () => {
  const kept = createMemoryStorage();
  let tell: (message: StorageMessage) => void = () => undefined;
  const storage = createLateStorage(() =>
    Promise.resolve({
      ...kept,
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
    }),
  );
  const listener = vi.fn();
  const stop = storage.subscribe(listener);
  await storage.list();
  tell({ kind: 'library' });
  stop();
  tell({ kind: 'library' });
  expect(listener).toHaveBeenCalledOnce();
});
