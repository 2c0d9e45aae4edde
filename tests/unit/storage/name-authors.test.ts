import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { editAssessor, editProfile, noteDimension } from '../../../src/domain/assessment/edits.ts';
import { diffRecords, type RecordChange } from '../../../src/domain/assessment/records.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();
const ID = 'assessment-1';
const after = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 9, minutes)).toISOString();
const written = (minutes: number) => ({ updatedAt: after(minutes) });

const note = (text: string) => (assessment: Assessment) =>
  noteDimension(assessment, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    now: after(0),
    note: text,
  });
const name = (text: string) => (assessment: Assessment) =>
  editAssessor(assessment, ASSESSOR, { name: text });

/** A laptop on which Amina works; makes one edit after the other, each at its minute. */
async function work(open: () => Promise<AssessmentStorage>) {
  const storage = await open();
  let now = name('Amina')(assessmentWith({}));
  const summary = { title: '', organisation: '', rated: 0, inScope: 0, updatedAt: after(0) };
  await storage.create(now, summary);
  return {
    storage,
    edit: async (minutes: number, change: (assessment: Assessment) => Assessment) => {
      const next = change(now);
      await storage.commit(ID, diffRecords(now, next), written(minutes));
      now = next;
    },
  };
}

/** Whose words each note is, the newest first. */
async function readNames(storage: AssessmentStorage) {
  const { entries } = await storage.readHistory(ID, [`answers/${ASSESSOR}/AS1`]);
  return entries.map(({ assessorName, after: value }) => [
    assessorName,
    (value as { readonly note: string }).note,
  ]);
}

describe.each([
  ['on the device', () => openTab()],
  ['in memory', () => Promise.resolve(createMemoryStorage())],
])('an entry of the history %s', (_place, open) => {
  it('keeps the name of its time when a colleague takes over', async () => {
    const { storage, edit } = await work(open);
    await edit(1, note('Wages are late'));
    await edit(5, name('Lina'));
    await edit(9, note('Wages are paid'));
    expect(await readNames(storage)).toEqual([
      ['Lina', 'Wages are paid'],
      ['Amina', 'Wages are late'],
    ]);
  });

  it('is not gone on with under another name', async () => {
    const { storage, edit } = await work(open);
    await edit(1, note('Wages'));
    await edit(1, name('Lina'));
    await edit(1, note('Wages are late'));
    await edit(1, note('Wages are paid late'));
    expect(await readNames(storage)).toEqual([
      ['Lina', 'Wages are paid late'],
      ['Amina', 'Wages'],
    ]);
  });

  it('has an empty name where nobody had given one', async () => {
    const { storage, edit } = await work(open);
    await edit(1, name(''));
    await edit(2, note('Wages'));
    await edit(5, name('Lina'));
    expect(await readNames(storage)).toEqual([['', 'Wages']]);
  });

  it('has the name that came with the words', async () => {
    const { storage } = await work(open);
    const before = name('Amina')(assessmentWith({}));
    const changes = diffRecords(before, note('Wages')(before));
    await storage.commit(
      ID,
      changes.map((change): RecordChange => ({ ...change, author: 'Rosa' })),
      written(1),
    );
    expect(await readNames(storage)).toEqual([['Rosa', 'Wages']]);
  });

  it('has the name of its time when both waited to be written', async () => {
    const { storage } = await work(open);
    const start = name('Amina')(assessmentWith({}));
    const renamed = name('Lina')(note('Wages')(start));
    const byKey = diffRecords(start, renamed).toSorted((a, b) => (a.key < b.key ? -1 : 1));
    expect(byKey.map(({ key }) => key)).toEqual([
      `answers/${ASSESSOR}/AS1`,
      `assessors/${ASSESSOR}`,
    ]);
    await storage.commit(ID, byKey, written(1));
    expect(await readNames(storage)).toEqual([['Amina', 'Wages']]);
  });

  it('has no name where it belongs to the whole assessment', async () => {
    const { storage, edit } = await work(open);
    await edit(1, (assessment) => editProfile(assessment, { title: 'Safe work' }));
    const { entries } = await storage.readHistory(ID);
    expect(entries.map(({ assessorName }) => assessorName)).toEqual([undefined]);
  });
});

describe('a very long name', () => {
  it('is kept with an entry as far as a line goes', async () => {
    const { storage, edit } = await work(() => Promise.resolve(createMemoryStorage()));
    await edit(1, name(`  ${'Amina '.repeat(1000)}`));
    await edit(2, note('Wages'));
    const [[kept] = []] = await readNames(storage);
    expect(kept).toMatch(/^Amina Amina/);
    expect(kept?.length).toBe(200);
  });
});
