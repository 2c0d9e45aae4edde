import type { CloseReason } from './database.ts';
import type { NamedChanges, Notice } from './tab-channel.ts';
import type { RecordChange } from '../domain/assessment/records.ts';
import type { Database, WrittenChange } from './tables.ts';

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

/** Those who listen to a store in this tab. */
export type Audience = {
  readonly listeners: Set<Listener>;
  /** The revision of each record that they have been told of, by assessment and key. */
  readonly told: Map<string, number>;
};

/** Nobody listens yet. */
export function createAudience(): Audience {
  return { listeners: new Set(), told: new Map() };
}

/** Tells all who listen, those included who end listening meanwhile. */
export function inform({ listeners, told }: Audience, message: StorageMessage): void {
  // What comes in under an id that was free counts from 1 again.
  if (message.kind === 'anew') told.clear();
  for (const listener of [...listeners]) listener(message);
}

/**
 * Reads what another tab told of before passing it on. The store answers in order, so a listener hears of its own
 * writes and of others' in the order in which they were stored. A revision of which it has heard, or an earlier one, is
 * no news: it is neither read nor passed on.
 */
export async function passOn(
  database: Database,
  audience: Audience,
  notice: Notice,
): Promise<void> {
  if (database.isClosed()) return;
  if (notice.kind !== 'changed') {
    inform(audience, notice);
    return;
  }
  const { assessmentId } = notice;
  const { told } = audience;
  const nameOf = (key: string) => `${assessmentId} ${key}`;
  const isNews = ({ key, revision }: NamedChanges[number]) =>
    revision > (told.get(nameOf(key)) ?? 0);
  const named = notice.changes.filter(isNews);
  if (named.length === 0) return;
  const found = await readChanges(database, assessmentId, named).catch(() => []);
  const changes = found.filter(isNews);
  for (const { key, revision } of changes) told.set(nameOf(key), revision);
  if (changes.length > 0) inform(audience, { kind: 'changed', assessmentId, changes });
}

/** What is there now of the records that were named. One that is not there at all has gone with its assessment. */
function readChanges(
  database: Database,
  assessmentId: string,
  named: NamedChanges,
): Promise<readonly WrittenChange[]> {
  return database.run('readonly', async (tables) => {
    const found = await Promise.all(
      named.map(async ({ key, before }) => {
        const stored = await tables.readRecord(assessmentId, key);
        if (!stored) return [];
        const { value, order, revision = 0 } = stored;
        return { key, before, after: value, order, revision };
      }),
    );
    return found.flat();
  });
}
