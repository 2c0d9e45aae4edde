import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { documentOf } from '../../builders/draft.ts';
import { openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { noteFirst, openStore, readOpen } from '../../builders/open-store.ts';

const FULL = { kind: 'failed', code: 'full', detail: '' } as const;
const proposal = documentOf('proposal', ['Women are trained.']);
const budget = documentOf('budget', ['Travel: 200.']);

/** A new assessment that is open in a store with room for one document and for no answers. */
async function openFull(change: Partial<AssessmentStorage> = {}) {
  const memory = createMemoryStorage();
  const store = openStore({ ...memory, commit: () => Promise.resolve(FULL), ...change });
  const id = await store.actions.startAssessment();
  await memory.writeDraft(id, proposal, 1);
  return { memory, store, id };
}

/** What a file with everything has of an assessment. */
async function saveAll(store: AppStore, id: string, withDrafts = true) {
  const library = await store.actions.fetchLibrary();
  const written = await library.writeBackup({ ...UNWATCHED, ids: [id], withDrafts, readMe: '' });
  if (written.kind !== 'ok') throw new Error(written.kind);
  const backup = openWhole(written.bytes);
  const [item] = backup.items;
  if (!item) throw new Error('The file is empty.');
  const read = backup.readItem(item);
  if (read.kind !== 'ok') throw new Error(read.kind);
  const { entries: history } = backup.readHistory(item);
  return { ...read.file, listed: item.listed, leftOut: written.leftOut, history };
}

function readNote(answer: unknown): string | undefined {
  return (answer as Answer | undefined)?.note;
}

describe('a file with everything', () => {
  it('has answers that could not be written', async () => {
    const { store, id } = await openFull();
    store.actions.edit(noteFirst('Asked again'));
    const { assessment } = await saveAll(store, id);
    expect(assessment).toEqual(readOpen(store).assessment);
    expect(assessment.answers[0]?.note).toBe('Asked again');
  });

  it('has them when another assessment is open', async () => {
    const { store, id } = await openFull();
    store.actions.edit(noteFirst('Asked again'));
    await store.actions.openExample();
    expect((await saveAll(store, id)).assessment.answers[0]?.note).toBe('Asked again');
  });

  it('has in its history what they took the place of', async () => {
    let isFull = false;
    const memory = createMemoryStorage();
    const store = openStore({
      ...memory,
      commit: (...change) => (isFull ? Promise.resolve(FULL) : memory.commit(...change)),
    });
    const id = await store.actions.startAssessment();
    store.actions.edit(noteFirst('Asked once'));
    await store.actions.flush();
    isFull = true;
    store.actions.edit(noteFirst('Asked again'));
    const { history } = await saveAll(store, id);
    const notes = history.map(({ before, after }) => [before, after].map(readNote));
    expect(notes).toEqual([
      ['Asked once', 'Asked again'],
      [undefined, 'Asked once'],
    ]);
    expect(history.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it('has no more in its history than was written, where all was', async () => {
    const memory = createMemoryStorage();
    const store = openStore(memory);
    const id = await store.actions.startAssessment();
    store.actions.edit(noteFirst('Asked once'));
    await store.actions.flush();
    expect((await saveAll(store, id)).history).toEqual((await memory.readHistory(id)).entries);
  });

  it('lists an assessment by the title that is in its file', async () => {
    const { store, id } = await openFull();
    store.actions.edit((assessment) => editProfile(assessment, { title: 'Journeys' }));
    expect((await saveAll(store, id)).listed?.title).toBe('Journeys');
  });

  it('has a document that could not be written', async () => {
    const { store, id } = await openFull({ writeDraft: () => Promise.resolve(FULL) });
    await store.actions.openExample();
    await store.actions.openAssessment(id);
    await expect(store.actions.addDocument(budget)).rejects.toThrow('full');
    expect((await saveAll(store, id)).documents).toEqual([proposal, budget]);
    expect((await saveAll(store, id, false)).documents).toBeUndefined();
  });

  it('says that a document is damaged beside one that could not be written', async () => {
    const { memory, store, id } = await openFull({ writeDraft: () => Promise.resolve(FULL) });
    await memory.writeDraft(id, { ...proposal, passages: 0 as never }, 1);
    await store.actions.openExample();
    await store.actions.openAssessment(id);
    await expect(store.actions.addDocument(budget)).rejects.toThrow('full');
    const { documents, leftOut } = await saveAll(store, id);
    expect(documents).toEqual([budget]);
    expect(leftOut).toMatchObject([{ id, part: 'document' }]);
  });
});
