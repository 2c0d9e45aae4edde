import { nextTask } from '../lib/next-task.ts';
import type { LibraryEntry } from '../storage/assessment-storage.ts';
import type { Backup, BackupItem } from '../storage/backup/read-backup.ts';
import type { PlannedItem, RestorePlan, Watched } from './library-actions.ts';
import type { LibraryRoom } from './library-file.ts';
import { matchAssessment } from './match-file.ts';

/** Compares each assessment of a backup with what is here; changes nothing. Null when it was stopped. */
export async function planRestore(
  room: Pick<LibraryRoom, 'storage' | 'bring'>,
  backup: Backup,
  { signal, onProgress }: Watched,
): Promise<RestorePlan | null> {
  const entries = new Map((await room.storage.list()).map((entry) => [entry.id, entry]));
  const items: PlannedItem[] = [];
  const taken = new Set<string>();
  for (const item of backup.items) {
    if (signal.aborted) return null;
    const planned = await planItem(room, backup, item, { entries, taken });
    if (planned.id !== null) taken.add(planned.id);
    items.push(planned);
    onProgress(items.length, backup.items.length);
    await nextTask();
  }
  return { backup, items, wanted: items.filter(isWanted) };
}

function isWanted({ kind, comesBack }: PlannedItem): boolean {
  return kind === 'new' || kind === 'differs' || comesBack;
}

type Places = {
  readonly entries: ReadonlyMap<string, LibraryEntry>;
  /** Where other assessments of the backup belong: no two are joined into one. */
  readonly taken: ReadonlySet<string>;
};

async function planItem(
  { storage, bring }: Pick<LibraryRoom, 'storage' | 'bring'>,
  backup: Backup,
  item: BackupItem,
  { entries, taken }: Places,
): Promise<PlannedItem> {
  const read = backup.readItem(item);
  const plain = { item, comesBack: false, isBrought: false, isBeside: false };
  if (read.kind === 'damaged') {
    return { ...plain, id: null, title: item.listed?.title ?? item.path, kind: 'damaged' };
  }
  const { assessment, documents = [] } = read.file;
  const { title } = assessment.profile;
  const readPast = () => backup.readHistory(item).entries;
  const search = { storage, bring, taken, readPast };
  const matched = await matchAssessment(search, assessment, documents);
  const { id, match } = matched;
  if (!match) return { ...plain, id, title, kind: 'new', isBeside: matched.beside !== null };
  const isSame = match.comparison.isNothingNew && match.documents.length === 0;
  const comesBack = Boolean(entries.get(id)?.deletedAt) && !item.listed?.deletedAt;
  const isBrought = match.brought !== null && !isSame;
  return { ...plain, id, title, kind: isSame ? 'same' : 'differs', comesBack, isBrought };
}
