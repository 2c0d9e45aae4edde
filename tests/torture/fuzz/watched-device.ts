import { hashRubric } from '../../../src/domain/rubric/hash.ts';
import { createAppStore, type AppStore } from '../../../src/state/app-store.ts';
import {
  createOwnStorage,
  type AssessmentStorage,
} from '../../../src/storage/assessment-storage.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import { removedShelf } from '../../../src/storage/removed-shelf.ts';
import type { Database, Tables } from '../../../src/storage/tables.ts';
import { NOW } from '../../builders/assessment.ts';
import { keep } from '../../builders/library.ts';
import { FIRST, TWO_VERSIONS } from '../../builders/two-versions.ts';
import { canonical } from '../model/slots.ts';
import { KEPT } from './samples.ts';

export type WatchedDevice = {
  readonly storage: AssessmentStorage;
  readonly store: AppStore;
  /** Ids of what was written or removed since the start, each time. */
  readonly written: readonly string[];
  /** All that is kept of an assessment, as one text. */
  describe(id: string): Promise<string>;
};

/** A device with a small library that notes every write. */
export async function openWatchedDevice(): Promise<WatchedDevice> {
  const written: string[] = [];
  const database = watchDatabase(createMemoryDatabase(), (id) => written.push(id));
  const storage = createOwnStorage(database);
  for (const assessment of KEPT) await keep(storage, assessment);
  written.length = 0;
  return {
    storage,
    store: openStore(storage),
    written,
    describe: async (id) =>
      canonical([
        await storage.load(id),
        await storage.readHistory(id),
        await storage.readDrafts(id),
      ]),
  };
}

function openStore(storage: AssessmentStorage): AppStore {
  let ids = 0;
  return createAppStore(
    {
      rubric: { rubric: FIRST, hash: hashRubric(FIRST) },
      storage,
      now: () => NOW,
      newId: () => `id-${String(++ids)}`,
      readExample: () => Promise.reject(new Error('There is no example.')),
      readVersions: () => Promise.resolve(TWO_VERSIONS),
    },
    null,
  );
}

const CHANGES = /^(write|delete|trim)/;

function watchDatabase(database: Database, onWrite: (id: string) => void): Database {
  return {
    ...database,
    run: (mode, work) => database.run(mode, (tables) => work(watchTables(tables, onWrite))),
  };
}

/** The first thing that is given to a write is what is written, or the id of what is removed. */
function watchTables(tables: Tables, onWrite: (id: string) => void): Tables {
  return new Proxy(tables, {
    get: (target, name: keyof Tables) => {
      const method = Reflect.get(target, name) as (...input: unknown[]) => unknown;
      if (!CHANGES.test(name)) return method;
      return (...input: unknown[]) => {
        onWrite(nameWritten(input[0]));
        return method(...input);
      };
    },
  });
}

/** What was removed from the draft of an assessment belongs to that assessment. */
function nameWritten(first: unknown): string {
  if (typeof first === 'string') return first.replace(removedShelf(''), '');
  const { assessmentId, id, hash } = first as Readonly<Record<string, unknown>>;
  return nameWritten(String(assessmentId ?? id ?? hash));
}
