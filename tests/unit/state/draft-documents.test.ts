import { describe, expect, it } from 'vitest';
import { nameDraft } from '../../../src/domain/assessment/edits.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import { documentOf } from '../../builders/draft.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { readOpen, openStore, STORE_EXAMPLE } from '../../builders/open-store.ts';

const FULL = { kind: 'failed', code: 'full', detail: '' } as const;

const proposal = documentOf('proposal', ['Women are trained.']);
const budget = documentOf('budget', ['Travel: 200.']);
const annex = documentOf('annex', ['Partners.']);

/** A store with a new assessment open and these documents in its draft. */
async function startWith(
  documents: readonly DraftDocument[],
  storage: AssessmentStorage = createMemoryStorage(),
) {
  const store = openStore(storage);
  const id = await store.actions.startAssessment();
  for (const document of documents) await store.actions.addDocument(document);
  return { store, id, storage };
}

/** What the next visit finds. */
async function reopen(storage: AssessmentStorage, id: string): Promise<AppStore> {
  const store = openStore(storage);
  await store.actions.openAssessment(id);
  await store.actions.flush();
  return store;
}

const idsIn = (store: AppStore) => readOpen(store).documents.map(({ id }) => id);

/** A store on the device that has no room as long as `isFull`. */
function limitRoom(memory: AssessmentStorage = createMemoryStorage()) {
  const room = { isFull: true };
  const storage: AssessmentStorage = {
    ...memory,
    writeDraft: (...given) => (room.isFull ? Promise.resolve(FULL) : memory.writeDraft(...given)),
  };
  return { room, memory, storage };
}

describe('the documents of a draft', () => {
  it('are kept for the next visit in their order', async () => {
    const { storage, id } = await startWith([proposal, budget]);
    const later = openStore(storage);
    await later.actions.openAssessment(id);
    expect(readOpen(later)).toMatchObject({ documents: [], documentsState: 'loading' });
    await later.actions.flush();
    expect(readOpen(later)).toMatchObject({
      documents: [proposal, budget],
      documentsState: 'ready',
    });
  });

  it('are replaced in their place, under their id', async () => {
    const { store, storage, id } = await startWith([proposal, budget]);
    await store.actions.replaceDocument('proposal', annex);
    const replaced = { ...annex, id: 'proposal' };
    expect(readOpen(store).documents).toEqual([replaced, budget]);
    expect(readOpen(await reopen(storage, id)).documents).toEqual([replaced, budget]);
  });

  it('are removed', async () => {
    const { store, storage, id } = await startWith([proposal, budget]);
    await store.actions.removeDocument('proposal');
    expect(idsIn(store)).toEqual(['budget']);
    expect(idsIn(await reopen(storage, id))).toEqual(['budget']);
  });

  it.each([
    ['first', 0, proposal],
    ['middle', 1, budget],
    ['last', 2, annex],
  ])('are put back as the %s one', async (_name, order, document) => {
    const { store, storage, id } = await startWith([proposal, budget, annex]);
    await store.actions.removeDocument(document.id);
    await store.actions.restoreDocument(document, order);
    expect(idsIn(store)).toEqual(['proposal', 'budget', 'annex']);
    expect(idsIn(await reopen(storage, id))).toEqual(['proposal', 'budget', 'annex']);
  });

  it('are put back between others that were put back', async () => {
    const { store, storage, id } = await startWith([proposal, budget, annex]);
    await store.actions.removeDocument('budget');
    await store.actions.removeDocument('annex');
    await store.actions.restoreDocument(annex, 1);
    await store.actions.restoreDocument(budget, 1);
    expect(idsIn(await reopen(storage, id))).toEqual(['proposal', 'budget', 'annex']);
  });

  it('are the same list as long as nothing of it changes', async () => {
    const { store } = await startWith([proposal]);
    const { documents } = readOpen(store);
    store.actions.edit((assessment) => nameDraft(assessment, 'Ours'));
    await store.actions.flush();
    expect(readOpen(store).documents).toBe(documents);
  });

  it('give the draft of the assessment its name', async () => {
    const { store, storage, id } = await startWith([proposal, budget]);
    expect(readOpen(store).assessment.draft?.name).toBe('proposal.txt');
    await store.actions.removeDocument('proposal');
    await store.actions.flush();
    const later = await reopen(storage, id);
    expect(readOpen(later).assessment.draft).toEqual({
      name: 'budget.txt',
      fingerprint: 'fingerprint of budget',
    });
  });

  it('are nothing that undo takes back', async () => {
    const { store } = await startWith([proposal]);
    store.actions.undo();
    expect(readOpen(store).assessment.draft?.name).toBe('proposal.txt');
    expect(idsIn(store)).toEqual(['proposal']);
  });

  it('belong to an assessment', async () => {
    await expect(openStore().actions.addDocument(proposal)).rejects.toThrow(
      'belong to an assessment',
    );
  });

  it('are read without opening their assessment', async () => {
    const { storage, id } = await startWith([proposal]);
    expect(await openStore(storage).actions.readDocuments(id)).toEqual([proposal]);
  });
});

describe('what was taken out of a draft', () => {
  const idsOfRemoved = async ({ actions }: AppStore) =>
    (await actions.readRemoved()).map(({ document }) => document.id);

  it('is put back where it was, at the next visit', async () => {
    const { store, storage, id } = await startWith([proposal, budget, annex]);
    await store.actions.removeDocument('budget');
    const later = await reopen(storage, id);
    const [removed] = await later.actions.readRemoved();
    if (removed) await later.actions.putBackDocument(removed);
    expect(idsIn(later)).toEqual(['proposal', 'budget', 'annex']);
    expect(await later.actions.readRemoved()).toEqual([]);
  });

  it('comes back in the place of the version that replaced it', async () => {
    const { store } = await startWith([proposal, budget]);
    await store.actions.replaceDocument('proposal', annex);
    const [removed] = await store.actions.readRemoved();
    if (removed) await store.actions.putBackDocument(removed);
    expect(readOpen(store).documents).toEqual([proposal, budget]);
    expect(await store.actions.readRemoved()).toMatchObject([
      { document: { id: 'proposal', name: 'annex.txt' }, isReplaced: true },
    ]);
  });

  it('is kept for the visit where nothing is stored', async () => {
    const store = openStore();
    await store.actions.openExample();
    await store.actions.addDocument(proposal);
    await store.actions.replaceDocument('proposal', annex);
    await store.actions.removeDocument('proposal');
    const names = (await store.actions.readRemoved()).map(({ document }) => document.name);
    expect(names.toSorted()).toEqual(['annex.txt', 'proposal.txt']);
    await store.actions.forgetRemoved();
    expect(await store.actions.readRemoved()).toEqual([]);
  });

  it('is kept of a document that could not be stored', async () => {
    const { store } = await startWith([], limitRoom().storage);
    await expect(store.actions.addDocument(proposal)).rejects.toThrow('full');
    await store.actions.removeDocument('proposal');
    expect(await idsOfRemoved(store)).toEqual(['proposal']);
  });

  it('stays on this page when the device has no room to keep it', async () => {
    const memory = createMemoryStorage();
    const storage: AssessmentStorage = {
      ...memory,
      deleteDraft: (id, documentId, at) =>
        at === undefined ? memory.deleteDraft(id, documentId) : Promise.resolve(FULL),
    };
    const { store, id } = await startWith([proposal], storage);
    await store.actions.removeDocument('proposal');
    expect(await idsOfRemoved(store)).toEqual(['proposal']);
    expect(idsIn(await reopen(memory, id))).toEqual([]);
  });

  it('is empty where no assessment is open', async () => {
    expect(await openStore().actions.readRemoved()).toEqual([]);
  });
});

describe('a document that cannot be stored', () => {
  it('stays on the page, which says so, and is written when there is room', async () => {
    const { room, memory, storage } = limitRoom();
    const { store, id } = await startWith([], storage);
    await expect(store.actions.addDocument(proposal)).rejects.toThrow('full');
    expect(readOpen(store)).toMatchObject({ documents: [proposal], documentsState: 'unsaved' });
    room.isFull = false;
    await store.actions.flush();
    expect(readOpen(store).documentsState).toBe('ready');
    expect(idsIn(await reopen(memory, id))).toEqual(['proposal']);
  });

  it('is still there after a look at another assessment', async () => {
    const { store, id } = await startWith([], limitRoom().storage);
    await expect(store.actions.addDocument(proposal)).rejects.toThrow('full');
    await store.actions.startAssessment();
    await store.actions.openAssessment(id);
    await store.actions.flush();
    expect(readOpen(store)).toMatchObject({ documents: [proposal], documentsState: 'unsaved' });
  });

  it('is written when there is room, though its assessment was left meanwhile', async () => {
    const { room, memory, storage } = limitRoom();
    let answer: () => void = () => undefined;
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    const { store, id } = await startWith([], {
      ...storage,
      async writeDraft(...given) {
        await isAnswered;
        return storage.writeDraft(...given);
      },
    });
    const added = store.actions.addDocument(proposal);
    await store.actions.startAssessment();
    answer();
    await expect(added).rejects.toThrow('full');
    expect(store.getState().unwritten).toEqual([id]);
    room.isFull = false;
    await store.actions.flush();
    expect(store.getState().unwritten).toEqual([]);
    expect(idsIn(await reopen(memory, id))).toEqual(['proposal']);
  });

  it('is written when another one makes room', async () => {
    const { room, memory, storage } = limitRoom();
    room.isFull = false;
    const { store, id } = await startWith([proposal], storage);
    room.isFull = true;
    await expect(store.actions.addDocument(budget)).rejects.toThrow('full');
    room.isFull = false;
    await store.actions.removeDocument('proposal');
    expect(readOpen(store).documentsState).toBe('ready');
    expect(idsIn(await reopen(memory, id))).toEqual(['budget']);
  });

  it('can be removed though the store is closed', async () => {
    const { store, storage } = await startWith([], limitRoom().storage);
    await expect(store.actions.addDocument(proposal)).rejects.toThrow('full');
    storage.close();
    await store.actions.removeDocument('proposal');
    expect(readOpen(store)).toMatchObject({ documents: [], documentsState: 'ready' });
  });

  it('leaves the older version in the store', async () => {
    const { room, memory, storage } = limitRoom();
    room.isFull = false;
    const { store, id } = await startWith([proposal], storage);
    room.isFull = true;
    await expect(store.actions.replaceDocument('proposal', annex)).rejects.toThrow('full');
    expect(readOpen(store)).toMatchObject({ documents: [{ name: 'annex.txt' }] });
    expect(readOpen(await reopen(memory, id)).documents).toEqual([proposal]);
  });
});

describe('a document that cannot be removed', () => {
  it('stays where it is', async () => {
    const memory = createMemoryStorage();
    const storage = { ...memory, deleteDraft: () => Promise.resolve(FULL) };
    const { store } = await startWith([proposal], storage);
    await expect(store.actions.removeDocument('proposal')).rejects.toThrow('full');
    expect(readOpen(store)).toMatchObject({ documents: [proposal], documentsState: 'ready' });
  });
});

describe('drafts that cannot be read', () => {
  it('are told, and the assessment is open', async () => {
    const memory = createMemoryStorage();
    const { id } = await startWith([proposal], memory);
    const readDrafts = () => Promise.reject(new Error('no'));
    const store = await reopen({ ...memory, readDrafts }, id);
    expect(readOpen(store)).toMatchObject({ documents: [], documentsState: 'unreadable' });
  });

  it('are told of one that is damaged, which can be removed', async () => {
    const { id, storage } = await startWith([proposal]);
    await storage.writeDraft(id, { ...budget, passages: 0 as never }, 1);
    const store = await reopen(storage, id);
    expect(readOpen(store)).toMatchObject({
      documents: [proposal],
      documentsState: 'unreadable',
      damagedDocuments: ['budget'],
    });
    await store.actions.removeDocument('budget');
    expect(readOpen(store)).toMatchObject({ documentsState: 'ready', damagedDocuments: [] });
  });
});

describe('the example', () => {
  it('takes documents for the visit and stores none', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    await store.actions.openExample();
    await store.actions.addDocument(proposal);
    expect(readOpen(store)).toMatchObject({ documents: [proposal], documentsState: 'ready' });
    expect(await storage.readDrafts(STORE_EXAMPLE.id)).toEqual({ documents: [], damaged: [] });
    const id = await store.actions.adoptAssessment(STORE_EXAMPLE, readOpen(store).documents);
    expect(idsIn(await reopen(storage, id))).toEqual(['proposal']);
  });
});

describe('a copy of an assessment', () => {
  it('has the documents, also one that could not be stored', async () => {
    const { room, storage } = limitRoom();
    const { store, id } = await startWith([], storage);
    await expect(store.actions.addDocument(proposal)).rejects.toThrow('full');
    room.isFull = false;
    const library = await store.actions.fetchLibrary();
    const copy = await library.duplicate(id, (title) => title);
    expect(idsIn(await reopen(storage, copy ?? ''))).toEqual(['proposal']);
  });
});

describe('a copy that could not be whole', () => {
  it('is not made when the draft cannot be read', async () => {
    const memory = createMemoryStorage();
    const { id } = await startWith([proposal], memory);
    const readDrafts = () => Promise.reject(new Error('no'));
    const store = await reopen({ ...memory, readDrafts }, id);
    const library = await store.actions.fetchLibrary();
    await expect(library.duplicate(id, (title) => title)).rejects.toThrow('draft');
    expect(await memory.list()).toHaveLength(1);
  });

  it.each(['open', 'closed'])('is not made without a damaged document: %s', async (state) => {
    const { id, storage } = await startWith([proposal]);
    await storage.writeDraft(id, { ...budget, passages: 0 as never }, 1);
    const store = state === 'open' ? await reopen(storage, id) : openStore(storage);
    const library = await store.actions.fetchLibrary();
    await expect(library.duplicate(id, (title) => title)).rejects.toThrow('draft');
    expect(await store.actions.readDocuments(id)).toEqual([proposal]);
  });
});

describe('two windows', () => {
  /** The storages of two windows on one store, which tell each other of documents. */
  function openPair(): readonly [AssessmentStorage, AssessmentStorage] {
    const database = createMemoryDatabase();
    const [here, there] = [createMemoryStorage(database), createMemoryStorage(database)];
    const listeners = new Set<Parameters<AssessmentStorage['subscribe']>[0]>();
    const tell = (assessmentId: string) => {
      for (const listener of listeners) listener({ kind: 'drafts', assessmentId });
    };
    const telling: AssessmentStorage = {
      ...here,
      async writeDraft(id, ...given) {
        const outcome = await here.writeDraft(id, ...given);
        tell(id);
        return outcome;
      },
      async deleteDraft(id, ...given) {
        const outcome = await here.deleteDraft(id, ...given);
        tell(id);
        return outcome;
      },
    };
    const hearing: AssessmentStorage = {
      ...there,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => undefined;
      },
    };
    return [telling, hearing];
  }

  it('show each other’s documents', async () => {
    const [here, there] = openPair();
    const { store, id } = await startWith([proposal], here);
    const other = await reopen(there, id);
    await store.actions.addDocument(budget);
    await other.actions.flush();
    expect(idsIn(other)).toEqual(['proposal', 'budget']);
    await store.actions.removeDocument('proposal');
    await other.actions.flush();
    expect(idsIn(other)).toEqual(['budget']);
  });

  it('keep what could not be stored beside what the other one wrote', async () => {
    const [here, there] = openPair();
    const { store, id } = await startWith([], here);
    const other = await reopen(limitRoom(there).storage, id);
    await expect(other.actions.addDocument(proposal)).rejects.toThrow('full');
    await store.actions.addDocument(budget);
    await other.actions.flush();
    expect(readOpen(other).documentsState).toBe('unsaved');
    expect(idsIn(other).toSorted()).toEqual(['budget', 'proposal']);
  });

  it('keep a later version that could not be stored in the place of the older', async () => {
    const [here, there] = openPair();
    const { store, id } = await startWith([proposal], here);
    const other = await reopen(limitRoom(there).storage, id);
    await expect(other.actions.replaceDocument('proposal', annex)).rejects.toThrow('full');
    await store.actions.addDocument(budget);
    await other.actions.flush();
    expect(readOpen(other).documents.map(({ name }) => name)).toEqual(['annex.txt', 'budget.txt']);
  });
});
