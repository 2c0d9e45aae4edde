import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { hashRubric } from '../../../src/domain/rubric/hash.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import { createAppStore, type AppStore } from '../../../src/state/app-store.ts';
import { summarise } from '../../../src/state/selectors.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { ASSESSOR, NOW } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import {
  assessmentOfFirst,
  FIRST,
  madeWith,
  SECOND,
  TO_SECOND,
  TWO_VERSIONS,
} from '../../builders/two-versions.ts';

/** An app that has this rubric built in. */
function openWith(rubric: Rubric, storage: AssessmentStorage): AppStore {
  let ids = 0;
  return createAppStore(
    {
      rubric: { rubric, hash: hashRubric(rubric) },
      storage,
      now: () => NOW,
      newId: () => `id-${String(++ids)}`,
      readExample: () => Promise.reject(new Error('This test has no example.')),
      readVersions: () => Promise.resolve(TWO_VERSIONS),
    },
    false,
  );
}

async function store(storage: AssessmentStorage, change: Partial<Assessment> = {}) {
  const assessment = { ...assessmentOfFirst({ A1: 1 }), ...change };
  await storage.create(assessment, summarise(FIRST, assessment, NOW));
  return assessment;
}

const kindOf = (app: AppStore) => app.getState().opening.kind;

/** Marks that it was applied, as an upgrade does. */
const toSecond = (assessment: Assessment): Assessment => ({
  ...assessment,
  rubric: madeWith(SECOND),
  toReview: ['A1'],
});

async function load(storage: AssessmentStorage, id: string): Promise<Assessment> {
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok') throw new Error(loaded.kind);
  return loaded.assessment;
}

describe('an assessment of an earlier version', () => {
  it('waits for a person, and nothing of it is altered', async () => {
    const storage = createMemoryStorage();
    const before = await store(storage);
    const app = openWith(SECOND, storage);
    await app.actions.openAssessment(before.id);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', to: TO_SECOND, kept: null });
    expect(await load(storage, before.id)).toEqual(before);
  });

  it('goes on with the new version once a person says so', async () => {
    const storage = createMemoryStorage();
    const { id } = await store(storage);
    const app = openWith(SECOND, storage);
    await app.actions.openAssessment(id);
    app.actions.upgrade(toSecond);
    await app.actions.flush();
    expect(kindOf(app)).toBe('open');
    expect(app.getState().rubric).toEqual(TO_SECOND);
    expect(await load(storage, id)).toMatchObject({ rubric: madeWith(SECOND), toReview: ['A1'] });
    const again = openWith(SECOND, storage);
    await again.actions.openAssessment(id);
    expect(kindOf(again)).toBe('open');
  });

  it('can be worked on with its own version, until the next visit', async () => {
    const storage = createMemoryStorage();
    const first = openWith(FIRST, storage);
    const id = await first.actions.startAssessment();
    await first.actions.flush();
    const app = openWith(SECOND, storage);
    await app.actions.openAssessment(id);
    await app.actions.holdUpgrade(id, true);
    expect(app.getState().rubric.rubric.version).toBe('1.0.0');
    await app.actions.holdUpgrade(id, false);
    expect(kindOf(app)).toBe('upgrade');
    const again = openWith(SECOND, storage);
    await again.actions.openAssessment(id);
    expect(kindOf(again)).toBe('upgrade');
  });

  it('is told of with the record when the kept rubric is damaged', async () => {
    const storage = createMemoryStorage();
    const { id, rubric } = await store(storage);
    await storage.keepRubric({ hash: rubric.hash, rubric: { ...FIRST, sections: [] } });
    const app = openWith(SECOND, storage);
    await app.actions.openAssessment(id);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', kept: null });
  });

  it('waits with what another tab has written meanwhile', async () => {
    const storage = createMemoryStorage();
    const before = await store(storage);
    let tell: Parameters<AssessmentStorage['subscribe']>[0] = () => undefined;
    const app = openWith(SECOND, {
      ...storage,
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    });
    await app.actions.openAssessment(before.id);
    const profile = { ...before.profile, title: 'Written elsewhere' };
    const change = { key: 'profile', before: before.profile, after: profile, order: 0 };
    await storage.commit(before.id, [change], undefined);
    tell({ kind: 'changed', assessmentId: before.id, changes: [change] });
    app.actions.upgrade(toSecond);
    expect(app.getState().opening).toMatchObject({ open: { assessment: { profile } } });
  });

  it('opens anew where another tab has gone on with the new version', async () => {
    const storage = createMemoryStorage();
    const first = openWith(FIRST, storage);
    const id = await first.actions.startAssessment();
    await first.actions.flush();
    let tell: Parameters<AssessmentStorage['subscribe']>[0] = () => undefined;
    const heard: AssessmentStorage = {
      ...storage,
      subscribe(listener) {
        tell = listener;
        return () => undefined;
      },
    };
    const app = openWith(SECOND, heard);
    await app.actions.openAssessment(id);
    await app.actions.holdUpgrade(id, true);
    const base = (await load(storage, id)) as unknown as Record<string, unknown>;
    const after = { ...base, rubric: madeWith(SECOND) };
    const change = { key: 'base', before: base, after, order: 0 };
    await storage.commit(id, [change], undefined);
    tell({ kind: 'changed', assessmentId: id, changes: [change] });
    await expect.poll(() => app.getState().rubric.hash).toBe(TO_SECOND.hash);
  });
});

describe('an assessment of another edition of the same version', () => {
  const mended = { ...FIRST, standing: 'Mended.' };

  it('opens with that edition where the device has it', async () => {
    const storage = createMemoryStorage();
    const { id, rubric } = await store(storage);
    await storage.keepRubric({ hash: rubric.hash, rubric: FIRST });
    const app = openWith(mended, storage);
    await app.actions.openAssessment(id);
    expect(app.getState().rubric.rubric.standing).toBe('Standing.');
  });

  it('waits for a person where the device lacks it', async () => {
    const storage = createMemoryStorage();
    const { id } = await store(storage);
    const app = openWith(mended, storage);
    await app.actions.openAssessment(id);
    expect(kindOf(app)).toBe('upgrade');
  });
});

describe('an assessment of a later version', () => {
  it('is not opened with an older rubric, and nothing of it is altered', async () => {
    const storage = createMemoryStorage();
    const before = await store(storage, { rubric: madeWith(SECOND) });
    const app = openWith(FIRST, storage);
    await app.actions.openAssessment(before.id);
    expect(app.getState().opening).toMatchObject({
      kind: 'rubric-newer',
      rubric: { version: '2.0.0' },
    });
    expect(await load(storage, before.id)).toEqual(before);
  });

  it('opens with its own version where the device has it', async () => {
    const storage = createMemoryStorage();
    const { id } = await store(storage, { rubric: madeWith(SECOND) });
    await storage.keepRubric(TO_SECOND);
    const app = openWith(FIRST, storage);
    await app.actions.openAssessment(id);
    expect(app.getState().rubric.hash).toBe(TO_SECOND.hash);
  });

  it('opens with the rubric that a person brings', async () => {
    const storage = createMemoryStorage();
    const { id } = await store(storage, { rubric: madeWith(SECOND) });
    const app = openWith(FIRST, storage);
    await app.actions.openAssessment(id);
    await app.actions.provideRubric(TO_SECOND);
    expect(kindOf(app)).toBe('open');
  });
});

describe('the built-in rubric', () => {
  it('is kept for the next version when an assessment is opened', async () => {
    const storage = createMemoryStorage();
    const { id, rubric } = await store(storage);
    await openWith(FIRST, storage).actions.openAssessment(id);
    await expect.poll(() => storage.findRubric(rubric.hash)).toMatchObject({ rubric: FIRST });
  });

  it('is used without being kept where the disk is full', async () => {
    const memory = createMemoryStorage();
    const storage: AssessmentStorage = {
      ...memory,
      keepRubric: () => Promise.reject(new Error('full')),
    };
    const app = openWith(FIRST, storage);
    const id = await app.actions.startAssessment();
    app.actions.edit((assessment) =>
      answerDimension(assessment, {
        assessorId: ASSESSOR,
        dimensionId: 'A1',
        now: NOW,
        position: { kind: 'not-stated' },
      }),
    );
    await app.actions.flush();
    expect((await load(memory, id)).answers).toHaveLength(1);
  });
});

describe('an organisation’s own rubric', () => {
  it('opens an assessment as an upgrade when a later version of it is brought', async () => {
    const storage = createMemoryStorage();
    const ours = (rubric: Rubric) => ({ ...rubric, id: 'ours' });
    const { id } = await store(storage, { rubric: madeWith(ours(FIRST)) });
    const app = openWith(FIRST, storage);
    await app.actions.openAssessment(id);
    expect(kindOf(app)).toBe('rubric-missing');
    const second = { rubric: ours(SECOND), hash: hashRubric(ours(SECOND)) };
    await app.actions.provideRubric(second);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', to: second });
  });
});
