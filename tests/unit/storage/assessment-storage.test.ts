import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { answerDimension, editProfile } from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import {
  openStorage,
  type AssessmentStorage,
  type StorageMessage,
  type Summary,
} from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { listStores } from '../../builders/stores.ts';
import { rubricOf } from '../../builders/small-rubric.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const LATER = '2026-11-23T10:00:00.000Z';
const openTab = prepareDevice();

function summaryOf(assessment: Assessment, change: Partial<Summary> = {}): Summary {
  const { title, organisation } = assessment.profile;
  return { title, organisation, rated: 0, inScope: 0, updatedAt: NOW, ...change };
}

/** Answers AS1 and writes that, the way a tab that last saw `assessment` does. */
function answerIn(storage: AssessmentStorage, assessment: Assessment, level: 0 | 1 | 2 | 3 | 4) {
  const after = answerDimension(assessment, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    position: { kind: 'level', level },
    now: LATER,
  });
  const changes = diffRecords(assessment, after);
  return storage.commit(assessment.id, changes, summaryOf(after, { updatedAt: LATER }));
}

async function loadFrom(storage: AssessmentStorage): Promise<Assessment> {
  const loaded = await storage.load('assessment-1');
  if (loaded.kind !== 'ok') throw new Error(loaded.kind);
  return loaded.assessment;
}

function nextMessage(storage: AssessmentStorage): Promise<StorageMessage> {
  return new Promise((resolve) => storage.subscribe(resolve));
}

function hearMessages(storage: AssessmentStorage, count: number) {
  const heard: StorageMessage[] = [];
  return new Promise<readonly StorageMessage[]>((resolve) => {
    storage.subscribe((message) => heard.push(message) === count && resolve(heard));
  });
}

const assessment = assessmentWith({ AS1: 2, AS2: 'not-stated' });

describe.each(listStores(openTab))('a store %s', (_place, open) => {
  it('loads what was created', async () => {
    const storage = await open();
    expect(await storage.create(assessment, summaryOf(assessment))).toEqual({ kind: 'saved' });
    expect(await storage.load(assessment.id)).toEqual({ kind: 'ok', assessment });
  });

  it('lists the rubrics it keeps, each once', async () => {
    const storage = await open();
    const kept = ['one', 'two'].map((hash) => ({ hash, rubric: rubricOf({}) }));
    for (const one of [...kept, ...kept]) await storage.keepRubric(one);
    expect(await storage.listRubrics()).toEqual(kept);
  });

  it('loads what was committed', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    expect(await answerIn(storage, assessment, 3)).toEqual({ kind: 'saved', merged: [] });
    const { answers } = await loadFrom(storage);
    expect(answers[0]?.position).toEqual({ kind: 'level', level: 3 });
  });

  it('knows nothing of an id it never saw', async () => {
    expect(await (await open()).load('nobody')).toEqual({ kind: 'missing' });
  });

  it('never writes over an assessment with the same id', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    const other = { ...assessment, answers: [] };
    const outcome = await storage.create(other, summaryOf(other));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'exists' });
    expect(await loadFrom(storage)).toEqual(assessment);
  });

  it('merges what another tab wrote meanwhile, and tells', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    await answerIn(storage, assessment, 4);
    const outcome = await answerIn(storage, assessment, 0);
    const [answer] = (await loadFrom(storage)).answers;
    expect(answer).toMatchObject({
      position: { level: 0 },
      alternatives: [{ position: { level: 4 } }],
    });
    expect(outcome).toMatchObject({ kind: 'saved', merged: [{ after: answer }] });
  });

  it('takes several changes of one record one after the other', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    const titles = ['a', 'ab', 'abc'].map((title) => editProfile(assessment, { title }));
    const steps = [assessment, ...titles];
    const changes = titles.flatMap((after, at) => diffRecords(steps[at] ?? assessment, after));
    const outcome = await storage.commit(assessment.id, changes, undefined);
    expect(outcome).toEqual({ kind: 'saved', merged: [] });
    expect((await loadFrom(storage)).profile.title).toBe('abc');
  });

  it('does not bring parts of a purged assessment back', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    await storage.purgeAll([assessment.id]);
    expect(await answerIn(storage, assessment, 3)).toMatchObject({ kind: 'failed' });
    expect(await storage.load(assessment.id)).toEqual({ kind: 'missing' });
    expect(await storage.list()).toEqual([]);
  });

  it('lists the newest first', async () => {
    const storage = await open();
    const other = { ...assessment, id: 'assessment-2' };
    await storage.create(other, summaryOf(other, { updatedAt: LATER }));
    await storage.create(assessment, summaryOf(assessment));
    expect((await storage.list()).map(({ id }) => id)).toEqual(['assessment-2', 'assessment-1']);
  });

  it('shows in the library what is in the assessment', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    const renamed = editProfile(assessment, { title: 'Safe work' });
    await storage.commit(assessment.id, diffRecords(assessment, renamed), summaryOf(renamed));
    await storage.commit(assessment.id, [], summaryOf(assessment, { rated: 2, updatedAt: LATER }));
    expect(await storage.list()).toMatchObject([
      { title: 'Safe work', rated: 2, updatedAt: LATER },
    ]);
  });

  it('puts an assessment aside and brings it back', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    await storage.markDeleted(assessment.id, LATER);
    expect(await storage.list()).toMatchObject([{ deletedAt: LATER }]);
    await storage.restore(assessment.id);
    expect(await storage.list()).toMatchObject([{ deletedAt: null }]);
    expect(await loadFrom(storage)).toEqual(assessment);
  });

  it('remembers when a file was saved', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    await storage.noteFileSaved(assessment.id, LATER);
    expect(await storage.list()).toMatchObject([{ lastFileAt: LATER, updatedAt: NOW }]);
  });

  it('says that there is nothing to put aside or bring back', async () => {
    const storage = await open();
    const failed = { kind: 'failed', code: 'missing', detail: 'nobody' };
    expect(await storage.markDeleted('nobody', NOW)).toEqual(failed);
    expect(await storage.restore('nobody')).toEqual(failed);
    expect(await storage.noteFileSaved('nobody', NOW)).toEqual(failed);
  });

  it('counts what is not there as removed, and removes the others', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    expect(await storage.purgeAll(['nobody', assessment.id])).toEqual({ kind: 'saved' });
    expect(await storage.list()).toEqual([]);
  });

  it('removes one assessment and leaves its neighbours', async () => {
    const storage = await open();
    const neighbours = ['assessment', 'assessment-1 ', 'assessment-10', 'b'];
    for (const id of [assessment.id, ...neighbours]) {
      await storage.create({ ...assessment, id }, summaryOf(assessment));
    }
    await storage.purgeAll([assessment.id]);
    const loaded = await Promise.all(neighbours.map((id) => storage.load(id)));
    expect(loaded.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
  });

  it('writes nothing once closed', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    storage.close();
    expect(await answerIn(storage, assessment, 3)).toMatchObject({
      kind: 'failed',
      code: 'closed',
    });
    await expect(storage.list()).rejects.toThrow();
  });

  it('writes all of a commit or nothing', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    const after = editProfile(assessment, { title: 'Half' });
    const unwritable = { key: 'actions/a', before: undefined, after: () => 0, order: 0 };
    const changes = [...diffRecords(assessment, after), unwritable];
    const outcome = await storage.commit(assessment.id, changes, undefined);
    expect(outcome).toMatchObject({ kind: 'failed', code: 'unknown' });
    expect(await loadFrom(storage)).toEqual(assessment);
  });

  it('says what is wrong with a damaged assessment', async () => {
    const storage = await open();
    await storage.create(assessment, summaryOf(assessment));
    const [before] = assessment.answers;
    const after = { ...before, position: { kind: 'level', level: 9 } };
    const key = 'answers/assessor-1/AS1';
    await storage.commit(assessment.id, [{ key, before, after, order: 0 }], undefined);
    const problem = {
      path: ['answers', 0, 'position', 'level'],
      found: '9',
      expected: { kind: 'range', first: 0, last: 4 },
    };
    expect(await storage.load(assessment.id)).toEqual({ kind: 'damaged', problems: [problem] });
  });
});

describe('a store on the device', () => {
  it('asks for strict durability of every write', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    await answerIn(storage, assessment, 3);
    await storage.markDeleted(assessment.id, NOW);
    await storage.restore(assessment.id);
    await storage.noteFileSaved(assessment.id, NOW);
    await storage.purgeAll([assessment.id]);
    const writes = transaction.mock.calls.filter((call) => call[1] === 'readwrite');
    const options = writes.map((call) => call[2]);
    expect(options).toEqual(Array(6).fill({ durability: 'strict' }));
  });

  it('says saved only when the transaction is complete', async () => {
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const saved = answerIn(storage, assessment, 3).then(() => 'saved');
    const [started] = transaction.mock.results;
    const complete = new Promise((resolve) =>
      (started?.value as IDBTransaction).addEventListener('complete', () => resolve('complete')),
    );
    expect(await Promise.race([saved, complete])).toBe('complete');
  });

  it('keeps what was written for the next time', async () => {
    const first = await openTab();
    await first.create(assessment, summaryOf(assessment));
    first.close();
    expect(await loadFrom(await openTab())).toEqual(assessment);
  });

  it('tells two quotes apart that an earlier version gave one id', async () => {
    const quotes = ['one', 'two'].map((quote) => ({ id: 'q', quote, place: '' }));
    const twice = assessmentWith({ AS1: { position: null, passages: quotes } });
    const storage = await openTab();
    await storage.create(twice, summaryOf(twice));
    const [answer] = (await loadFrom(storage)).answers;
    expect(answer?.passages).toMatchObject([
      { id: 'q', quote: 'one' },
      { id: 'q~1', quote: 'two' },
    ]);
  });

  it('does not alter a damaged assessment by loading it', async () => {
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    const change = { key: 'profile', before: assessment.profile, after: 'broken', order: 0 };
    await storage.commit(assessment.id, [change], undefined);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await storage.load(assessment.id)).toMatchObject({ kind: 'damaged' });
    expect(await storage.load(assessment.id)).toMatchObject({ kind: 'damaged' });
    expect(put).not.toHaveBeenCalled();
  });

  it('says that the device is full, and keeps what was there', async () => {
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No space', 'QuotaExceededError');
    });
    expect(await answerIn(storage, assessment, 3)).toMatchObject({ kind: 'failed', code: 'full' });
    expect(await loadFrom(storage)).toEqual(assessment);
  });

  it('says that a transaction was ended by the browser', async () => {
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const outcome = answerIn(storage, assessment, 3);
    const [started] = transaction.mock.results;
    (started?.value as IDBTransaction).abort();
    expect(await outcome).toMatchObject({ kind: 'failed', code: 'unknown' });
    expect(await loadFrom(storage)).toEqual(assessment);
  });
});

describe('two tabs', () => {
  it('tell each other what is stored now', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await here.create(assessment, summaryOf(assessment));
    const heard = await hearMessages(there, 2);
    const changed = nextMessage(there);
    await answerIn(here, assessment, 3);
    expect(heard).toEqual([{ kind: 'library' }, { kind: 'anew', assessmentId: assessment.id }]);
    const { answers } = await loadFrom(there);
    expect(await changed).toEqual({
      kind: 'changed',
      assessmentId: assessment.id,
      changes: [
        {
          key: 'answers/assessor-1/AS1',
          before: assessment.answers[0],
          after: answers[0],
          order: 0,
          revision: 2,
        },
      ],
    });
  });

  it('tell each other what was removed for good', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await here.create(assessment, summaryOf(assessment));
    await hearMessages(there, 2);
    const heard = hearMessages(there, 2);
    await here.purgeAll([assessment.id]);
    expect(await heard).toEqual([
      { kind: 'library' },
      { kind: 'anew', assessmentId: assessment.id },
    ]);
  });

  it('do not hear themselves, nor after they stop listening', async () => {
    const [here, there] = [await openTab(), await openTab()];
    await here.create(assessment, summaryOf(assessment));
    const own = vi.fn();
    const stopped = vi.fn();
    here.subscribe(own);
    there.subscribe(stopped)();
    const heard = nextMessage(there);
    await answerIn(here, assessment, 3);
    await heard;
    expect(own).not.toHaveBeenCalled();
    expect(stopped).not.toHaveBeenCalled();
  });

  it('merge without a channel between them', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [here, there] = [await openTab(), await openTab()];
    await here.create(assessment, summaryOf(assessment));
    await answerIn(here, assessment, 4);
    expect(await answerIn(there, assessment, 0)).toMatchObject({
      merged: [{ key: 'answers/assessor-1/AS1' }],
    });
  });

  it('let a newer version in, and say so', async () => {
    const storage = await openTab();
    const message = nextMessage(storage);
    const newer = await openRaw(5);
    expect(await message).toEqual({ kind: 'closed', reason: 'newer-tab' });
    const outcome = await storage.create(assessment, summaryOf(assessment));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'closed' });
    newer.close();
  });
});

describe('opening a store', () => {
  it('says that a newer version of the app wrote it', async () => {
    (await openRaw(5)).close();
    expect(await openStorage({})).toMatchObject({ kind: 'unavailable', reason: 'newer-store' });
  });

  it('says that the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(await openStorage({})).toMatchObject({ kind: 'unavailable', reason: 'missing' });
  });

  it('says that the browser refuses', async () => {
    const open = () => {
      throw new DOMException('Not here', 'SecurityError');
    };
    vi.stubGlobal('indexedDB', { open });
    const outcome = await openStorage({});
    expect(outcome).toMatchObject({ kind: 'unavailable', reason: 'refused' });
    expect(outcome).toHaveProperty('detail', 'SecurityError: Not here');
  });

  it('keeps stores of different names apart', async () => {
    const storage = await openTab();
    await storage.create(assessment, summaryOf(assessment));
    const other = await openTab('other');
    expect(await other.list()).toEqual([]);
  });
});

/** Opens the database the way another version of the app does. */
function openRaw(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('assumption-check', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
}
