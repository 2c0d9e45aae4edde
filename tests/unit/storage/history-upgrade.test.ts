import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { diffRecords, splitRecords } from '../../../src/domain/assessment/records.ts';
import { openStorage } from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { leaveOldStore } from '../../builders/old-store.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();
const assessment = assessmentWith({ AS1: 2, AS2: 'not-stated' });
const ID = assessment.id;
const summary = { title: 'Safe work', organisation: '', rated: 2, inScope: 5, updatedAt: NOW };
const proposal = documentOf('proposal', ['Women are trained.']);

/** A store the way version 2 of the database left it; the tab that wrote it is still open. */
function openVersion2(): Promise<IDBDatabase> {
  return leaveOldStore(2, {
    records: splitRecords(assessment).map((record) => ({
      ...record,
      assessmentId: ID,
      writtenAt: NOW,
    })),
    library: [{ id: ID, ...summary, deletedAt: null, lastFileAt: null }],
    rubrics: [{ hash: 'hash', rubric: {} }],
    drafts: [{ assessmentId: ID, documentId: 'proposal', order: 0, document: proposal }],
  });
}

describe('a store of version 2', () => {
  it('keeps all that is in it, and begins a history', async () => {
    (await openVersion2()).close();
    const storage = await openTab();
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment });
    expect(await storage.list()).toMatchObject([{ id: ID, title: 'Safe work' }]);
    expect(await storage.findRubric('hash')).toMatchObject({ hash: 'hash' });
    expect((await storage.readDrafts(ID)).documents).toEqual([{ document: proposal, order: 0 }]);
    expect(await storage.readHistory(ID)).toEqual({ entries: [], damaged: 0 });
    const after = answerDimension(assessment, {
      assessorId: ASSESSOR,
      dimensionId: 'AS1',
      now: NOW,
      position: { kind: 'level', level: 4 },
    });
    await storage.commit(ID, diffRecords(assessment, after), summary);
    expect((await storage.readHistory(ID)).entries).toHaveLength(1);
  });

  it('is upgraded while an older tab is open that lets go', async () => {
    const older = await openVersion2();
    older.onversionchange = () => older.close();
    const storage = await openTab();
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment });
  });
});

describe('an older tab that does not let go', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is not waited for without a word, and loses nothing', async () => {
    const older = await openVersion2();
    const asked = new Promise((resolve) => older.addEventListener('versionchange', resolve));
    const opening = openStorage({});
    await asked;
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await opening).toMatchObject({ kind: 'unavailable', reason: 'blocked' });
    const records = older.transaction('records').objectStore('records').getAll();
    await new Promise((resolve) => records.addEventListener('success', resolve));
    expect(records.result).toHaveLength(splitRecords(assessment).length);
    older.close();
  });
});
