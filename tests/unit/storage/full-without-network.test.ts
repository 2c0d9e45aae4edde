import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { prepareDevice } from '../../builders/tabs.ts';

vi.mock('../../../src/storage/removed-drafts.ts', () => {
  throw new TypeError('Failed to fetch');
});

const openTab = prepareDevice();

it('a full device says so also where a part of the app cannot be fetched', async () => {
  const storage = await openTab();
  const assessment = assessmentWith({});
  const summary = { title: '', organisation: '', rated: 0, inScope: 0, updatedAt: NOW };
  await storage.create(assessment, summary);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No space', 'QuotaExceededError');
  });
  const changes = diffRecords(assessment, editProfile(assessment, { title: 'New' }));
  expect(await storage.commit(assessment.id, changes, summary)).toMatchObject({
    kind: 'failed',
    code: 'full',
  });
});
