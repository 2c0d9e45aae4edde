import {
  createOwnStorage,
  openStorage,
  type AssessmentStorage,
} from '../storage/assessment-storage.ts';
import { listKept } from './kept-work.ts';

type Opened = {
  readonly storage: AssessmentStorage;
  /** The browser keeps nothing: what is written lasts as long as the page. */
  readonly isTemporary: boolean;
};

/** Opens the store of this device; what a page could not write before it went away is written first. */
export async function openOwnStorage(now: () => string): Promise<Opened> {
  const opened = await openStorage({});
  if (opened.kind === 'unavailable') {
    // For browsers that keep nothing, which few visits have.
    const { createMemoryDatabase } = await import('../storage/memory-database.ts');
    return { storage: createOwnStorage(createMemoryDatabase()), isTemporary: true };
  }
  const { storage } = opened;
  if (listKept().length > 0) {
    const { writeKept } = await import('./write-kept.ts');
    await writeKept(storage, now());
  }
  return { storage, isTemporary: false };
}
