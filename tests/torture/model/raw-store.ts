import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { canonical } from './slots.ts';

export type RawRecord = { assessmentId: string; key: string; value: unknown };
type RawHistory = { assessmentId: string; key: string; fullest?: unknown };
type RawEntry = { id: string; deletedAt: string | null };

/** Everything the database has that a person can come to, read without the app. */
export type RawStore = {
  readonly records: readonly RawRecord[];
  readonly history: readonly RawHistory[];
  readonly library: readonly RawEntry[];
};

const STORES = ['records', 'history', 'library'];

/** A connection of its own to a database that is there. */
export function connect(name: string): Promise<IDBDatabase> {
  return finish(indexedDB.open(name));
}

export async function readRaw(connection: IDBDatabase): Promise<RawStore> {
  const transaction = connection.transaction(STORES);
  const readAll = <T>(store: string) =>
    finish(transaction.objectStore(store).getAll() as IDBRequest<T[]>);
  const [records, history, library] = await Promise.all([
    readAll<RawRecord>('records'),
    readAll<RawHistory>('history'),
    readAll<RawEntry>('library'),
  ]);
  return {
    // What was taken away leaves its number behind, and no value.
    records: records.filter(({ value }) => value !== undefined),
    // A value that an entry keeps while it grows counts for nothing: no person sees it, and no file has it.
    history: history.map(({ fullest: _, ...entry }) => entry),
    library,
  };
}

/** Resolves when all that was begun before has been read and written: who may write waits for the others. */
export function waitForTurn(connection: IDBDatabase): Promise<void> {
  const transaction = connection.transaction(STORES, 'readwrite');
  return new Promise((resolve) => (transaction.oncomplete = () => resolve()));
}

function finish<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () =>
      reject(new Error(`The database did not answer: ${String(request.error)}`));
  });
}

const LISTS = ['context', 'sectionChoices', 'assessors', 'answers', 'agreed', 'actions'] as const;

/** One assessment as its records say, without the app's own way of joining them. */
export function joinRaw(records: readonly RawRecord[]): Assessment {
  const valueOf = (key: string) => records.find((record) => record.key === key)?.value;
  const lists = LISTS.map((name) => [
    name,
    records.filter(({ key }) => key.startsWith(`${name}/`)).map(({ value }) => value),
  ]);
  return {
    ...(valueOf('base') as object),
    profile: valueOf('profile'),
    activities: valueOf('activities'),
    ...Object.fromEntries(lists),
  } as Assessment;
}

/** The parts of an assessment, each as a text, in an order that does not depend on that of its lists. */
export function portray(assessment: Assessment): readonly string[] {
  const items = LISTS.flatMap((name) =>
    assessment[name].map((item) => `${name} ${canonical(item)}`),
  );
  const rest = Object.entries(assessment).filter(([name]) => !LISTS.some((list) => list === name));
  return [...items, ...rest.map(([name, value]) => `${name} ${canonical(value)}`)].sort();
}
