import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import { createAppStore } from '../../../src/state/app-store.ts';
import type {
  AssessmentStorage,
  StoredHistoryEntry,
} from '../../../src/storage/assessment-storage.ts';
import { MOST_ENTRIES } from '../../../src/storage/keep-history.ts';
import { assessmentWith } from '../../builders/assessment.ts';
import { backUp, keep, openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { STORE_EXAMPLE, STORE_RUBRIC } from '../../builders/open-store.ts';

/** The hour of one day, as a moment. */
const hour = (number: number) => new Date(Date.UTC(2026, 10, 20, number)).toISOString();

const start = assessmentWith({ AS1: 2 });

async function load(storage: AssessmentStorage): Promise<Assessment> {
  const loaded = await storage.load(start.id);
  if (loaded.kind !== 'ok') throw new Error(loaded.kind);
  return loaded.assessment;
}

/** Gives the assessment other words, as a person does at this moment. */
async function retitle(storage: AssessmentStorage, title: string, at: string): Promise<void> {
  const before = await load(storage);
  const changes = diffRecords(before, editProfile(before, { title }));
  await storage.commit(start.id, changes, { updatedAt: at });
}

const read = async (storage: AssessmentStorage) => (await storage.readHistory(start.id)).entries;

/**
 * A device and a backup that began as the same assessment. Both have a history of their own; the people of the backup
 * have changed the organisation too, which the device has not.
 */
async function openTwo() {
  const device = createMemoryStorage();
  const elsewhere = createMemoryStorage();
  for (const storage of [device, elsewhere]) await keep(storage, start);
  await retitle(device, 'Ours', hour(1));
  await retitle(elsewhere, 'Theirs', hour(2));
  const before = await load(elsewhere);
  const after = editProfile(before, { organisation: 'Theirs' });
  await elsewhere.commit(start.id, diffRecords(before, after), { updatedAt: hour(3) });
  return { device, bytes: await backUp(elsewhere) };
}

/** Restores it at noon; what is done afterwards is done at the moment that `clock` has. */
async function restore(device: AssessmentStorage, bytes: Uint8Array) {
  const clock = { now: hour(12) };
  let ids = 0;
  const app = createAppStore(
    {
      rubric: { rubric: STORE_RUBRIC, hash: 'hash' },
      storage: device,
      now: () => clock.now,
      newId: () => `id-${String(++ids)}`,
      readExample: () => Promise.resolve(STORE_EXAMPLE),
      readVersions: () => Promise.resolve({ rubric: STORE_RUBRIC.id, versions: [], moves: [] }),
    },
    null,
  );
  const library = await app.actions.fetchLibrary();
  const plan = await library.planRestore(openWhole(bytes), UNWATCHED);
  if (!plan) throw new Error('Stopped.');
  return { clock, restored: await library.restoreBackup(plan, UNWATCHED) };
}

const MOMENTS = [
  ['at once', hour(12)],
  ['an hour later', hour(13)],
] as const;

describe('taking back a restore', () => {
  it.each(MOMENTS)('leaves the history as it was before, %s', async (_when, moment) => {
    const { device, bytes } = await openTwo();
    const before = { history: await read(device), assessment: await load(device) };
    const { clock, restored } = await restore(device, bytes);
    expect((await read(device)).length).toBeGreaterThan(before.history.length);
    clock.now = moment;
    await restored.takeBack();
    expect(await load(device)).toEqual(before.assessment);
    expect(await read(device)).toEqual(before.history);
  });

  it('keeps what a person has written since, and what it was written over', async () => {
    const { device, bytes } = await openTwo();
    const { clock, restored } = await restore(device, bytes);
    await retitle(device, 'Since', hour(14));
    clock.now = hour(15);
    await restored.takeBack();
    expect((await load(device)).profile.title).toBe('Since');
    const titles = (await read(device)).map(({ after }) => (after as Assessment['profile']).title);
    expect(titles).toContain('Since');
    expect(titles).toContain('Ours');
  });

  it('puts an entry back that had a later end in the backup', async () => {
    const { device } = await openTwo();
    const before = await read(device);
    const longer = before.map((entry) => ({ ...entry, at: hour(2) }));
    const elsewhere = createMemoryStorage();
    await keep(elsewhere, await load(device));
    await elsewhere.writeHistory(start.id, longer);
    await device.markDeleted(start.id, hour(11));
    const { restored } = await restore(device, await backUp(elsewhere));
    expect(await read(device)).toEqual(longer);
    await restored.takeBack();
    expect(await read(device)).toEqual(before);
  });

  it('takes back the history also where nothing but a deleted one came back', async () => {
    const { device, bytes } = await openTwo();
    await restore(device, bytes);
    const same = await backUp(device);
    const all = await read(device);
    await device.exchangeHistory(
      start.id,
      all.slice(0, 1).map((entry) => ({ id: entry.id, before: entry, after: undefined })),
    );
    await device.markDeleted(start.id, hour(12));
    const before = await read(device);
    const { restored } = await restore(device, same);
    expect(await read(device)).toEqual(all);
    await restored.takeBack();
    expect(await read(device)).toEqual(before);
  });

  it('puts back the oldest entries that had made room', async () => {
    const { device, bytes } = await openTwo();
    const [own] = await read(device);
    const many = Array.from({ length: MOST_ENTRIES - 1 }, (_, number): StoredHistoryEntry => {
      const at = new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString();
      return { ...own!, id: `${at} profile`, at };
    });
    await device.writeHistory(start.id, many);
    const before = await read(device);
    expect(before).toHaveLength(MOST_ENTRIES);
    const { restored } = await restore(device, bytes);
    await restored.takeBack();
    expect(await read(device)).toEqual(before);
  });
});
