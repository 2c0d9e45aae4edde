import { createOwnStorage, type AssessmentStorage } from '../../src/storage/assessment-storage.ts';
import { createMemoryDatabase } from '../../src/storage/memory-database.ts';

/** A store that lasts as long as the test; two on one database are two tabs that do not hear each other. */
export function createMemoryStorage(database = createMemoryDatabase()): AssessmentStorage {
  return createOwnStorage(database);
}
