import { describe, expect, it } from 'vitest';
import {
  answerDimension,
  chooseSection,
  editProfile,
} from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import type { Assessment, Position } from '../../../src/domain/assessment/assessment.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import {
  noteFirst,
  readOpen,
  openStore,
  STORE_EXAMPLE,
  STORE_RUBRIC as rubric,
} from '../../builders/open-store.ts';

const answer =
  (position: Position | null, dimensionId = 'AS1') =>
  (assessment: Assessment) =>
    answerDimension(assessment, {
      assessorId: assessment.assessors[0]!.id,
      dimensionId,
      now: NOW,
      position,
    });
const level = (value: 0 | 1 | 2 | 3 | 4): Position => ({ kind: 'level', level: value });
const positionOf = (store: AppStore) => readOpen(store).assessment.answers[0]?.position ?? null;

describe('saving', () => {
  it('says saved only when the store has it', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    store.actions.edit(answer(level(2)));
    expect(readOpen(store).saving).toEqual({ kind: 'saving' });
    await store.actions.flush();
    expect(readOpen(store).saving).toEqual({ kind: 'saved' });
  });

  it('keeps an answer for the next visit', async () => {
    const storage = createMemoryStorage();
    const first = openStore(storage);
    const id = await first.actions.startAssessment();
    first.actions.edit(answer(level(2)));
    await first.actions.flush();
    const second = openStore(storage);
    await second.actions.openAssessment(id);
    expect(positionOf(second)).toEqual(level(2));
  });

  it('counts the answers that still waited when the assessment was left', async () => {
    const memory = createMemoryStorage();
    let afterFirst = () => undefined as unknown;
    const storage: AssessmentStorage = {
      ...memory,
      async commit(...given) {
        const outcome = await memory.commit(...given);
        afterFirst();
        afterFirst = () => undefined;
        return outcome;
      },
    };
    const store = openStore(storage);
    await store.actions.startAssessment();
    store.actions.edit((assessment) =>
      chooseSection(assessment, 'AS', { include: true, reason: '' }),
    );
    await store.actions.flush();
    afterFirst = () => {
      store.actions.edit(answer(level(2), 'AS2'));
      return store.actions.openExample();
    };
    store.actions.edit(answer(level(2)));
    await store.actions.flush();
    await store.actions.loadLibrary();
    expect(store.getState().library).toMatchObject([{ rated: 2, inScope: 2 }]);
  });

  it('says that a change is not saved, keeps it, and writes it with the next', async () => {
    const memory = createMemoryStorage();
    let isFull = true;
    const storage: AssessmentStorage = {
      ...memory,
      commit: (id, changes, summary) =>
        isFull
          ? Promise.resolve({ kind: 'failed', code: 'full', detail: '' })
          : memory.commit(id, changes, summary),
    };
    const store = openStore(storage);
    const id = await store.actions.startAssessment();
    store.actions.edit(answer(level(1)));
    await store.actions.flush();
    expect(readOpen(store).saving).toMatchObject({ kind: 'failed', code: 'full' });
    expect(positionOf(store)).toEqual(level(1));
    isFull = false;
    store.actions.edit(answer(level(3), 'AS2'));
    await store.actions.flush();
    const again = openStore(memory);
    await again.actions.openAssessment(id);
    expect(readOpen(again).assessment.answers.map(({ position }) => position)).toEqual([
      level(1),
      level(3),
    ]);
  });

  it('does not take a fault in the store for saved', async () => {
    const memory = createMemoryStorage();
    const storage: AssessmentStorage = {
      ...memory,
      commit: () => Promise.reject(new Error('a fault')),
    };
    const store = openStore(storage);
    await store.actions.startAssessment();
    store.actions.edit(answer(level(1)));
    await store.actions.flush();
    expect(readOpen(store).saving).toEqual({ kind: 'failed', code: 'unknown' });
  });

  it('says at once who closed the store, before anything is edited', () => {
    let tell: Parameters<AssessmentStorage['subscribe']>[0] = () => undefined;
    const subscribe: AssessmentStorage['subscribe'] = (listener) => {
      tell = listener;
      return () => undefined;
    };
    const store = openStore({ ...createMemoryStorage(), subscribe });
    expect(store.getState().closedBy).toBeNull();
    tell({ kind: 'closed', reason: 'newer-tab' });
    expect(store.getState().closedBy).toBe('newer-tab');
  });

  it('counts an answer given just before another assessment is opened', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    const first = await store.actions.adoptAssessment(STORE_EXAMPLE);
    const second = await store.actions.adoptAssessment(STORE_EXAMPLE);
    await store.actions.openAssessment(first);
    store.actions.edit(answer(level(3), 'AS2'));
    await store.actions.openAssessment(second);
    const entry = (await storage.list()).find(({ id }) => id === first);
    expect(entry).toMatchObject({ rated: 2, inScope: 2 });
  });

  it('writes nothing when an edit changes nothing', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    store.actions.edit((assessment) => ({ ...assessment }));
    expect(readOpen(store).saving).toEqual({ kind: 'saved' });
    expect(readOpen(store).past).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('take back one step at a time, and bring it again', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    store.actions.edit(answer(level(1)));
    store.actions.edit(answer(level(4)));
    store.actions.undo();
    expect(positionOf(store)).toEqual(level(1));
    store.actions.undo();
    expect(readOpen(store).assessment.answers).toEqual([]);
    store.actions.redo();
    store.actions.redo();
    expect(positionOf(store)).toEqual(level(4));
  });

  it('take back the typing in one field as one step', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    for (const text of ['a', 'ab', 'abc']) store.actions.edit(noteFirst(text), 'field:note');
    store.actions.undo();
    expect(readOpen(store).assessment.answers).toEqual([]);
  });

  it('keep apart the typing in two fields', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    store.actions.edit(noteFirst('a'), 'field:note');
    store.actions.edit((a) => editProfile(a, { title: 'T' }), 'field:title');
    store.actions.undo();
    expect(readOpen(store).assessment.answers[0]?.note).toBe('a');
  });

  it('are stored like any other edit', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    const id = await store.actions.startAssessment();
    store.actions.edit(answer(level(1)));
    store.actions.edit(answer(level(4)));
    store.actions.undo();
    await store.actions.flush();
    const again = openStore(storage);
    await again.actions.openAssessment(id);
    expect(positionOf(again)).toEqual(level(1));
  });

  it('forget what was undone once something new is done', async () => {
    const store = openStore();
    await store.actions.startAssessment();
    store.actions.edit(answer(level(1)));
    store.actions.undo();
    store.actions.edit(answer(level(2)));
    store.actions.redo();
    expect(positionOf(store)).toEqual(level(2));
  });
});

describe('the example', () => {
  it('can be tried out and is never stored', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    await store.actions.openExample();
    store.actions.edit(answer(level(4)));
    await store.actions.flush();
    expect(positionOf(store)).toEqual(level(4));
    expect(await storage.list()).toEqual([]);
  });

  it('becomes a person’s own as a copy under a new id', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    const id = await store.actions.adoptAssessment(STORE_EXAMPLE);
    expect(id).not.toBe(STORE_EXAMPLE.id);
    expect((await storage.list()).map((entry) => entry.id)).toEqual([id]);
  });
});

describe('an own rubric', () => {
  const own = { rubric: { ...rubric, id: 'own' }, hash: 'own-hash' };

  it('stays with its assessments', async () => {
    const storage = createMemoryStorage();
    const id = await openStore(storage).actions.startAssessment(own);
    const later = openStore(storage);
    await later.actions.openAssessment(id);
    expect(later.getState().rubric.rubric.id).toBe('own');
    expect(later.getState().builtIn.rubric.id).toBe('test-rubric');
  });

  it('is asked for when it is not on this device', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    const madeElsewhere = assessmentWith({}, { rubric: { id: 'x', version: '1.0.0', hash: 'x' } });
    const id = await store.actions.adoptAssessment(madeElsewhere);
    await store.actions.openAssessment(id);
    expect(store.getState().opening).toMatchObject({ kind: 'rubric-missing', id });
    await store.actions.provideRubric({ rubric: { ...rubric, id: 'x' }, hash: 'x' });
    expect(readOpen(store).assessment.id).toBe(id);
    expect(store.getState().rubric.rubric.id).toBe('x');
  });
});

describe('an own rubric with the name of the built-in one', () => {
  it('is the one its assessments are read with', async () => {
    const storage = createMemoryStorage();
    const own = { rubric: { ...rubric, title: 'Ours' }, hash: 'ours' };
    const id = await openStore(storage).actions.startAssessment(own);
    const later = openStore(storage);
    await later.actions.openAssessment(id);
    expect(later.getState().rubric.rubric.title).toBe('Ours');
  });

  it('gives way to the built-in one when an older version of that was used', async () => {
    const store = openStore();
    const rubricThen = { id: 'test-rubric', version: '0.9.0', hash: 'old' };
    const id = await store.actions.adoptAssessment(assessmentWith({}, { rubric: rubricThen }));
    await store.actions.openAssessment(id);
    expect(store.getState().rubric.hash).toBe('hash');
  });
});

describe('going from one assessment to another', () => {
  it('shows what could not be written, and does not call it saved', async () => {
    const memory = createMemoryStorage();
    let isFull = true;
    const storage: AssessmentStorage = {
      ...memory,
      commit: (id, changes, summary) =>
        isFull
          ? Promise.resolve({ kind: 'failed', code: 'full', detail: '' })
          : memory.commit(id, changes, summary),
    };
    const store = openStore(storage);
    const first = await store.actions.startAssessment();
    store.actions.edit(noteFirst('kept'));
    await store.actions.startAssessment();
    await store.actions.openAssessment(first);
    expect(readOpen(store).saving).toMatchObject({ kind: 'failed' });
    expect(readOpen(store).assessment.answers[0]?.note).toBe('kept');
    isFull = false;
    await store.actions.flush();
    expect(readOpen(store).saving).toEqual({ kind: 'saved' });
    const again = openStore(memory);
    await again.actions.openAssessment(first);
    expect(readOpen(again).assessment.answers[0]?.note).toBe('kept');
  });

  it('ends at the last one asked for, however slow the others are', async () => {
    const storage = createMemoryStorage();
    const id = await openStore(storage).actions.startAssessment();
    let arrive: (example: Assessment) => void = () => undefined;
    const slow = new Promise<Assessment>((resolve) => (arrive = resolve));
    const store = openStore(storage, () => slow);
    const opening = store.actions.openExample();
    await store.actions.openAssessment(id);
    arrive(STORE_EXAMPLE);
    await opening;
    expect(readOpen(store).assessment.id).toBe(id);
  });

  it('comes to its end when a new one finds no room meanwhile', async () => {
    let arrive: (example: Assessment) => void = () => undefined;
    const slow = new Promise<Assessment>((resolve) => (arrive = resolve));
    const create = () => Promise.resolve({ kind: 'failed', code: 'full', detail: '' } as const);
    const store = openStore({ ...createMemoryStorage(), create }, () => slow);
    const opening = store.actions.openExample();
    await expect(store.actions.startAssessment()).rejects.toThrow();
    arrive(STORE_EXAMPLE);
    await opening;
    expect(readOpen(store).isExample).toBe(true);
  });
});

describe('two windows', () => {
  /** What the other window wrote comes in as a message of the storage. */
  function openWithOther() {
    const listeners: Parameters<AssessmentStorage['subscribe']>[0][] = [];
    const memory = createMemoryStorage();
    const store = openStore({
      ...memory,
      subscribe: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
    const hear = (id: string, change: (assessment: Assessment) => Assessment) => {
      const { assessment } = readOpen(store);
      const changes = diffRecords(assessment, change(assessment));
      for (const listener of listeners) listener({ kind: 'changed', assessmentId: id, changes });
    };
    return { store, hear };
  }

  it('show each other’s answers', async () => {
    const { store, hear } = openWithOther();
    const id = await store.actions.startAssessment();
    hear(id, answer(level(3)));
    expect(positionOf(store)).toEqual(level(3));
  });

  it('undo only their own work', async () => {
    const { store, hear } = openWithOther();
    const id = await store.actions.startAssessment();
    store.actions.edit(answer(level(2)));
    await store.actions.flush();
    hear(id, noteFirst('from the other window'));
    store.actions.undo();
    expect(readOpen(store).assessment.answers).toMatchObject([
      { position: null, note: 'from the other window' },
    ]);
  });

  it('undo only their own typing, though the other one answered meanwhile', async () => {
    const { store, hear } = openWithOther();
    const id = await store.actions.startAssessment();
    store.actions.edit(noteFirst('Half'), 'note');
    await store.actions.flush();
    hear(id, answer(level(3)));
    store.actions.edit(noteFirst('Half a note'), 'note');
    store.actions.undo();
    store.actions.undo();
    expect(readOpen(store).assessment.answers).toMatchObject([{ position: level(3), note: '' }]);
  });
});

describe('the library', () => {
  it('puts aside and brings back', async () => {
    const store = openStore();
    const id = await store.actions.startAssessment();
    await store.actions.deleteAssessment(id);
    expect(store.getState().library?.[0]?.deletedAt).toBe(NOW);
    await store.actions.restoreAssessment(id);
    expect(store.getState().library?.[0]?.deletedAt).toBeNull();
  });

  it('rejects when a thing could not be stored', async () => {
    const memory = createMemoryStorage();
    const failed = () => Promise.resolve({ kind: 'failed', code: 'full', detail: '' } as const);
    const store = openStore({ ...memory, create: failed, markDeleted: failed });
    await expect(store.actions.startAssessment()).rejects.toThrow('full');
    await expect(store.actions.deleteAssessment('x')).rejects.toThrow('full');
  });

  it('tells a missing assessment from one that cannot be read', async () => {
    const store = openStore();
    await store.actions.openAssessment('nowhere');
    expect(store.getState().opening).toEqual({ kind: 'missing', id: 'nowhere' });
    const broken = openStore({
      ...createMemoryStorage(),
      load: () => Promise.reject(new Error('closed')),
    });
    await broken.actions.openAssessment('x');
    expect(broken.getState().opening).toEqual({ kind: 'unreadable', id: 'x' });
  });

  it('duplicates with everything in it', async () => {
    const storage = createMemoryStorage();
    const store = openStore(storage);
    const id = await store.actions.startAssessment();
    store.actions.edit(answer(level(3)));
    const library = await store.actions.fetchLibrary();
    const copy = await library.duplicate(id, (title) => `${title} (copy)`);
    await store.actions.openAssessment(copy!);
    expect(positionOf(store)).toEqual(level(3));
    expect(readOpen(store).assessment.profile.title).toBe(' (copy)');
  });

  it('duplicates what could not be written too', async () => {
    const memory = createMemoryStorage();
    const refused = { kind: 'failed', code: 'full', detail: '' } as const;
    const store = openStore({ ...memory, commit: () => Promise.resolve(refused) });
    const id = await store.actions.startAssessment();
    store.actions.edit(answer(level(3)));
    await store.actions.openExample();
    const library = await store.actions.fetchLibrary();
    const copy = await library.duplicate(id, (title) => title);
    await store.actions.openAssessment(copy!);
    expect(positionOf(store)).toEqual(level(3));
  });
});
