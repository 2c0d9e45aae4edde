import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { answerDimension } from '../../../src/domain/assessment/edits.ts';
import { hashRubric } from '../../../src/domain/rubric/hash.ts';
import { applyUpgrade } from '../../../src/domain/upgrade/apply-upgrade.ts';
import type { Rubric } from '../../../src/domain/rubric/rubric.ts';
import type { StoredRubric } from '../../../src/storage/tables.ts';
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
  reportToSecond,
} from '../../builders/two-versions.ts';

/** An app that has this rubric built in. */
function openWith(rubric: Rubric, storage: AssessmentStorage, now = (): string => NOW): AppStore {
  let ids = 0;
  return createAppStore(
    {
      rubric: { rubric, hash: hashRubric(rubric) },
      storage,
      now,
      newId: () => `id-${String(++ids)}`,
      readExample: () => Promise.reject(new Error('This test has no example.')),
      readVersions: () => Promise.resolve(TWO_VERSIONS),
    },
    null,
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

  it('stays with the new version where that could not be written yet', async () => {
    const memory = createMemoryStorage();
    const { id } = await store(memory);
    const full = () => Promise.resolve({ kind: 'failed', code: 'full', detail: '' } as const);
    const app = openWith(SECOND, { ...memory, commit: full });
    await app.actions.openAssessment(id);
    app.actions.upgrade(toSecond);
    await app.actions.flush();
    await app.actions.startAssessment();
    await app.actions.openAssessment(id);
    expect(kindOf(app)).toBe('open');
    expect(app.getState().opening).toMatchObject({ open: { assessment: { toReview: ['A1'] } } });
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

describe('going on with a new version', () => {
  const whole = (assessment: Assessment) => {
    return applyUpgrade(assessment, reportToSecond(assessment, { kept: FIRST }), NOW);
  };
  const shown = (app: AppStore) => {
    const { opening } = app.getState();
    return opening.kind === 'open' ? opening.open.assessment : undefined;
  };

  /** An assessment with answers of every fate, and the app at the moment before a person goes on with it. */
  async function openOld({ keeps = true, now = (): string => NOW } = {}) {
    const storage = createMemoryStorage();
    const answered = assessmentOfFirst({ A1: 1, A2: 2, A4: 3, B1: 2, B2: 1, B4: 0 });
    const context = ['season', 'setting'].map((variable) => ({ variable, values: ['village'] }));
    const before = await store(storage, { ...answered, context });
    if (keeps) await storage.keepRubric({ hash: before.rubric.hash, rubric: FIRST });
    const app = openWith(SECOND, storage, now);
    await app.actions.openAssessment(before.id);
    return { storage, before, app };
  }

  async function goOnAndBack(app: AppStore): Promise<void> {
    app.actions.upgrade(whole);
    await app.actions.flush();
    app.actions.undo();
    await app.actions.flush();
  }

  it('is taken back by one undo, as if it had never been', async () => {
    const { storage, before, app } = await openOld();
    await goOnAndBack(app);
    expect(shown(app)).toEqual(before);
    expect(app.getState().rubric.rubric).toEqual(FIRST);
    expect(await load(storage, before.id)).toEqual(before);
  });

  it('is brought back by redo as it was', async () => {
    const { storage, before, app } = await openOld();
    app.actions.upgrade(whole);
    const after = shown(app);
    app.actions.undo();
    app.actions.redo();
    await app.actions.flush();
    expect(after).toEqual(whole(before));
    expect(shown(app)).toEqual(after);
    expect(app.getState().rubric).toEqual(TO_SECOND);
    expect(await load(storage, before.id)).toEqual(after);
  });

  it('is asked about again after undo where the old words are not here', async () => {
    const { storage, before, app } = await openOld({ keeps: false });
    app.actions.upgrade(whole);
    app.actions.undo();
    await app.actions.flush();
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', assessment: before });
    expect(await load(storage, before.id)).toEqual(before);
  });

  it('is brought back from there, with the answers given since', async () => {
    const { before, app } = await openOld({ keeps: false });
    app.actions.upgrade(whole);
    const say = { assessorId: ASSESSOR, dimensionId: 'A5', now: NOW };
    app.actions.edit((now) => answerDimension(now, { ...say, position: { kind: 'not-stated' } }));
    const after = shown(app);
    app.actions.undo();
    app.actions.undo();
    app.actions.redo();
    expect(shown(app)).toEqual(whole(before));
    app.actions.redo();
    expect(shown(app)).toEqual(after);
  });

  it('leaves no trace in the history when it is taken back at once', async () => {
    const { storage, before, app } = await openOld();
    await goOnAndBack(app);
    expect((await storage.readHistory(before.id)).entries).toEqual([]);
  });

  it('is in the history, as is its undo, when that comes an hour later', async () => {
    let now: string = NOW;
    const { storage, before, app } = await openOld({ now: () => now });
    app.actions.upgrade(whole);
    await app.actions.flush();
    now = new Date(Date.parse(NOW) + 3_600_000).toISOString();
    app.actions.undo();
    await app.actions.flush();
    const { entries } = await storage.readHistory(before.id, [`answers/${ASSESSOR}/A6`]);
    const [undone, carried] = entries;
    expect(carried).toMatchObject({ at: NOW, after: { position: { level: 3 } } });
    expect(undone).toMatchObject({ at: now, before: { position: { level: 3 } } });
    expect(undone?.after).toBeUndefined();
  });

  it('asks again at the next visit when it was taken back', async () => {
    const { storage, before, app } = await openOld();
    app.actions.upgrade(whole);
    app.actions.undo();
    await app.actions.flush();
    const again = openWith(SECOND, storage);
    await again.actions.openAssessment(before.id);
    expect(kindOf(again)).toBe('upgrade');
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
  const ours = (rubric: Rubric) => ({ ...rubric, id: 'ours' });
  const loaded = (rubric: Rubric) => ({ rubric: ours(rubric), hash: hashRubric(ours(rubric)) });
  const [first, second] = [loaded(FIRST), loaded(SECOND)];

  /** An assessment made with the first version of it, and the rubrics that the device keeps. */
  async function storeOurs(...kept: readonly StoredRubric[]) {
    const storage = createMemoryStorage();
    const { id } = await store(storage, { rubric: madeWith(ours(FIRST)) });
    for (const one of kept) await storage.keepRubric(one);
    return { storage, id, app: openWith(FIRST, storage) };
  }

  it('opens an assessment as an upgrade when a later version of it is brought', async () => {
    const { id, app } = await storeOurs();
    await app.actions.openAssessment(id);
    expect(kindOf(app)).toBe('rubric-missing');
    await app.actions.provideRubric(second);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', to: second });
  });

  it('opens an assessment as an upgrade when a later version of it was opened', async () => {
    const { id, app } = await storeOurs(first);
    await app.actions.startAssessment(second);
    await app.actions.openAssessment(id);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', to: second, kept: first });
  });

  it('offers the latest of several versions', async () => {
    const third = loaded({ ...SECOND, version: '2.10.0' });
    const { id, app } = await storeOurs(third, first, loaded({ ...SECOND, version: '2.9.0' }));
    await app.actions.openAssessment(id);
    expect(app.getState().opening).toMatchObject({ kind: 'upgrade', to: third });
  });

  it('opens with its own version where no later one is in good order', async () => {
    const damaged = { ...second, rubric: { ...second.rubric, sections: [] } };
    const edition = loaded({ ...FIRST, standing: 'Mended.' });
    const another = { ...second, hash: 'another', rubric: { ...second.rubric, id: 'theirs' } };
    const { id, app } = await storeOurs(first, damaged, edition, another);
    await app.actions.openAssessment(id);
    expect(kindOf(app)).toBe('open');
    expect(app.getState().rubric).toEqual(first);
  });

  it('can be held to the version before, until the next visit', async () => {
    const { id, app, storage } = await storeOurs(first, second);
    await app.actions.openAssessment(id);
    await app.actions.holdUpgrade(id, true);
    expect(app.getState().rubric).toEqual(first);
    const again = openWith(FIRST, storage);
    await again.actions.openAssessment(id);
    expect(kindOf(again)).toBe('upgrade');
  });
});
