import { afterPaint } from '../lib/after-paint.ts';
import type { RecordChange } from '../domain/assessment/records.ts';

/** `missing`: the assessment was removed for good meanwhile. */
type SaveFailure = 'full' | 'closed' | 'unknown' | 'missing';

/** Changes of one assessment that are not on the disk yet, and are written together. */
export type UnsavedWork = {
  readonly assessmentId: string;
  readonly changes: readonly RecordChange[];
};

/** What is true of the disk. "saved" is said only when the transaction has completed. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: SaveFailure };

type Commit = (
  assessmentId: string,
  changes: readonly RecordChange[],
) => Promise<
  { kind: 'saved'; merged: readonly RecordChange[] } | { kind: 'failed'; code: SaveFailure }
>;

export type SaveQueueOptions = {
  readonly commit: Commit;
  readonly onState: (assessmentId: string, state: SaveState) => void;
  /** Records that another tab had changed too: what is stored now. */
  readonly onMerged: (assessmentId: string, changes: readonly RecordChange[]) => void;
};

export type SaveQueue = {
  add(assessmentId: string, changes: readonly RecordChange[]): void;
  /** Leaves out changes to records that still wait here: their turn to merge comes when they are written. */
  withoutWaiting(assessmentId: string, changes: readonly RecordChange[]): readonly RecordChange[];
  /** What is not on the disk yet, and whether it is on its way or could not be written. */
  unsaved(assessmentId: string): { changes: readonly RecordChange[]; state: SaveState };
  /** All that is not on the disk yet, in the order of writing: what is on its way may be there when the page goes. */
  listUnsaved(): readonly UnsavedWork[];
  /** Tries once to write all that waits; resolves when that is done or has failed. */
  flush(): Promise<void>;
  stop(code: SaveFailure): void;
};

type Batch = Map<string, RecordChange>;

/**
 * Writes edits in order, one transaction at a time. Edits of one record that wait together are written once, from the
 * first `before` to the last `after`. A batch that fails stays in the queue and is tried again with the next edit.
 */
export function createSaveQueue(options: SaveQueueOptions): SaveQueue {
  const waiting = new Map<string, Batch>();
  let writing: { id: string; batch: Batch } | null = null;
  let running: Promise<void> | null = null;
  let stopped: SaveFailure | null = null;
  let hurry: (() => void) | undefined;
  const failures = new Map<string, SaveFailure>();

  function add(id: string, changes: readonly RecordChange[]): void {
    const batch = waiting.get(id) ?? new Map<string, RecordChange>();
    for (const change of changes) putLater(batch, change);
    waiting.set(id, batch);
    options.onState(id, stopped ? { kind: 'failed', code: stopped } : { kind: 'saving' });
    start();
  }

  function start(): void {
    if (!stopped && waiting.size > 0) running ??= run();
  }

  async function run(): Promise<void> {
    // What a person did is painted first; a page that is about to close does not wait for that.
    await Promise.race([afterPaint(), new Promise<void>((resolve) => (hurry = resolve))]);
    try {
      await writeAll();
    } finally {
      // Together with the end of the loop, so that no edit falls between them; after a fault of a listener, too, what
      // comes later is written.
      running = null;
    }
  }

  /** One that cannot be written does not keep the others waiting; it is tried again the next time. */
  async function writeAll(): Promise<void> {
    const failed = new Set<string>();
    for (let next = takeNext(failed); next; next = takeNext(failed)) {
      writing = next;
      const outcome = await write(next.id, [...next.batch.values()]);
      writing = null;
      if (outcome.kind === 'failed') {
        putBack(next.id, next.batch);
        failed.add(next.id);
        failures.set(next.id, outcome.code);
        options.onState(next.id, outcome);
        continue;
      }
      failures.delete(next.id);
      options.onMerged(next.id, withoutWaiting(next.id, outcome.merged));
      if (!waiting.has(next.id)) options.onState(next.id, { kind: 'saved' });
    }
  }

  /** A throw is a bug; what it was about to write is kept all the same. */
  async function write(id: string, changes: readonly RecordChange[]): ReturnType<Commit> {
    try {
      return await options.commit(id, changes);
    } catch (error) {
      console.error(error);
      return { kind: 'failed', code: 'unknown' };
    }
  }

  function takeNext(failed: ReadonlySet<string>): { id: string; batch: Batch } | null {
    for (const [id, batch] of waiting) {
      if (failed.has(id)) continue;
      waiting.delete(id);
      return { id, batch };
    }
    return null;
  }

  /** What failed goes in front of what came since. */
  function putBack(id: string, failed: Batch): void {
    const since = waiting.get(id) ?? new Map<string, RecordChange>();
    for (const change of since.values()) putLater(failed, change);
    waiting.set(id, failed);
  }

  function withoutWaiting(id: string, changes: readonly RecordChange[]): readonly RecordChange[] {
    const batches = [waiting.get(id), writing?.id === id ? writing.batch : undefined];
    return changes.filter(({ key }) => !batches.some((batch) => batch?.has(key)));
  }

  function listChanges(id: string): readonly RecordChange[] {
    const batch = new Map(writing?.id === id ? writing.batch : []);
    for (const change of waiting.get(id)?.values() ?? []) putLater(batch, change);
    return [...batch.values()];
  }

  return {
    add,
    withoutWaiting,
    listUnsaved() {
      const batches = [...waiting].map(([id, batch]) => ({ id, batch }));
      const all = writing ? [writing, ...batches] : batches;
      return all.map(({ id, batch }) => ({ assessmentId: id, changes: [...batch.values()] }));
    },
    unsaved(id) {
      const changes = listChanges(id);
      const code = stopped ?? failures.get(id);
      const open: SaveState = code ? { kind: 'failed', code } : { kind: 'saving' };
      return { changes, state: changes.length > 0 ? open : { kind: 'saved' } };
    },
    flush: async () => {
      start();
      hurry?.();
      await running;
    },
    stop(code) {
      stopped = code;
      for (const id of waiting.keys()) options.onState(id, { kind: 'failed', code });
    },
  };
}

/** A later change of a record keeps what was there before the first. */
function putLater(batch: Batch, change: RecordChange): void {
  const earlier = batch.get(change.key);
  batch.set(change.key, earlier ? { ...change, before: earlier.before } : change);
}
