import {
  createOwnStorage,
  openStorage,
  type AssessmentStorage,
  type UnavailableReason,
} from '../storage/assessment-storage.ts';
import { listKept } from './kept-work.ts';

type Opened = {
  readonly storage: AssessmentStorage;
  /** Why nothing is kept, and what is written lasts as long as the page; null when it is kept. */
  readonly notKept: UnavailableReason | null;
};

/** Opens the store of this device; what a page could not write before it went away is written first. */
export async function openOwnStorage(now: () => string): Promise<Opened> {
  const opened = await openStorage({});
  if (opened.kind === 'unavailable') {
    // Few visits want it.
    const { createMemoryDatabase } = await import('../storage/memory-database.ts');
    return { storage: createOwnStorage(createMemoryDatabase()), notKept: opened.reason };
  }
  const { storage } = opened;
  if (listKept().length > 0) {
    const { writeKept } = await import('./write-kept.ts');
    await writeKept(storage, now());
  }
  return { storage, notKept: null };
}
