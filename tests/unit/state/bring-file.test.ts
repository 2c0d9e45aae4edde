import { describe, expect, it } from 'vitest';
import type { Assessment, AssessmentFile } from '../../../src/domain/assessment/assessment.ts';
import { createAppStore } from '../../../src/state/app-store.ts';
import { NOW, type Given } from '../../builders/assessment.ts';
import { backUp, keep, openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import {
  assessmentOfFirst,
  madeWith,
  SECOND,
  TO_SECOND,
  TWO_VERSIONS,
} from '../../builders/two-versions.ts';

/** An app with the second version built in, and what it has of one assessment. */
async function openSecond(here: Assessment) {
  const storage = createMemoryStorage();
  await keep(storage, here);
  const store = createAppStore(
    {
      rubric: TO_SECOND,
      storage,
      now: () => NOW,
      newId: () => 'an-id',
      readExample: () => Promise.reject(new Error('This test has no example.')),
      readVersions: () => Promise.resolve(TWO_VERSIONS),
    },
    null,
  );
  const read = async () => {
    const loaded = await storage.load(here.id);
    return loaded.kind === 'ok' ? loaded.assessment : null;
  };
  return { storage, store, read, library: await store.actions.fetchLibrary() };
}

const ofSecond = (given: Readonly<Record<string, Given>>) =>
  assessmentOfFirst(given, { rubric: madeWith(SECOND) });

const fileOf = (assessment: Assessment): AssessmentFile => ({
  format: 'assumption-check/assessment',
  formatVersion: 1,
  savedAt: NOW,
  assessment,
});

const file = fileOf(assessmentOfFirst({ A2: 2, A4: 3 }));

describe('a file of an earlier version of the rubric', () => {
  it('is compared as it will be in the version in use', async () => {
    const { library } = await openSecond(ofSecond({ A1: 1 }));
    const match = await library.matchFile(file);
    expect(match).toMatchObject({
      kind: 'here',
      brought: { report: { from: { version: '1.0.0' }, to: { version: '2.0.0' } } },
    });
    const added = match.kind === 'here' ? match.comparison.added : [];
    expect(added.map(({ dimensionId }) => dimensionId)).toEqual(['A2', 'A4', 'A6']);
  });

  it('is joined in the version in use, as one thing that is taken back', async () => {
    const here = ofSecond({ A1: 1 });
    const { library, read } = await openSecond(here);
    const { id, takeBack } = await library.joinFile(file);
    expect(id).toBe(here.id);
    expect(await read()).toMatchObject({ rubric: madeWith(SECOND), toReview: ['A2'] });
    await takeBack();
    expect(await read()).toEqual(here);
  });

  it('has nothing new once it was joined', async () => {
    const { library } = await openSecond(ofSecond({ A1: 1 }));
    await library.joinFile(file);
    const match = await library.matchFile(file);
    expect(match).toMatchObject({ kind: 'here', comparison: { isNothingNew: true } });
  });

  it('goes beside one that waits for the step to the version in use', async () => {
    const here = assessmentOfFirst({}, { rubric: { ...madeWith(SECOND), version: '1.5.0' } });
    const { library } = await openSecond({ ...here, rubric: { ...here.rubric, hash: 'other' } });
    const beside = { why: 'version', version: '1.5.0' };
    expect(await library.matchFile(file)).toEqual({ kind: 'new', beside });
  });

  it('goes beside the one here when both are wanted', async () => {
    const here = ofSecond({ A1: 1 });
    const { library, read, storage } = await openSecond(here);
    const { id } = await library.importFile(file.assessment);
    expect(await read()).toEqual(here);
    expect(await storage.load(id)).toMatchObject({ assessment: { rubric: { version: '1.0.0' } } });
  });
});

describe('a backup with an assessment of an earlier version', () => {
  it('is joined in the version in use and taken back', async () => {
    const before = createMemoryStorage();
    await keep(before, file.assessment);
    const here = ofSecond({ A1: 1 });
    const { library, read, storage } = await openSecond(here);
    const plan = await library.planRestore(openWhole(await backUp(before)), UNWATCHED);
    expect(plan?.items).toMatchObject([{ id: here.id, kind: 'differs', isBrought: true }]);
    const restored = plan && (await library.restoreBackup(plan, UNWATCHED));
    expect(await read()).toMatchObject({ rubric: madeWith(SECOND), toReview: ['A2'] });
    expect(await storage.list()).toHaveLength(1);
    await restored?.takeBack();
    expect(await read()).toEqual(here);
  });
});
