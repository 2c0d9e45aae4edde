import type { AssessmentStorage, LibraryEntry } from '../storage/assessment-storage.ts';
import { listUnwritten } from '../storage/backup/list-unwritten.ts';
import type { BackupSource } from '../storage/backup/write-backup.ts';
import type { LoadedDrafts } from '../storage/compare-places.ts';
import type { LoadedHistory } from '../storage/parse-history.ts';
import type { AppActions } from './app-state.ts';

type Here = {
  readonly storage: AssessmentStorage;
  readonly actions: Pick<AppActions, 'readAssessment' | 'readDocuments'>;
  readonly now: () => string;
  /** Ids of assessments with something that is not on the disk. */
  readonly unwritten: ReadonlySet<string>;
};

/** Where a file with everything comes from: what is stored, and over it what the screen has and the disk did not take. */
export function createBackupSource({ storage, actions, now, unwritten }: Here): BackupSource {
  /** Those that could not be written have no place among the stored ones but the one on the screen. */
  async function readDrafts(id: string): Promise<LoadedDrafts> {
    const stored = await storage.readDrafts(id);
    if (!unwritten.has(id)) return stored;
    const documents = await actions.readDocuments(id);
    return {
      documents: documents.map((document, order) => ({ document, order })),
      damaged: stored.damaged.filter((damaged) => documents.every((one) => one.id !== damaged)),
    };
  }

  async function readHistory(id: string): Promise<LoadedHistory> {
    const history = await storage.readHistory(id);
    const shown = unwritten.has(id) ? await actions.readAssessment(id) : null;
    const loaded = shown ? await storage.load(id) : undefined;
    if (!shown || loaded?.kind !== 'ok') return history;
    const known = { history: history.entries, at: now() };
    const entries = [...listUnwritten(loaded.assessment, shown, known), ...history.entries];
    return { ...history, entries };
  }

  return {
    async load(id) {
      const assessment = await actions.readAssessment(id);
      return assessment ? { kind: 'ok', assessment } : storage.load(id);
    },
    readDrafts,
    readHistory,
    findRubric: (hash) => storage.findRubric(hash),
  };
}

/** The lines of the library for these ids, as they would be if all had been written. */
export async function listForBackup(
  { storage, actions, now, unwritten }: Here,
  ids: ReadonlySet<string>,
): Promise<readonly LibraryEntry[]> {
  const entries = (await storage.list()).filter(({ id }) => ids.has(id));
  return Promise.all(
    entries.map(async (entry) => {
      const assessment = unwritten.has(entry.id) && (await actions.readAssessment(entry.id));
      if (!assessment) return entry;
      const { title, organisation } = assessment.profile;
      return { ...entry, title, organisation, updatedAt: now() };
    }),
  );
}
