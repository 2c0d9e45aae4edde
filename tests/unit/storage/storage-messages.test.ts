import { describe, expect, it, vi } from 'vitest';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import { createAudience, inform, passOn } from '../../../src/storage/storage-messages.ts';
import type { Database } from '../../../src/storage/tables.ts';

const ID = 'assessment-1';

/** A tab that listens, and a store whose title another tab has written so often. */
async function openTab(revision?: number) {
  const database = createMemoryDatabase();
  const audience = createAudience();
  const listener = vi.fn();
  audience.listeners.add(listener);
  if (revision !== undefined) await write(database, revision);
  const hear = (named: number) =>
    passOn(database, audience, {
      kind: 'changed',
      assessmentId: ID,
      changes: [{ key: 'profile', revision: named }],
    });
  return { database, audience, listener, hear };
}

function write(database: Database, revision: number): Promise<void> {
  const value = `title ${String(revision)}`;
  return database.run('readwrite', (tables) =>
    tables.writeRecord({
      ...{ assessmentId: ID, key: 'profile', order: 0, writtenAt: '' },
      value,
      revision,
    }),
  );
}

const saying = (title: string | undefined) => ({
  kind: 'changed',
  assessmentId: ID,
  changes: [expect.objectContaining({ key: 'profile', after: title })],
});

describe('news of another tab', () => {
  it('is passed on as the store has it now', async () => {
    const { listener, hear } = await openTab(3);
    await hear(1);
    expect(listener.mock.calls).toEqual([[saying('title 3')]]);
  });

  it('is left alone, and not read, when a later one was told', async () => {
    const { database, listener, hear } = await openTab(3);
    await hear(1);
    const run = vi.spyOn(database, 'run');
    await hear(2);
    await hear(3);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(run).not.toHaveBeenCalled();
  });

  it('is passed on once when two come together', async () => {
    const { listener, hear } = await openTab(2);
    await Promise.all([hear(1), hear(2)]);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is passed on when it is later', async () => {
    const { database, listener, hear } = await openTab(1);
    await hear(1);
    await write(database, 2);
    await hear(2);
    expect(listener).toHaveBeenLastCalledWith(saying('title 2'));
  });

  it('counts from 1 again after an assessment came in anew', async () => {
    const { database, audience, listener, hear } = await openTab(5);
    await hear(5);
    inform(audience, { kind: 'anew', assessmentId: ID });
    await write(database, 1);
    await hear(1);
    expect(listener).toHaveBeenLastCalledWith(saying('title 1'));
  });

  it('is none of what went with its assessment', async () => {
    const { listener, hear } = await openTab();
    await hear(1);
    expect(listener).not.toHaveBeenCalled();
  });
});
