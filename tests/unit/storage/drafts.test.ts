import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { splitRecords } from '../../../src/domain/assessment/records.ts';
import {
  type AssessmentStorage,
  type StorageMessage,
} from '../../../src/storage/assessment-storage.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import { NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { listStores } from '../../builders/stores.ts';
import {
  BUDGET as budget,
  DRAFTED as assessment,
  DRAFTED_SUMMARY as summary,
  PROPOSAL as proposal,
  storeDrafted,
} from '../../builders/stored-draft.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();

const ID = assessment.id;

/** More paragraphs than are parsed at once. */
const LONG = Array.from({ length: 250 }, (_, number) => `Text ${number}`);

/** Ids of the documents that are stored, in their order. */
async function idsIn(storage: AssessmentStorage, id = ID): Promise<readonly string[]> {
  const { documents } = await storage.readDrafts(id);
  return documents.map(({ document }) => document.id);
}

function nextMessage(
  storage: AssessmentStorage,
  wanted?: StorageMessage['kind'],
): Promise<StorageMessage> {
  return new Promise((resolve) =>
    storage.subscribe((message) => (wanted ?? message.kind) === message.kind && resolve(message)),
  );
}

describe.each(listStores(openTab))('drafts in a store %s', (_place, open) => {
  const openWith = async (...documents: readonly DraftDocument[]) =>
    storeDrafted(await open(), documents);

  it('come back as they were written, in their order', async () => {
    const storage = await openWith();
    await storage.writeDraft(ID, budget, 1);
    await storage.writeDraft(ID, proposal, 0.5);
    expect(await storage.readDrafts(ID)).toEqual({
      documents: [
        { document: proposal, order: 0.5 },
        { document: budget, order: 1 },
      ],
      damaged: [],
    });
  });

  it('come with an assessment that is added', async () => {
    const storage = await openWith(proposal, budget);
    expect(await idsIn(storage)).toEqual(['proposal', 'budget']);
  });

  it('are not added to an assessment that is there already', async () => {
    const storage = await openWith(proposal);
    expect(await storage.create(assessment, summary, [budget])).toMatchObject({ code: 'exists' });
    expect(await idsIn(storage)).toEqual(['proposal']);
  });

  it('are replaced under the same id', async () => {
    const storage = await openWith(proposal, budget);
    const newer = documentOf('proposal', ['Women and men are trained.']);
    await storage.writeDraft(ID, newer, 0);
    const { documents } = await storage.readDrafts(ID);
    expect(documents.map(({ document }) => document)).toEqual([newer, budget]);
  });

  it('are removed one by one, as often as one likes', async () => {
    const storage = await openWith(proposal, budget);
    expect(await storage.deleteDraft(ID, 'proposal')).toEqual({ kind: 'saved' });
    expect(await storage.deleteDraft(ID, 'proposal')).toEqual({ kind: 'saved' });
    expect(await idsIn(storage)).toEqual(['budget']);
  });

  it('go with their assessment, and not with its neighbours', async () => {
    const storage = await openWith(proposal);
    const neighbour = { ...assessment, id: `${ID}0` };
    await storage.create(neighbour, summary, [budget]);
    await storage.purgeAll([ID]);
    await storage.create(assessment, summary);
    expect(await idsIn(storage)).toEqual([]);
    expect(await idsIn(storage, neighbour.id)).toEqual(['budget']);
  });

  it('stay while their assessment is put aside', async () => {
    const storage = await openWith(proposal);
    await storage.markDeleted(ID, NOW);
    await storage.restore(ID);
    expect(await idsIn(storage)).toEqual(['proposal']);
  });

  it('are not kept without an assessment', async () => {
    const storage = await open();
    const missing = { kind: 'failed', code: 'missing', detail: ID };
    expect(await storage.writeDraft(ID, proposal, 0)).toEqual(missing);
    expect(await storage.deleteDraft(ID, 'proposal')).toEqual(missing);
    expect(await storage.readDrafts(ID)).toEqual({ documents: [], damaged: [] });
  });

  it('are reported when damaged, and the assessment opens', async () => {
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, { ...budget, passages: 'broken' as never }, 1);
    expect(await storage.readDrafts(ID)).toMatchObject({
      documents: [{ document: { id: 'proposal' } }],
      damaged: ['budget'],
    });
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment });
  });

  it('are read to their end, however long they are', async () => {
    const long = documentOf('proposal', LONG);
    const storage = await openWith(long);
    expect((await storage.readDrafts(ID)).documents[0]?.document).toEqual(long);
  });

  it('are damaged when one passage is, far behind the first', async () => {
    const long = documentOf('budget', LONG);
    const passages = long.passages.with(240, { ...long.passages[0], kind: 'poem' } as never);
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, { ...long, passages }, 1);
    expect(await storage.readDrafts(ID)).toMatchObject({ damaged: ['budget'] });
  });

  it('are not written once the store is closed', async () => {
    const storage = await openWith(proposal);
    storage.close();
    const failed = { kind: 'failed', code: 'closed' };
    expect(await storage.writeDraft(ID, budget, 1)).toMatchObject(failed);
    expect(await storage.deleteDraft(ID, 'proposal')).toMatchObject(failed);
    await expect(storage.readDrafts(ID)).rejects.toThrow();
  });
});

describe('a full device', () => {
  it('keeps the documents that were there', async () => {
    const storage = await openTab();
    await storage.create(assessment, summary, [proposal]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    const newer = documentOf('proposal', ['Another.']);
    expect(await storage.writeDraft(ID, newer, 0)).toMatchObject({ kind: 'failed', code: 'full' });
    expect(await storage.readDrafts(ID)).toMatchObject({ documents: [{ document: proposal }] });
  });

  it('adds no assessment without its documents', async () => {
    const storage = await openTab();
    const unwritable = { ...proposal, later: () => 0 };
    const outcome = await storage.create(assessment, summary, [unwritable]);
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(await storage.load(ID)).toEqual({ kind: 'missing' });
  });
});

describe('two tabs', () => {
  it('tell each other whose documents are others now', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await here.create(assessment, summary);
    await nextMessage(there, 'anew');
    const told = { kind: 'drafts', assessmentId: ID };
    const written = nextMessage(there);
    await here.writeDraft(ID, proposal, 0);
    expect(await written).toEqual(told);
    expect(await idsIn(there)).toEqual(['proposal']);
    const removed = nextMessage(there);
    await here.deleteDraft(ID, 'proposal');
    expect(await removed).toEqual(told);
    expect(await idsIn(there)).toEqual([]);
  });

  it('give two documents one place without losing either', async () => {
    const database = createMemoryDatabase();
    const [here, there] = [createMemoryStorage(database), createMemoryStorage(database)];
    await here.create(assessment, summary);
    await Promise.all([here.writeDraft(ID, proposal, 0), there.writeDraft(ID, budget, 0)]);
    expect(await idsIn(here)).toEqual(['budget', 'proposal']);
  });
});

describe('a store of version 1', () => {
  it('keeps its assessments and takes drafts', async () => {
    await writeVersion1();
    const storage = await openTab();
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment });
    expect(await storage.list()).toMatchObject([{ id: ID, title: 'Safe work' }]);
    expect(await storage.findRubric('hash')).toMatchObject({ hash: 'hash' });
    expect(await storage.readDrafts(ID)).toEqual({ documents: [], damaged: [] });
    expect(await storage.writeDraft(ID, proposal, 0)).toEqual({ kind: 'saved' });
    expect(await idsIn(storage)).toEqual(['proposal']);
  });
});

/** A store the way version 1 of the database left it. */
async function writeVersion1(): Promise<void> {
  const request = indexedDB.open('assumption-check', 1);
  request.onupgradeneeded = () => {
    const { result } = request;
    result.createObjectStore('records', { keyPath: ['assessmentId', 'key'] });
    result.createObjectStore('library', { keyPath: 'id' });
    result.createObjectStore('rubrics', { keyPath: 'hash' });
  };
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const writing = database.transaction(['records', 'library', 'rubrics'], 'readwrite');
  for (const record of splitRecords(assessment)) {
    writing.objectStore('records').put({ ...record, assessmentId: ID, writtenAt: NOW });
  }
  const entry = { id: ID, ...summary, title: 'Safe work', deletedAt: null, lastFileAt: null };
  writing.objectStore('library').put(entry);
  writing.objectStore('rubrics').put({ hash: 'hash', rubric: {} });
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  database.close();
}
