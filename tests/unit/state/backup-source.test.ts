import { describe, expect, it } from 'vitest';
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
  const [item] = openWhole(written.bytes).items;
  const read = item && openWhole(written.bytes).readItem(item);
  if (read?.kind !== 'ok') throw new Error(read?.kind);
  return { ...read.file, listed: item?.listed, leftOut: written.leftOut };
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
