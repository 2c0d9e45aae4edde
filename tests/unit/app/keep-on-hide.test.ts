// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepOnHide } from '../../../src/app/keep-on-hide.ts';
import { listKept } from '../../../src/app/kept-work.ts';
import { writeKept } from '../../../src/app/write-kept.ts';
import { mainAssessor } from '../../../src/domain/assessment/assessment.ts';
import {
  answerDimension,
  chooseActivities,
  editProfile,
} from '../../../src/domain/assessment/edits.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import type { Database } from '../../../src/storage/tables.ts';
import { NOW } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { openStore } from '../../builders/open-store.ts';

afterEach(() => localStorage.clear());

let pages = 0;

/** A page with an assessment open; `isFull` decides whether its disk takes anything more. */
async function openPage() {
  const inner = createMemoryDatabase();
  const disk = { isFull: false };
  const database: Database = {
    ...inner,
    run: (mode, work) =>
      disk.isFull && mode === 'readwrite'
        ? Promise.reject(new DOMException('', 'QuotaExceededError'))
        : inner.run(mode, work),
  };
  const storage = createMemoryStorage(database);
  const store = openStore(storage);
  const id = await store.actions.startAssessment();
  const page = `page-${++pages}`;
  keepOnHide(store, page);
  return { disk, storage, store, id, isKept: () => listKept().includes(page) };
}

function write(store: AppStore, title: string): void {
  store.actions.edit((assessment) => editProfile(assessment, { title }));
}

/** Writes a title and goes away at once; what the disk takes of it is on the disk afterwards. */
async function writeAndGo(store: AppStore, title: string, how: string): Promise<void> {
  write(store, title);
  dispatchEvent(new Event(how));
  await store.actions.flush();
}

async function readTitle(storage: ReturnType<typeof createMemoryStorage>, id: string) {
  const loaded = await storage.load(id);
  return loaded.kind === 'ok' ? loaded.assessment.profile.title : loaded.kind;
}

describe.each(['visibilitychange', 'pagehide', 'freeze'])('on %s', (type) => {
  it('what was typed a moment ago is kept at once, and written', async () => {
    const { store, storage, id, isKept } = await openPage();
    write(store, 'Safe work');
    dispatchEvent(new Event(type));
    expect(isKept()).toBe(true);
    await vi.waitFor(() => expect(isKept()).toBe(false));
    expect(await readTitle(storage, id)).toBe('Safe work');
  });
});

describe('a page that goes away', () => {
  it('keeps nothing when all is written', async () => {
    const { store, isKept } = await openPage();
    await store.actions.flush();
    dispatchEvent(new Event('pagehide'));
    expect(isKept()).toBe(false);
  });

  it('leaves what a full disk did not take, for the next time', async () => {
    const { store, storage, disk, id, isKept } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'pagehide');
    await writeKept(storage, NOW);
    expect(isKept()).toBe(true);
    disk.isFull = false;
    await writeKept(storage, NOW);
    expect(isKept()).toBe(false);
    expect(await readTitle(storage, id)).toBe('Safe work');
  });
});

describe('work that was kept', () => {
  it('is counted in the library once it is written', async () => {
    const { store, storage, disk, id } = await openPage();
    store.actions.edit((assessment) => chooseActivities(assessment, ['DO']));
    await store.actions.flush();
    await vi.waitFor(async () => expect(await storage.listRubrics()).toHaveLength(1));
    disk.isFull = true;
    store.actions.edit((assessment) =>
      answerDimension(assessment, {
        assessorId: mainAssessor(assessment).id,
        dimensionId: 'AS1',
        now: NOW,
        position: { kind: 'level', level: 1 },
      }),
    );
    dispatchEvent(new Event('pagehide'));
    await store.actions.flush();
    disk.isFull = false;
    await writeKept(storage, NOW);
    expect((await storage.list()).find((entry) => entry.id === id)).toMatchObject({ rated: 1 });
  });

  it('is merged with what was written since', async () => {
    const { store, storage, disk, id } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'pagehide');
    disk.isFull = false;
    const other = openStore(storage);
    await other.actions.openAssessment(id);
    other.actions.edit((assessment) => editProfile(assessment, { organisation: 'Union' }));
    await other.actions.flush();
    await writeKept(storage, NOW);
    const loaded = await storage.load(id);
    expect(loaded).toMatchObject({
      assessment: { profile: { title: 'Safe work', organisation: 'Union' } },
    });
  });

  it('is forgotten when the page itself has written it', async () => {
    const { store, storage, disk, id, isKept } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'visibilitychange');
    disk.isFull = false;
    await store.actions.flush();
    expect(isKept()).toBe(false);
    write(store, 'Decent work');
    await store.actions.flush();
    await writeKept(storage, NOW);
    expect(await readTitle(storage, id)).toBe('Decent work');
  });

  it('is left to its page while that is there', async () => {
    const held = new Set<string>();
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, work: () => Promise<void>) => {
          held.add(name);
          await work();
          held.delete(name);
        },
        query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
      },
    });
    const { store, storage, disk, id, isKept } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'visibilitychange');
    disk.isFull = false;
    await writeKept(storage, NOW);
    expect(isKept()).toBe(true);
    store.actions.undo();
    await store.actions.flush();
    await vi.waitFor(() => expect([...held, isKept()]).toEqual([false]));
    expect(await readTitle(storage, id)).toBe('');
    vi.unstubAllGlobals();
  });

  it('is the latest that the page has, for as long as it cannot be written', async () => {
    const { store, storage, disk, id } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'visibilitychange');
    write(store, 'Decent work');
    await store.actions.flush();
    disk.isFull = false;
    await writeKept(storage, NOW);
    expect(await readTitle(storage, id)).toBe('Decent work');
  });

  it('goes when its assessment is gone', async () => {
    const { store, storage, disk, id, isKept } = await openPage();
    disk.isFull = true;
    await writeAndGo(store, 'Safe work', 'pagehide');
    disk.isFull = false;
    await storage.purgeAll([id]);
    await writeKept(storage, NOW);
    expect(isKept()).toBe(false);
  });
});
