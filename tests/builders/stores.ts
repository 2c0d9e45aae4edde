import type { AssessmentStorage } from '../../src/storage/assessment-storage.ts';
import { createMemoryStorage } from './memory-storage.ts';

type Store = readonly [place: string, open: () => Promise<AssessmentStorage>];

/** The stores that must behave alike: one on the device of the test, and one without a database. */
export function listStores(openTab: () => Promise<AssessmentStorage>): readonly Store[] {
  return [
    ['on the device', openTab],
    ['in memory', () => Promise.resolve(createMemoryStorage())],
  ];
}
