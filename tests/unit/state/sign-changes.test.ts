import { describe, expect, it } from 'vitest';
import type { Assessment, AssessmentFile } from '../../../src/domain/assessment/assessment.ts';
import { editAssessor, noteDimension } from '../../../src/domain/assessment/edits.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, assessmentWith, NOW } from '../../builders/assessment.ts';
import { backUp, keep, openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { openStore } from '../../builders/open-store.ts';

const named = (name: string, assessment: Assessment) =>
  editAssessor(assessment, ASSESSOR, { name });
const here = named('Lina', assessmentWith({ AS1: 2 }));
/** The same assessment on the laptop of a colleague, who is Amina. */
const theirs = named('Amina', assessmentWith({ AS1: 4, AS2: 0 }));

const fileOf = (assessment: Assessment): AssessmentFile => ({
  format: 'assumption-check/assessment',
  formatVersion: 1,
  savedAt: NOW,
  assessment,
});

async function openLibrary() {
  const storage = createMemoryStorage();
  await keep(storage, here);
  const store = openStore(storage);
  return { storage, store, library: await store.actions.fetchLibrary() };
}

/** Whose words the history has, the newest first. */
async function readNames(storage: AssessmentStorage) {
  const { entries } = await storage.readHistory(here.id);
  return entries.map(({ key, assessorName }) => [key.slice(-3), assessorName]);
}

const noteFirst = (assessment: Assessment) =>
  noteDimension(assessment, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    now: NOW,
    note: 'As we said',
  });

describe('what comes in with a file', () => {
  it('is by the name that the assessor has in the file', async () => {
    const { library, storage } = await openLibrary();
    await library.joinFile(fileOf(theirs));
    expect(new Set(await readNames(storage))).toEqual(
      new Set([
        ['AS1', 'Amina'],
        ['AS2', 'Amina'],
      ]),
    );
  });

  it('is by that name in an open assessment, also when it is done again', async () => {
    const { library, storage, store } = await openLibrary();
    await store.actions.openAssessment(here.id);
    await library.joinFile(fileOf(theirs));
    store.actions.undo();
    await store.actions.flush();
    store.actions.redo();
    await store.actions.flush();
    const own = (await readNames(storage)).filter(([dimension]) => dimension === 'AS1');
    expect(own.map(([, name]) => name)).toEqual(['Amina', 'Lina', 'Amina']);
  });

  it('leaves what is written here after it to the person here', async () => {
    const { library, storage, store } = await openLibrary();
    await store.actions.openAssessment(here.id);
    await library.joinFile(fileOf(theirs));
    store.actions.edit(noteFirst);
    await store.actions.flush();
    const own = (await readNames(storage)).filter(([dimension]) => dimension === 'AS1');
    expect(own).toEqual([
      ['AS1', 'Lina'],
      ['AS1', 'Amina'],
    ]);
  });

  it('has no name where the file has none', async () => {
    const { library, storage } = await openLibrary();
    await library.joinFile(fileOf(named('', theirs)));
    expect((await readNames(storage)).map(([, name]) => name)).toEqual(['', '']);
  });

  it('is by the name in the file when it comes with a backup', async () => {
    const other = createMemoryStorage();
    await keep(other, theirs);
    const backup = openWhole(await backUp(other));
    const { library, storage } = await openLibrary();
    const plan = await library.planRestore(backup, UNWATCHED);
    if (!plan) throw new Error('Stopped.');
    await library.restoreBackup(plan, UNWATCHED);
    expect((await readNames(storage)).map(([, name]) => name)).toEqual(['Amina', 'Amina']);
  });
});
