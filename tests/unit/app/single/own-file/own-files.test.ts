import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileHandle } from '../../../../../src/app/single/own-file/file-handle.ts';
import type { KeptLink, KeptLinks } from '../../../../../src/app/single/own-file/kept-links.ts';
import { createOwnFiles } from '../../../../../src/app/single/own-file/own-files.ts';
import type { SaveMeans } from '../../../../../src/app/single/own-file/save-means.ts';
import type { Picked } from '../../../../../src/app/single/own-file/pick-file.ts';
import { answerDimension } from '../../../../../src/domain/assessment/edits.ts';
import type { AppStore } from '../../../../../src/state/app-store.ts';
import { NOW } from '../../../../builders/assessment.ts';
import { fakeHandle, named } from '../../../../builders/file-handle.ts';
import { createMemoryStorage } from '../../../../builders/memory-storage.ts';
import { openStore } from '../../../../builders/open-store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Keeps links as long as a test: what a browser with no storage for handles would forget. */
function keepLinks(links = new Map<string, KeptLink>()): KeptLinks & { links: typeof links } {
  return {
    links,
    read: (id) => Promise.resolve(links.get(id) ?? null),
    keep: (link) => Promise.resolve(void links.set(link.id, link)),
    forget: (id) => Promise.resolve(void links.delete(id)),
    forgetOthers: (ids) => {
      for (const id of links.keys()) if (!ids.includes(id)) links.delete(id);
      return Promise.resolve();
    },
  };
}

/** An empty assessment that is open, its file, and what the page gave to the browser. */
async function begin(
  picked: Picked | FileHandle = { kind: 'impossible' },
  kept = keepLinks(),
  change: Partial<SaveMeans> = {},
) {
  const storage = createMemoryStorage();
  const app = openStore(storage);
  const downloads: string[] = [];
  const wishes = new Map<string, boolean>();
  let picks = 0;
  const pickTarget = () => {
    picks += 1;
    return Promise.resolve('kind' in picked ? picked : { kind: 'picked' as const, handle: picked });
  };
  const means = (page: AppStore): SaveMeans => ({
    app: page,
    now: () => NOW,
    listEntries: () => storage.list(),
    pickTarget,
    download: (name) => downloads.push(name),
    write: ({ assessment }) => Promise.resolve(JSON.stringify(assessment.answers)),
    suggestName: () => Promise.resolve('suggested.assessment.json'),
    wish: { read: (id) => wishes.get(id) ?? false, keep: (id, wish) => wishes.set(id, wish) },
    kept,
    ...change,
  });
  const files = createOwnFiles(means(app));
  const id = await app.actions.startAssessment();
  await vi.advanceTimersByTimeAsync(0);
  const file = () => files.state.getState()[id];
  /** The same browser after a reload. */
  const reload = async () => {
    await app.actions.flush();
    const again = openStore(storage);
    const fresh = createOwnFiles(means(again));
    await again.actions.openAssessment(id);
    await vi.advanceTimersByTimeAsync(0);
    return { app: again, files: fresh, file: () => fresh.state.getState()[id] };
  };
  return { app, files, id, file, downloads, reload, countPicks: () => picks };
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

test('knows its file after a reload, and asks before it writes', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, reload, countPicks } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  disk.permission = 'prompt';
  const page = await reload();
  expect(page.file()).toMatchObject({ name: handle.name, isChanged: false, mustAsk: true });
  answer(page.app, 'AS2');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.writes).toBe(1);
  await page.files.save();
  expect(disk.text).toContain('AS2');
  expect(page.file()).toMatchObject({ isChanged: false, mustAsk: false });
  expect(countPicks()).toBe(1);
});

test('goes on by itself after a reload where the browser needs not ask', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, reload } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  const page = await reload();
  answer(page.app, 'AS2');
  await vi.advanceTimersByTimeAsync(2000);
  await vi.waitFor(() => expect(page.file()).toMatchObject({ isChanged: false, mustAsk: false }));
  expect(disk.text).toContain('AS2');
});

test('says after a reload what is not in the file yet', async () => {
  const { handle } = fakeHandle();
  const { app, files, reload } = await begin(handle);
  await files.save();
  answer(app, 'AS1');
  const page = await reload();
  expect(page.file()).toMatchObject({ name: handle.name, isChanged: true, savedAt: NOW });
});

test('writes nothing over what somebody else wrote before the reload', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, reload } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  Object.assign(disk, { text: 'theirs', changedAt: 99, permission: 'prompt' });
  const page = await reload();
  answer(page.app, 'AS2');
  await page.files.save();
  expect(disk.text).toBe('theirs');
  expect(page.file()).toMatchObject({ problem: 'changed-elsewhere', isChanged: true });
});

test('says so when the person does not let it go on', async () => {
  const { handle, disk } = fakeHandle();
  const { app, files, reload } = await begin(handle);
  answer(app, 'AS1');
  await files.save();
  Object.assign(disk, { permission: 'prompt', says: 'denied' });
  const page = await reload();
  await page.files.save();
  expect(page.file()).toMatchObject({ problem: 'not-allowed', name: handle.name });
});

test('does not know the name where the browser kept none', async () => {
  const { handle } = fakeHandle();
  const kept = keepLinks();
  const { app, files, reload } = await begin(handle, kept);
  answer(app, 'AS1');
  await files.save();
  kept.links.clear();
  const page = await reload();
  expect(page.file()).toMatchObject({ name: null, savedAt: NOW, isChanged: false, mustAsk: false });
});

test('knows the file that was opened, until another way was taken', async () => {
  const kept = keepLinks();
  const { files, id, app } = await begin({ kind: 'impossible' }, kept);
  const { handle } = fakeHandle();
  const assessment = await app.actions.readAssessment(id);
  if (!assessment) throw new Error('It is not open.');
  const content = { assessment, documents: null };
  const opened = { name: 'ours', savedAt: NOW, content, file: new File([], 'ours'), isCopy: false };
  files.link(id, { ...opened, handle });
  expect([...kept.links.keys()]).toEqual([id]);
  files.link(id, { ...opened, handle: null });
  expect([...kept.links.keys()]).toEqual([]);
});

test('forgets the file of an assessment that is removed', async () => {
  const kept = keepLinks();
  const { app, files, id } = await begin(fakeHandle().handle, kept);
  answer(app, 'AS1');
  await files.save();
  const library = await app.actions.fetchLibrary();
  await app.actions.loadLibrary();
  expect([...kept.links.keys()]).toEqual([id]);
  await library.purge([id]);
  expect([...kept.links.keys()]).toEqual([]);
});

test('a fault while the file is made leaves the button', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const write = vi.fn<SaveMeans['write']>().mockRejectedValueOnce(new Error('a fault'));
  const { app, files, file, downloads } = await begin(undefined, undefined, { write });
  answer(app, 'AS1');
  await files.save();
  expect(file()).toMatchObject({ isSaving: false, problem: 'not-made' });
  write.mockResolvedValue('{}');
  await files.save();
  expect(file()).toMatchObject({ isSaving: false, problem: null });
  expect(downloads).toHaveLength(1);
});
