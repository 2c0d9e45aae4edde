import type { RecordChange } from '../domain/assessment/records.ts';
import type { CloseReason } from './database.ts';
import type { Notice } from './tab-channel.ts';
import type { Database } from './tables.ts';

/** What a store tells those who listen. */
export type StorageMessage =
  /** Another tab wrote. `before` is what it found, `after` is what is stored now. The library changed with it. */
  | {
      readonly kind: 'changed';
      readonly assessmentId: string;
      readonly changes: readonly RecordChange[];
    }
  /** Another tab added, put aside, brought back or removed an assessment, or saved one to a file. */
  | { readonly kind: 'library' }
  /** An assessment came in, from another tab or from this one, or another tab removed it for good. */
  | { readonly kind: 'anew'; readonly assessmentId: string }
  /** Another tab added, replaced or removed a document of this assessment's draft. */
  | { readonly kind: 'drafts'; readonly assessmentId: string }
  /** From now on nothing is written; every write says `closed`. */
  | { readonly kind: 'closed'; readonly reason: CloseReason };

export type Listener = (message: StorageMessage) => void;

/** Tells all who listen, those included who end listening meanwhile. */
export function inform(listeners: ReadonlySet<Listener>, message: StorageMessage): void {
  for (const listener of [...listeners]) listener(message);
}

/**
 * Reads what another tab told of before passing it on. The store answers in order, so a listener hears of its own
 * writes and of others' in the order in which they were stored.
 */
export async function passOn(
  database: Database,
  listeners: ReadonlySet<Listener>,
  notice: Notice,
): Promise<void> {
  if (database.isClosed()) return;
  if (notice.kind !== 'changed') {
    inform(listeners, notice);
    return;
  }
  const { assessmentId } = notice;
  const changes = await readChanges(database, notice).catch(() => []);
  if (changes.length > 0) inform(listeners, { kind: 'changed', assessmentId, changes });
}

function readChanges(
  database: Database,
  notice: Notice & { kind: 'changed' },
): Promise<readonly RecordChange[]> {
  return database.run('readonly', (tables) =>
    Promise.all(
      notice.changes.map(async ({ key, before, order }) => {
        const stored = await tables.readRecord(notice.assessmentId, key);
        return { key, before, after: stored?.value, order: stored?.order ?? order };
      }),
    ),
  );
}
