import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, vi } from 'vitest';
import { openStorage, type AssessmentStorage } from '../../src/storage/assessment-storage.ts';

/**
 * Gives each test of a file a device of its own; the answer opens a tab on it (on the
 * app's store, or on one of another name), closed when the test ends.
 */
export function prepareDevice(): (name?: string) => Promise<AssessmentStorage> {
  const opened: AssessmentStorage[] = [];
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory());
  });
  afterEach(() => {
    for (const storage of opened.splice(0)) storage.close();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  return async (name) => {
    const outcome = await openStorage(name === undefined ? {} : { name });
    if (outcome.kind === 'unavailable') throw new Error(outcome.reason);
    opened.push(outcome.storage);
    return outcome.storage;
  };
}
