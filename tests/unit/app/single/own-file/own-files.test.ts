import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileHandle } from '../../../../../src/app/single/own-file/file-handle.ts';
import { createOwnFiles } from '../../../../../src/app/single/own-file/own-files.ts';
import type { Picked } from '../../../../../src/app/single/own-file/pick-file.ts';
import { answerDimension } from '../../../../../src/domain/assessment/edits.ts';
import type { AppStore } from '../../../../../src/state/app-store.ts';
import { NOW } from '../../../../builders/assessment.ts';
import { fakeHandle, named } from '../../../../builders/file-handle.ts';
import { createMemoryStorage } from '../../../../builders/memory-storage.ts';
import { openStore } from '../../../../builders/open-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An empty assessment that is open, its file, and what the page gave to the browser. */
async function begin(picked: Picked | FileHandle = { kind: 'impossible' }) {
  const storage = createMemoryStorage();
  const app = openStore(storage);
  const downloads: string[] = [];
  const wishes = new Map<string, boolean>();
  let picks = 0;
  const pickTarget = () => {
    picks += 1;
    return Promise.resolve('kind' in picked ? picked : { kind: 'picked' as const, handle: picked });
  };
  const files = createOwnFiles({
    app,
    now: () => NOW,
    listEntries: () => storage.list(),
    pickTarget,
    download: (name) => downloads.push(name),
    write: ({ assessment }) => Promise.resolve(JSON.stringify(assessment.answers)),
    suggestName: () => Promise.resolve('suggested.assessment.json'),
    wish: { read: (id) => wishes.get(id) ?? false, keep: (id, wish) => wishes.set(id, wish) },
  });
  const id = await app.actions.startAssessment();
  await vi.advanceTimersByTimeAsync(0);
  const file = () => files.state.getState()[id];
  return { app, files, id, file, downloads, countPicks: () => picks };
}

function answer(app: AppStore, dimensionId: string): void {
  const position = { kind: 'level', level: 2 } as const;
  app.actions.edit((assessment) => {
    const assessorId = assessment.assessors[0]?.id ?? '';
    return answerDimension(assessment, { assessorId, dimensionId, now: NOW, position });
  });
}

test('an empty assessment needs no file yet', async () => {
  const { files, file } = await begin();
  expect(file()).toMatchObject({ isChanged: false, savedAt: null });
  expect(files.hasUnsaved()).toBe(false);
});

test('the first answer is not in a file', async () => {
  const { app, files, file } = await begin();
  answer(app, 'AS1');
  expect(file()).toMatchObject({ isChanged: true, savedAt: null });
  expect(files.hasUnsaved()).toBe(true);
});

test('saves again into the same file without asking', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, file, countPicks } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  answer(app, 'AS2');
  await files.save();
  expect(countPicks()).toBe(1);
  expect(disk.text).toContain('AS2');
  expect(file()).toMatchObject({ way: 'written', name: handle.name, isChanged: false });
});

test('writes what was edited by itself after a while', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, file } = await begin(handle);
  await files.save();
  answer(app, 'AS1');
  expect(file()?.isChanged).toBe(true);
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(file()?.isChanged).toBe(false));
  expect(disk.text).toContain('AS1');
});

test('writes at once when the page goes out of sight', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files } = await begin(handle);
  await files.save();
  answer(app, 'AS1');
  files.saveWaiting();
  await vi.waitFor(() => expect(disk.text).toContain('AS1'));
});

test('asks for no place by itself', async () => {
  const { app, countPicks } = await begin(fakeHandle().handle);
  answer(app, 'AS1');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(countPicks()).toBe(0);
});

test('says saved only after the file was closed', async () => {
  const { handle, disk } = fakeHandle({ fails: { close: named('InvalidStateError') } });
  const { app, files, file } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  expect(file()).toMatchObject({ problem: 'not-written', savedAt: null, isChanged: true });
  expect(disk.writes).toBe(0);
});

test('a failed save is tried again when the person says so', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, file } = await begin(handle);
  await files.save();
  disk.fails = { open: named('NotFoundError') };
  answer(app, 'AS1');
  await files.save();
  expect(file()).toMatchObject({ problem: 'gone', isChanged: true });
  disk.fails = {};
  await files.save();
  expect(file()).toMatchObject({ problem: null, isChanged: false });
});

test('an answer given while the file is written counts as not saved', async () => {
  const { handle } = fakeHandle();
  let answerMore: () => void = () => undefined;
  const createWritable = () => {
    answerMore();
    return handle.createWritable();
  };
  const { app, files, file } = await begin({ ...handle, createWritable });
  answer(app, 'AS1');
  answerMore = () => answer(app, 'AS2');
  await files.save();
  expect(file()).toMatchObject({ isChanged: true, savedAt: NOW });
});

test('a person who closes the window has saved nothing', async () => {
  const { app, files, file, downloads } = await begin({ kind: 'cancelled' });
  answer(app, 'AS1');
  await files.save();
  expect(file()).toMatchObject({ isChanged: true, isSaving: false, problem: null });
  expect(downloads).toEqual([]);
});

test('hands the file over as a download where nothing else works', async () => {
  const { app, files, file, downloads } = await begin();
  answer(app, 'AS1');
  await files.save();
  expect(downloads).toEqual(['suggested.assessment.json']);
  expect(file()).toMatchObject({ way: 'handed', isChanged: false });
});

test('taking an answer back leads to what the file holds', async () => {
  const { app, files, file } = await begin();
  answer(app, 'AS1');
  await files.save();
  answer(app, 'AS2');
  app.actions.undo();
  expect(file()?.isChanged).toBe(false);
});

test('the library knows of the file', async () => {
  const { app, files, id } = await begin(fakeHandle().handle);
  answer(app, 'AS1');
  await files.save();
  const entry = app.getState().library?.find((known) => known.id === id);
  expect(entry?.lastFileAt).toBe(NOW);
});

test('the example has no file', async () => {
  const { app, files } = await begin();
  await app.actions.openExample();
  answer(app, 'AS2');
  await files.save();
  expect(files.hasUnsaved()).toBe(false);
  expect(Object.keys(files.state.getState())).toHaveLength(1);
});
