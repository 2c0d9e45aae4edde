import { followDocument } from '../domain/assessment/edits.ts';
import { diffRecords } from '../domain/assessment/records.ts';
import type { DraftDocument } from '../domain/draft/draft.ts';
import type { AssessmentStorage } from '../storage/assessment-storage.ts';

/** Lets an assessment that is not open follow the first document of its draft, which was `before` and is `after` now. */
export async function followStored(
  storage: Pick<AssessmentStorage, 'load' | 'commit'>,
  id: string,
  before: DraftDocument | undefined,
  after: DraftDocument | undefined,
): Promise<void> {
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok') return;
  const followed = followDocument(loaded.assessment, before, after);
  const changes = diffRecords(loaded.assessment, followed);
  if (changes.length > 0) await storage.commit(id, changes, undefined);
}
