import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { diffRecords, splitRecords } from '../../../src/domain/assessment/records.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import type { Database, StoredHistoryEntry, Tables } from '../../../src/storage/tables.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { leaveOldStore } from '../../builders/old-store.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();
const ID = 'assessment-1';
const KEY = 'answers/assessor-1/AS1';
const start = assessmentWith({});
const summary = { title: '', organisation: '', rated: 0, inScope: 0 };

/** A moment so many minutes after the work began. */
const after = (minutes: number) =>
  new Date(Date.UTC(2026, 10, 22, 9) + minutes * 60_000).toISOString();

const answered = (level: 0 | 1 | 2 | 3 | 4 | null, minutes: number) =>
  answerDimension(start, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    now: after(minutes),
    position: level === null ? null : { kind: 'level', level },
  });

/** A person at a new assessment, whose answers are given as levels, each at its minute. */
async function workOn(database: Database) {
  const storage = createMemoryStorage(database);
  await storage.create(start, { ...summary, updatedAt: after(0) });
  let now: Assessment = start;
  const give = async (level: 0 | 1 | 2 | 3 | 4 | null, minutes: number) => {
    const next = level === null ? start : answered(level, minutes);
    await storage.commit(ID, diffRecords(now, next), { ...summary, updatedAt: after(minutes) });
    now = next;
  };
  const readRevision = async (key = KEY) =>
    (await database.run('readonly', (tables) => tables.readRecord(ID, key)))?.revision;
  return { storage, give, readRevision };
}

/** What an entry of another device says: the first answer to AS1. */
function entryOf(minutes: number, revision: number): StoredHistoryEntry {
  return {
    assessmentId: ID,
    id: `${after(minutes)} ${KEY}`,
    key: KEY,
    at: after(minutes),
    revision,
    assessorId: ASSESSOR,
    isMerged: false,
    after: answered(2, minutes).answers[0],
  };
}

async function openOnDevice(): Promise<Database> {
  const opened = await openDatabase('assumption-check', () => undefined);
  if (opened.kind === 'unavailable') throw new Error(opened.detail);
  return opened.database;
}

describe.each([
  ['on the device', openOnDevice],
  ['in memory', () => Promise.resolve(createMemoryDatabase())],
])('the revision of a record %s', (_place, open) => {
  it('is 1 for the first writing and one more with each', async () => {
    const { give, readRevision } = await workOn(await open());
    expect(await readRevision('profile')).toBe(1);
    await give(1, 1);
    expect(await readRevision()).toBe(1);
    await give(3, 2);
    expect(await readRevision()).toBe(2);
    expect(await readRevision('profile')).toBe(1);
  });

  it('counts on when a record comes again', async () => {
    const { storage, give, readRevision } = await workOn(await open());
    await give(1, 1);
    await give(null, 1);
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment: start });
    await give(3, 9);
    expect(await readRevision()).toBe(3);
  });

  it('is in the history of each change', async () => {
    const { storage, give } = await workOn(await open());
    await give(1, 1);
    await give(2, 1);
    await give(3, 9);
    const { entries } = await storage.readHistory(ID);
    expect(entries.map(({ revision }) => revision)).toEqual([3, 2]);
  });

  it('counts on from what came from elsewhere', async () => {
    const { storage, give, readRevision } = await workOn(await open());
    await give(1, 5);
    await storage.writeHistory(ID, [entryOf(3, 20), entryOf(2, 19)]);
    expect(await readRevision()).toBe(21);
    await give(3, 1);
    const { entries } = await storage.readHistory(ID);
    expect(entries.map(({ at, revision }) => [at, revision])).toEqual([
      [after(1), 22],
      [after(5), 21],
      [after(3), 20],
      [after(2), 19],
    ]);
  });

  it('counts on where only the history came back', async () => {
    const { storage, give, readRevision } = await workOn(await open());
    await storage.writeHistory(ID, [entryOf(3, 7)]);
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment: start });
    await give(3, 9);
    expect(await readRevision()).toBe(9);
  });

  it('leaves two devices their own entries when both clocks were set back', async () => {
    const [here, there] = [await workOn(await open()), await workOn(createMemoryDatabase())];
    for (const { storage } of [here, there]) await storage.writeHistory(ID, [entryOf(50, 7)]);
    await here.give(1, 2);
    await there.give(3, 5);
    await here.storage.writeHistory(ID, (await there.storage.readHistory(ID)).entries);
    const { entries } = await here.storage.readHistory(ID);
    expect(new Set(entries.map(({ at }) => at))).toEqual(new Set([after(2), after(5), after(50)]));
  });

  it('stays a number that counts, whatever a file says', async () => {
    const { storage, give, readRevision } = await workOn(await open());
    await storage.writeHistory(ID, [entryOf(3, Number.MAX_SAFE_INTEGER)]);
    await give(3, 9);
    const counted = (await readRevision()) ?? 0;
    await give(1, 19);
    expect(await readRevision()).toBe(counted + 1);
    expect((await storage.readHistory(ID)).damaged).toBe(0);
  });
});

/** A store the way version 3 of the database left it, with one answer and its history; still open. */
function openVersion3(): Promise<IDBDatabase> {
  const { revision: _, ...entry } = entryOf(9, 1);
  return leaveOldStore(3, {
    records: splitRecords(answered(2, 9)).map((record) => ({
      ...record,
      assessmentId: ID,
      writtenAt: after(9),
    })),
    library: [{ id: ID, ...summary, updatedAt: after(9) }],
    history: [entry],
  });
}

describe('a store of version 3', () => {
  it('opens as it is, and its records count from 1', async () => {
    (await openVersion3()).close();
    const storage = await openTab();
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment: answered(2, 9) });
    const changes = diffRecords(answered(2, 9), answered(4, 1));
    await storage.commit(ID, changes, { ...summary, updatedAt: after(1) });
    const { entries, damaged } = await storage.readHistory(ID);
    expect(damaged).toBe(0);
    expect(entries.map(({ at, revision }) => [at, revision])).toEqual([
      [after(1), 1],
      [after(9), undefined],
    ]);
  });

  it('goes on with an entry that has no revision', async () => {
    (await openVersion3()).close();
    const storage = await openTab();
    const changes = diffRecords(answered(2, 9), answered(4, 9.05));
    await storage.commit(ID, changes, { ...summary, updatedAt: after(9.05) });
    const { entries } = await storage.readHistory(ID);
    expect(entries).toMatchObject([{ id: entryOf(9, 1).id, at: after(9.05), revision: 1 }]);
  });

  it('is upgraded while a tab of that version lets go', async () => {
    const older = await openVersion3();
    older.onversionchange = () => older.close();
    const storage = await openTab();
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment: answered(2, 9) });
  });
});

it('a clock is held against the newest entry once for all that begins at its moment', async () => {
  const database = createMemoryDatabase();
  const storage = createMemoryStorage({
    ...database,
    run: (mode, work) => database.run(mode, (tables) => work(countLooks(tables))),
  });
  let looks = 0;
  const countLooks = (tables: Tables): Tables => ({
    ...tables,
    readNewestId: (id) => {
      looks += 1;
      return tables.readNewestId(id);
    },
  });
  await storage.create(start, { ...summary, updatedAt: after(0) });
  const answers = assessmentWith({ AS1: 1, AS2: 2, AS3: 3 });
  await storage.commit(ID, diffRecords(start, answers), { ...summary, updatedAt: after(1) });
  expect((await storage.readHistory(ID)).entries).toHaveLength(3);
  expect(looks).toBe(1);
});
