import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
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
const newer = { ...proposal, fingerprint: 'newer', passages: budget.passages };

/** The moment of the nth thing that is done. */
const at = (n: number) => `2026-11-22T10:00:${String(n).padStart(2, '0')}.000Z`;

async function namesOfRemoved(storage: AssessmentStorage, id = ID): Promise<readonly string[]> {
  return (await storage.readRemoved(id)).map(({ document }) => document.fingerprint);
}

describe.each(listStores(openTab))('what was removed from a draft, %s', (_place, open) => {
  const openWith = async (...documents: readonly DraftDocument[]) =>
    storeDrafted(await open(), documents);

  it('is kept with its place and moment', async () => {
    const storage = await openWith(proposal, budget);
    await storage.deleteDraft(ID, 'budget', at(1));
    const removed = { document: budget, order: 1, at: at(1), isReplaced: false };
    expect(await storage.readRemoved(ID)).toEqual([removed]);
  });

  it('is no part of the draft', async () => {
    const storage = await openWith(proposal, budget);
    await storage.deleteDraft(ID, 'budget', at(1));
    expect(await storage.readDrafts(ID)).toMatchObject({ documents: [{ document: proposal }] });
  });

  it('is kept of a version that another replaced', async () => {
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, newer, 0, at(1));
    const removed = { document: proposal, order: 0, at: at(1), isReplaced: true };
    expect(await storage.readRemoved(ID)).toEqual([removed]);
  });

  it('changes places with the version that comes back', async () => {
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, newer, 0, at(1));
    await storage.writeDraft(ID, proposal, 0, at(2));
    expect(await namesOfRemoved(storage)).toEqual(['newer']);
  });

  it('is not kept of a document that is written again', async () => {
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, proposal, 3, at(1));
    expect(await storage.readRemoved(ID)).toEqual([]);
  });

  it('is not kept where no moment is given', async () => {
    const storage = await openWith(proposal);
    await storage.deleteDraft(ID, 'proposal');
    expect(await storage.readRemoved(ID)).toEqual([]);
  });

  it('is the last five, the last first', async () => {
    const documents = Array.from('abcdefg', (id) => documentOf(id, [id]));
    const storage = await openWith(...documents);
    for (const [n, { id }] of documents.entries()) await storage.deleteDraft(ID, id, at(n));
    const names = ['g', 'f', 'e', 'd', 'c'].map((id) => `fingerprint of ${id}`);
    expect(await namesOfRemoved(storage)).toEqual(names);
  });

  it('is forgotten when told', async () => {
    const storage = await openWith(proposal);
    await storage.deleteDraft(ID, 'proposal', at(1));
    expect(await storage.forgetRemoved(ID)).toEqual({ kind: 'saved' });
    expect(await storage.readRemoved(ID)).toEqual([]);
  });

  it('goes with its assessment, and not with its neighbours', async () => {
    const storage = await openWith(proposal);
    const neighbour = { ...assessment, id: `${ID}0` };
    await storage.create(neighbour, summary, [budget]);
    await storage.deleteDraft(neighbour.id, 'budget', at(1));
    await storage.deleteDraft(ID, 'proposal', at(2));
    await storage.purgeAll([ID]);
    await storage.create(assessment, summary);
    expect(await storage.readRemoved(ID)).toEqual([]);
    expect(await namesOfRemoved(storage, neighbour.id)).toEqual(['fingerprint of budget']);
  });

  it('does not hold what is damaged', async () => {
    const storage = await openWith(proposal);
    await storage.writeDraft(ID, { ...budget, passages: 'broken' as never }, 1);
    await storage.deleteDraft(ID, 'budget', at(1));
    expect(await storage.readRemoved(ID)).toEqual([]);
    expect(await storage.readDrafts(ID)).toMatchObject({ damaged: [] });
  });
});

describe('a full device', () => {
  it('lets go of what was removed first, of all drafts', async () => {
    const storage = await openTab();
    const neighbour = { ...assessment, id: 'neighbour' };
    await storage.create(assessment, summary, [proposal]);
    await storage.create(neighbour, summary, [budget]);
    await storage.deleteDraft('neighbour', 'budget', at(1));
    await storage.deleteDraft(ID, 'proposal', at(2));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    expect(await storage.markDeleted(ID, NOW)).toEqual({ kind: 'saved' });
    expect(await storage.readRemoved('neighbour')).toEqual([]);
    expect(await namesOfRemoved(storage)).toEqual(['fingerprint of proposal']);
  });

  it('says so when nothing is left to let go of', async () => {
    const storage = await openTab();
    await storage.create(assessment, summary, [proposal]);
    await storage.deleteDraft(ID, 'proposal', at(1));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    expect(await storage.markDeleted(ID, NOW)).toMatchObject({ kind: 'failed', code: 'full' });
    expect(await storage.readRemoved(ID)).toEqual([]);
  });
});
