import { expect, it } from 'vitest';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import type { AssessmentStorage, StorageMessage } from '../../../src/storage/assessment-storage.ts';
import { NOW } from '../../builders/assessment.ts';
import { keep } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { openStore, readOpen, STORE_EXAMPLE } from '../../builders/open-store.ts';

it('an assessment that another window changes while it is opened shows the change', async () => {
  const memory = createMemoryStorage();
  await keep(memory, STORE_EXAMPLE);
  const { id } = STORE_EXAMPLE;
  const changes = diffRecords(STORE_EXAMPLE, editProfile(STORE_EXAMPLE, { title: 'New' }));
  let tell: (message: StorageMessage) => void = () => undefined;
  let isFirst = true;
  const storage: AssessmentStorage = {
    ...memory,
    subscribe: (listener) => {
      tell = listener;
      return () => undefined;
    },
    load: async (wanted) => {
      const loaded = await memory.load(wanted);
      if (isFirst) {
        isFirst = false;
        await memory.commit(id, changes, { updatedAt: NOW });
        tell({ kind: 'changed', assessmentId: id, changes });
      }
      return loaded;
    },
  };
  const app = openStore(storage);
  await app.actions.openAssessment(id);
  expect(readOpen(app).assessment.profile.title).toBe('New');
});
