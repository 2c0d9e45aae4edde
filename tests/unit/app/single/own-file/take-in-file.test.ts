import { expect, test } from 'vitest';
import { takeInFile } from '../../../../../src/app/single/own-file/take-in-file.ts';
import type { Assessment } from '../../../../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../../../../src/domain/assessment/edits.ts';
import { assessmentWith, NOW } from '../../../../builders/assessment.ts';
import { createMemoryStorage } from '../../../../builders/memory-storage.ts';
import { openStore } from '../../../../builders/open-store.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const stick = assessmentWith({ AS1: 1 }, { id: 'from-stick' });

/** A browser, what it does with a file, and what it keeps afterwards. */
function begin() {
  const storage = createMemoryStorage();
  const store = openStore(storage);
  const copyTitle = (title: string) => `Copy of ${title}`;
  const open = (assessment: Assessment, savedAt = LATER) =>
    takeInFile(
      { format: 'assumption-check/assessment', formatVersion: 1, savedAt, assessment },
      { store, storage, now: () => NOW, copyTitle },
    );
  const read = async (id: string) => {
    await store.actions.flush();
    const loaded = await storage.load(id);
    return loaded.kind === 'ok' ? loaded.assessment : null;
  };
  return { storage, store, open, read };
}

const rename = (title: string) => editProfile(stick, { title });

test('an assessment keeps its id in a browser that never saw it', async () => {
  const { open, read } = begin();
  expect(await open(stick)).toMatchObject({ assessment: { id: 'from-stick' }, isCopy: false });
  expect(await read('from-stick')).toEqual(stick);
});

test('the same file twice is one assessment', async () => {
  const { open, storage } = begin();
  await open(stick);
  expect(await open(stick)).toMatchObject({ isCopy: false });
  expect(await storage.list()).toHaveLength(1);
});

test('a newer file takes the place of what was in a file', async () => {
  const { open, read, storage } = begin();
  await open(stick);
  await storage.noteFileSaved('from-stick', NOW);
  const newer = rename('Newer');
  expect(await open(newer)).toMatchObject({ isCopy: false });
  expect(await read('from-stick')).toEqual(newer);
});

test('what a newer file changed can be taken back', async () => {
  const { open, read, storage, store } = begin();
  await open(stick);
  await storage.noteFileSaved('from-stick', NOW);
  await open(rename('Newer'));
  store.actions.undo();
  expect(await read('from-stick')).toEqual(stick);
});

test('what is in no file stays, and the file comes in beside it', async () => {
  const { open, read, storage } = begin();
  await open(stick);
  const taken = await open(rename('Other'));
  expect(taken).toMatchObject({
    isCopy: true,
    assessment: { profile: { title: 'Copy of Other' } },
  });
  expect(await read('from-stick')).toEqual(stick);
  expect(await read(taken.assessment.id)).toEqual(taken.assessment);
  expect(await storage.list()).toHaveLength(2);
});

test('an older file takes the place of nothing', async () => {
  const { open, read, storage } = begin();
  await open(stick);
  await storage.noteFileSaved('from-stick', LATER);
  expect(await open(rename('Older'), NOW)).toMatchObject({ isCopy: true });
  expect(await read('from-stick')).toEqual(stick);
});

test('a deleted assessment comes back with its file', async () => {
  const { open, storage } = begin();
  await open(stick);
  await storage.markDeleted('from-stick', NOW);
  expect(await open(stick)).toMatchObject({ isCopy: false });
  expect((await storage.list()).map(({ deletedAt }) => deletedAt)).toEqual([null]);
});

test('one that waits for a new version of the rubric is opened as it is, each time', async () => {
  const { open, storage } = begin();
  const older = { ...stick, rubric: { ...stick.rubric, version: '0.9.0', hash: 'older' } };
  await open(older);
  expect(await open(older)).toMatchObject({ isCopy: false });
  expect(await open(older)).toMatchObject({ isCopy: false });
  expect(await storage.list()).toHaveLength(1);
});
