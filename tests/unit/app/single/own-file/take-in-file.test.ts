import { expect, test } from 'vitest';
import { lookAtOwn, type Way } from '../../../../../src/app/single/own-file/look-at-own.ts';
import { takeInFile } from '../../../../../src/app/single/own-file/take-in-file.ts';
import type {
  Assessment,
  AssessmentFile,
} from '../../../../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../../../../src/domain/assessment/edits.ts';
import type { DraftDocument } from '../../../../../src/domain/draft/draft.ts';
import { assessmentWith, NOW } from '../../../../builders/assessment.ts';
import { documentOf } from '../../../../builders/draft.ts';
import { createMemoryStorage } from '../../../../builders/memory-storage.ts';
import { openStore } from '../../../../builders/open-store.ts';

const EARLIER = '2026-11-20T10:00:00.000Z';
const LATER = '2026-11-23T10:00:00.000Z';
const ID = 'from-stick';
const stick = assessmentWith({ AS1: 1 }, { id: ID });
const fuller = assessmentWith({ AS1: 1, AS2: 3 }, { id: ID });

/** A browser, what it does with a file, and what it keeps afterwards. */
function begin() {
  const storage = createMemoryStorage();
  const store = openStore(storage);
  const copyTitle = (title: string) => `Copy of ${title}`;
  const fileOf = (
    assessment: Assessment,
    savedAt: string,
    documents?: readonly DraftDocument[],
  ): AssessmentFile => ({
    format: 'assumption-check/assessment',
    formatVersion: 1,
    savedAt,
    assessment,
    ...(documents && { documents }),
  });
  const look = async (file: AssessmentFile) => {
    const match = await (await store.actions.fetchLibrary()).matchFile(file);
    return lookAtOwn(file, match, { store, storage });
  };
  /** Opens a file in the way that comes first, or in the one named. */
  const open = async (
    assessment: Assessment,
    savedAt = LATER,
    { way, documents }: { way?: Way; documents?: readonly DraftDocument[] } = {},
  ) => {
    const file = fileOf(assessment, savedAt, documents);
    const looked = await look(file);
    const isQuestion = looked.kind === 'differs';
    const id = isQuestion ? (looked.match.kind === 'here' ? looked.match.id : null) : looked.id;
    const chosen = way ?? (isQuestion ? (looked.ways[0] ?? 'copy') : 'go-on');
    return takeInFile(file, { id, way: chosen }, { store, now: () => NOW, copyTitle });
  };
  const read = async (id: string) => {
    await store.actions.flush();
    const loaded = await storage.load(id);
    return loaded.kind === 'ok' ? loaded.assessment : null;
  };
  return { storage, store, open, read, look: (a: Assessment, at = LATER) => look(fileOf(a, at)) };
}

const rename = (title: string) => editProfile(stick, { title });

test('a file is opened at once in a browser that never saw it', async () => {
  const { open, read, look } = begin();
  expect(await look(stick)).toEqual({ kind: 'at-once', id: null });
  expect(await open(stick)).toMatchObject({ id: ID, isCopy: false });
  expect(await read(ID)).toEqual(stick);
});

test('the same file twice is opened at once, and is one assessment', async () => {
  const { open, look, storage } = begin();
  await open(stick);
  expect(await look(stick)).toEqual({ kind: 'at-once', id: ID });
  expect(await open(stick)).toMatchObject({ id: ID, isCopy: false });
  expect(await storage.list()).toHaveLength(1);
});

test('what came from a file is in a file', async () => {
  const { open, storage } = begin();
  await open(stick, EARLIER);
  expect(await storage.list()).toMatchObject([{ updatedAt: EARLIER, lastFileAt: EARLIER }]);
});

test('a file that was saved in the future counts as saved now', async () => {
  const { open, storage } = begin();
  await open(stick, '2999-01-01T00:00:00.000Z');
  expect(await storage.list()).toMatchObject([{ updatedAt: NOW, lastFileAt: NOW }]);
});

test('looking at a file changes nothing', async () => {
  const { open, look, read } = begin();
  await open(stick, EARLIER);
  await look(fuller);
  expect(await read(ID)).toEqual(stick);
});

test('a newer file takes the place of what was in a file', async () => {
  const { open, read, look } = begin();
  await open(stick, EARLIER);
  expect(await look(fuller)).toMatchObject({
    kind: 'differs',
    ways: ['replace', 'copy'],
    match: { comparison: { added: [{ dimensionId: 'AS2' }], onlyHere: [] } },
  });
  await open(fuller);
  expect(await read(ID)).toEqual(fuller);
});

test('a newer file after a newer file takes the place too', async () => {
  const { open, look } = begin();
  await open(stick, EARLIER);
  await open(rename('Newer'));
  expect(await look(rename('Newest'))).toMatchObject({ ways: ['replace', 'copy'] });
});

test('says what would go before a newer file takes the place', async () => {
  const { open, look } = begin();
  await open(fuller, EARLIER);
  expect(await look(stick)).toMatchObject({
    match: { comparison: { onlyHere: [{ dimensionId: 'AS2' }] } },
  });
});

test('what a newer file changed can be taken back', async () => {
  const { open, read, store } = begin();
  await open(stick, EARLIER);
  await open(rename('Newer'));
  store.actions.undo();
  expect(await read(ID)).toEqual(stick);
});

/** The browser has an answer that is in no file. */
async function beginWithUnsaved() {
  const browser = begin();
  await browser.open(stick, EARLIER);
  await browser.store.actions.openAssessment(ID);
  browser.store.actions.edit(() => fuller);
  await browser.store.actions.flush();
  return browser;
}

test('what is in no file is joined with the file, record by record', async () => {
  const { open, read, look, storage } = await beginWithUnsaved();
  const other = editProfile(stick, { people: 'Women from Nepal' });
  expect(await look(other)).toMatchObject({ ways: ['join', 'copy'], isOlder: false });
  expect(await open(other)).toMatchObject({ id: ID, isCopy: false, assessment: other });
  expect(await read(ID)).toEqual(editProfile(fuller, { people: 'Women from Nepal' }));
  expect(await storage.list()).toHaveLength(1);
});

test('joining the file is one step that can be taken back', async () => {
  const { open, read, store } = await beginWithUnsaved();
  await open(editProfile(stick, { people: 'Women from Nepal' }));
  store.actions.undo();
  expect(await read(ID)).toEqual(fuller);
});

test('a file with nothing new leaves what is here as it is', async () => {
  const { open, read, look } = await beginWithUnsaved();
  expect(await look(stick, EARLIER)).toMatchObject({ ways: ['go-on', 'copy'], isOlder: false });
  expect(await open(stick, EARLIER)).toMatchObject({ id: ID, isCopy: false });
  expect(await read(ID)).toEqual(fuller);
});

test('what is in no file stays beside the file when a person keeps both', async () => {
  const { open, read, storage } = await beginWithUnsaved();
  const taken = await open(rename('Other'), LATER, { way: 'copy' });
  expect(taken).toMatchObject({
    isCopy: true,
    assessment: { profile: { title: 'Copy of Other' } },
  });
  expect(await read(ID)).toEqual(fuller);
  expect(await read(taken.id)).toEqual(taken.assessment);
  expect(await storage.list()).toHaveLength(2);
});

test('an older file takes the place of nothing', async () => {
  const { open, look } = begin();
  await open(fuller, NOW);
  expect(await look(stick, EARLIER)).toMatchObject({ ways: ['go-on', 'copy'], isOlder: true });
});

test('a file that was just saved is not an older one', async () => {
  const { open, look, storage } = begin();
  await open(fuller, NOW);
  await storage.noteFileSaved(ID, '2026-11-22T10:01:00.000Z');
  expect(await look(stick, NOW)).toMatchObject({ isOlder: false });
});

test('a document of the file takes the place of the one with its id', async () => {
  const { open, store } = begin();
  await open(stick, EARLIER, {
    documents: [documentOf('a', ['Old.']), documentOf('b', ['Stays.'])],
  });
  const fresh = documentOf('a', ['New.']);
  await open(stick, LATER, { documents: [fresh] });
  const [first, second] = await store.actions.readDocuments(ID);
  expect(first?.passages).toEqual(fresh.passages);
  expect(second?.id).toBe('b');
});

test('a deleted assessment comes back with its file', async () => {
  const { open, storage } = begin();
  await open(stick);
  await storage.markDeleted(ID, NOW);
  expect(await open(stick)).toMatchObject({ isCopy: false });
  expect((await storage.list()).map(({ deletedAt }) => deletedAt)).toEqual([null]);
});

const older = { ...stick, rubric: { ...stick.rubric, version: '0.9.0', hash: 'older' } };

test('one that waits for a new version of the rubric is opened as it is, each time', async () => {
  const { open, storage } = begin();
  await open(older);
  expect(await open(older)).toMatchObject({ isCopy: false });
  expect(await open(older)).toMatchObject({ isCopy: false });
  expect(await storage.list()).toHaveLength(1);
});

test('one that waits for a new version is joined and waits on', async () => {
  const { open, read, store } = begin();
  await open({ ...older, answers: fuller.answers }, NOW);
  const said = editProfile(older, { people: 'Women from Nepal' });
  await open(said, EARLIER);
  expect(await read(ID)).toEqual({ ...said, answers: fuller.answers });
  expect(store.getState().opening).toMatchObject({
    kind: 'upgrade',
    assessment: { profile: { people: 'Women from Nepal' } },
  });
});

test('a file of a later version comes in beside what is here', async () => {
  const { open, look, read } = begin();
  await open(stick);
  const later = { ...fuller, rubric: { ...stick.rubric, version: '9.0.0', hash: 'later' } };
  expect(await look(later)).toMatchObject({ kind: 'differs', ways: ['copy'] });
  expect(await open(later)).toMatchObject({ isCopy: true });
  expect(await read(ID)).toEqual(stick);
});
