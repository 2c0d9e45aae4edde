import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment, AssessmentFile } from '../../../src/domain/assessment/assessment.ts';
import { editProfile, noteDimension } from '../../../src/domain/assessment/edits.ts';
import { isSame } from '../../../src/domain/assessment/records.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import type { AppStore } from '../../../src/state/app-store.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { assessmentWith, ASSESSOR, NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { backUp, keep, openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { openStore } from '../../builders/open-store.ts';
import { anyAssessment, anyDocuments } from '../storage/arbitraries.ts';

const LATER = '2026-11-23T10:00:00.000Z';

async function openLibrary(storage: AssessmentStorage = createMemoryStorage()) {
  const store = openStore(storage);
  return { storage, store, library: await store.actions.fetchLibrary() };
}

const fileOf = (assessment: Assessment, documents?: readonly DraftDocument[]): AssessmentFile => ({
  format: 'assumption-check/assessment',
  formatVersion: 1,
  savedAt: NOW,
  assessment,
  ...(documents && { documents }),
});

async function load(storage: AssessmentStorage, id: string): Promise<Assessment> {
  const loaded = await storage.load(id);
  if (loaded.kind !== 'ok') throw new Error(loaded.kind);
  return loaded.assessment;
}

/** Has room for one more document, and for answers. */
function fillAfterOne(storage: AssessmentStorage): void {
  const writeDraft = storage.writeDraft.bind(storage);
  vi.spyOn(storage, 'writeDraft')
    .mockResolvedValue({ kind: 'failed', code: 'full', detail: '' })
    .mockImplementationOnce(writeDraft);
}

function openDocuments({ getState }: AppStore): readonly DraftDocument[] {
  const { opening } = getState();
  if (opening.kind !== 'open') throw new Error(opening.kind);
  return opening.open.documents;
}

const here = assessmentWith({ AS1: 2 });
const newer = assessmentWith({
  AS1: { position: { kind: 'level', level: 4 }, updatedAt: LATER },
  AS2: 0,
});

/** Changes the first answer of `here`, later. */
function noteLater(assessment: Assessment): Assessment {
  const place = { assessorId: ASSESSOR, dimensionId: 'AS1', now: LATER };
  return noteDimension(assessment, { ...place, note: 'Asked again' });
}

describe('a file', () => {
  it('is known again after it was added', async () => {
    const { library } = await openLibrary();
    expect(await library.matchFile(fileOf(here))).toEqual({ kind: 'new' });
    expect((await library.importFile(here)).id).toBe(here.id);
    expect(await library.matchFile(fileOf(here))).toMatchObject({
      kind: 'here',
      comparison: { isNothingNew: true },
      documents: [],
    });
  });

  it('is known again whatever its id', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, anyDocuments, async (assessment, documents) => {
        const { library } = await openLibrary();
        const file = fileOf(assessment, documents);
        await library.importFile(assessment, documents);
        expect(await library.matchFile(file)).toMatchObject({
          kind: 'here',
          comparison: { isNothingNew: true },
          documents: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('never takes the address of the worked example', async () => {
    const { library } = await openLibrary();
    expect((await library.importFile({ ...here, id: 'example' })).id).toBe('example~copy');
  });

  it('goes beside the one that is here when both are wanted', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    expect((await library.importFile(newer)).id).toBe('id-1');
    expect(await load(storage, here.id)).toEqual(here);
  });

  it('goes beside the one here when its rubric has another version', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    const rubric = { ...here.rubric, version: '9.0.0' };
    const file = { ...newer, rubric };
    const beside = { why: 'version', version: here.rubric.version };
    expect(await library.matchFile(fileOf(file))).toEqual({ kind: 'new', beside });
    expect((await library.importFile(file)).id).toBe(`${here.id}~copy`);
    expect(await load(storage, here.id)).toEqual(here);
  });

  it('finds a place however many of other versions are here', async () => {
    const { library, storage } = await openLibrary();
    const versions = ['7.0.0', '8.0.0', '9.0.0'];
    const files = versions.map((version) => ({ ...here, rubric: { ...here.rubric, version } }));
    for (const file of [...files, ...files]) {
      const match = await library.matchFile(fileOf(file));
      if (match.kind === 'new') await library.importFile(file);
    }
    const kept = await Promise.all((await storage.list()).map(({ id }) => load(storage, id)));
    expect(kept.map(({ rubric }) => rubric.version).sort()).toEqual(versions);
  });

  it('counts as saved in a file when it was added', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    expect(await storage.list()).toMatchObject([{ lastFileAt: NOW }]);
  });

  it('goes to the deleted ones when adding it is taken back', async () => {
    const { library, storage } = await openLibrary();
    const { takeBack } = await library.importFile(here);
    await takeBack();
    expect(await storage.list()).toMatchObject([{ id: here.id, deletedAt: NOW }]);
  });
});

describe('joining a file', () => {
  it('keeps what both sides have', async () => {
    const { library, storage, store } = await openLibrary();
    await library.importFile(here);
    await library.joinFile(fileOf(newer));
    expect((await load(storage, here.id)).answers).toMatchObject([
      { position: { level: 4 }, alternatives: [{ position: { level: 2 } }] },
      { dimensionId: 'AS2' },
    ]);
    expect(store.getState().library).toMatchObject([{ rated: 2 }]);
  });

  it('leaves what has been changed here since', async () => {
    const { library, storage, store } = await openLibrary();
    await library.importFile(here);
    await store.actions.openAssessment(here.id);
    store.actions.edit(noteLater);
    await store.actions.flush();
    const changed = await load(storage, here.id);
    const match = { comparison: { isNothingNew: true, different: [] }, earlier: 1 };
    expect(await library.matchFile(fileOf(here))).toMatchObject(match);
    await library.joinFile(fileOf(here));
    expect(await load(storage, here.id)).toEqual(changed);
  });

  it('keeps both where nobody knows which was first', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(newer);
    expect(await library.matchFile(fileOf(here))).toMatchObject({ earlier: 0 });
    await library.joinFile(fileOf(here));
    expect((await load(storage, here.id)).answers[0]).toMatchObject({
      position: { level: 4 },
      alternatives: [{ position: { level: 2 } }],
    });
  });

  it('joins again what was taken back', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    const { takeBack } = await library.joinFile(fileOf(newer));
    const joined = await load(storage, here.id);
    await takeBack();
    await library.joinFile(fileOf(newer));
    expect(await load(storage, here.id)).toEqual(joined);
  });

  it('is as before when it is taken back', async () => {
    const { library, storage } = await openLibrary();
    const [own, other] = [documentOf('a', ['Own.']), documentOf('a', ['Other.'])];
    await library.importFile(here, [own]);
    const { takeBack } = await library.joinFile(fileOf(newer, [other]));
    expect((await storage.readDrafts(here.id)).documents).toHaveLength(2);
    await takeBack();
    expect(await load(storage, here.id)).toEqual(here);
    expect((await storage.readDrafts(here.id)).documents).toMatchObject([{ document: own }]);
  });

  it('leaves what was written since when it is taken back', async () => {
    const { library, storage, store } = await openLibrary();
    await library.importFile(here);
    const { takeBack } = await library.joinFile(fileOf(newer));
    await store.actions.openAssessment(here.id);
    const place = { assessorId: ASSESSOR, dimensionId: 'AS2', now: LATER };
    store.actions.edit((assessment) => noteDimension(assessment, { ...place, note: 'since' }));
    await takeBack();
    const { answers } = await load(storage, here.id);
    expect(answers[0]).toMatchObject({ position: { level: 2 }, alternatives: [] });
    expect(answers[1]).toMatchObject({ note: 'since' });
  });

  it('has nothing to take back when the assessment was removed for good since', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    const { takeBack } = await library.joinFile(fileOf(newer));
    await library.purge([here.id]);
    await takeBack();
    expect(await storage.list()).toEqual([]);
  });

  it('is a step that undo takes back when the assessment is open', async () => {
    const { library, storage, store } = await openLibrary();
    await library.importFile(here);
    await store.actions.openAssessment(here.id);
    await library.joinFile(fileOf(newer));
    store.actions.undo();
    await store.actions.flush();
    expect(await load(storage, here.id)).toEqual(here);
  });

  it('brings one that was deleted back', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    await library.putAside([here.id]);
    const { takeBack } = await library.joinFile(fileOf(newer));
    expect((await storage.list())[0]?.deletedAt).toBeNull();
    await takeBack();
    expect((await storage.list())[0]?.deletedAt).toBe(NOW);
  });

  it.each(['closed', 'open'])(
    'changes nothing when its documents do not fit (%s)',
    async (kind) => {
      vi.spyOn(console, 'error').mockReturnValue();
      const { library, storage, store } = await openLibrary();
      await library.importFile(here);
      if (kind === 'open') await store.actions.openAssessment(here.id);
      fillAfterOne(storage);
      const documents = [documentOf('a', ['First.']), documentOf('b', ['Second.'])];
      await expect(library.joinFile(fileOf(newer, documents))).rejects.toThrow();
      expect(await load(storage, here.id)).toEqual(here);
      expect((await storage.readDrafts(here.id)).documents).toEqual([]);
      expect(await store.actions.readDocuments(here.id)).toEqual([]);
    },
  );

  it('takes its documents out again when its answers do not fit', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    vi.spyOn(storage, 'commit').mockResolvedValue({ kind: 'failed', code: 'full', detail: '' });
    await expect(library.joinFile(fileOf(newer, [documentOf('a', ['First.'])]))).rejects.toThrow();
    expect((await storage.readDrafts(here.id)).documents).toEqual([]);
  });

  it('leaves one alone that is damaged here, and goes beside it', async () => {
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    const load = storage.load.bind(storage);
    vi.spyOn(storage, 'load').mockImplementation((id) =>
      id === here.id ? Promise.resolve({ kind: 'damaged', problems: [] }) : load(id),
    );
    const beside = { why: 'damaged' };
    expect(await library.matchFile(fileOf(newer))).toEqual({ kind: 'new', beside });
    expect((await library.importFile(newer)).id).toBe(`${here.id}~copy`);
  });
});

describe('several assessments', () => {
  const ids = ['a', 'b', 'c'];
  async function openThree() {
    const opened = await openLibrary();
    for (const id of ids) await opened.library.importFile({ ...here, id });
    return opened;
  }

  it('go and come back together', async () => {
    const { library, store } = await openThree();
    await library.putAside(['a', 'c']);
    const used = () => store.getState().library?.filter(({ deletedAt }) => !deletedAt);
    expect(used()).toMatchObject([{ id: 'b' }]);
    await library.bringBack(['a', 'c']);
    expect(used()).toHaveLength(3);
  });

  it('are gone for good when they are removed, the open one too', async () => {
    const { library, store, storage } = await openThree();
    await store.actions.openAssessment('a');
    await library.purge(['a', 'b']);
    expect(await storage.list()).toMatchObject([{ id: 'c' }]);
    expect(await storage.load('a')).toEqual({ kind: 'missing' });
    expect(store.getState().opening).toEqual({ kind: 'none' });
  });

  it('are noted as saved together', async () => {
    const { library, storage } = await openThree();
    await storage.mark(['a', 'b', 'c'], { lastFileAt: null });
    await library.noteFilesSaved(['a', 'b']);
    const saved = (await storage.list()).filter(({ lastFileAt }) => lastFileAt === NOW);
    expect(saved.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('a backup on another device', () => {
  async function restore(bytes: Uint8Array, storage = createMemoryStorage()) {
    const opened = await openLibrary(storage);
    const plan = await opened.library.planRestore(openWhole(bytes), UNWATCHED);
    if (!plan) throw new Error('Stopped.');
    const restored = await opened.library.restoreBackup(plan, UNWATCHED);
    return { ...opened, plan, restored };
  }

  it('brings back every assessment, document and change as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, anyDocuments, async (assessment, documents) => {
        const before = createMemoryStorage();
        await keep(before, assessment, documents);
        const { storage, plan } = await restore(await backUp(before));
        const id = plan.items[0]?.id ?? '';
        expect(isSame({ ...(await load(storage, id)), id: assessment.id }, assessment)).toBe(true);
        const drafts = await storage.readDrafts(id);
        expect(
          isSame(
            drafts.documents.map(({ document }) => document),
            documents,
          ),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps dates, marks and history', async () => {
    const before = createMemoryStorage();
    await keep(before, here, [], { updatedAt: LATER, deletedAt: LATER, lastFileAt: NOW });
    const { profile } = here;
    const after = { ...profile, title: 'B' };
    await before.commit(here.id, [{ key: 'profile', before: profile, after, order: 0 }], {
      updatedAt: LATER,
    });
    const { storage } = await restore(await backUp(before));
    expect(await storage.list()).toMatchObject([
      { id: here.id, title: 'B', updatedAt: LATER, deletedAt: LATER, lastFileAt: NOW },
    ]);
    expect(await storage.readHistory(here.id)).toEqual(await before.readHistory(here.id));
  });

  it('adds what is missing and joins what differs', async () => {
    const before = createMemoryStorage();
    await keep(before, newer);
    await keep(before, { ...here, id: 'other' });
    const device = createMemoryStorage();
    await keep(device, here);
    const { storage, plan, restored } = await restore(await backUp(before), device);
    expect(plan.items.map(({ id, kind }) => [id, kind])).toEqual([
      [here.id, 'differs'],
      ['other', 'new'],
    ]);
    expect(restored).toMatchObject({ kind: 'done', added: 1, joined: 1, cameBack: 0 });
    expect((await load(storage, here.id)).answers).toHaveLength(2);
  });

  it('goes on with what is here where its history knows it', async () => {
    const there = await openLibrary();
    await there.library.importFile(here);
    await there.store.actions.openAssessment(here.id);
    there.store.actions.edit(noteLater);
    await there.store.actions.flush();
    const bytes = await backUp(there.storage);
    const { library, storage } = await openLibrary();
    await library.importFile(here);
    const plan = await library.planRestore(openWhole(bytes), UNWATCHED);
    if (!plan) throw new Error('Nobody stopped it.');
    const { takeBack } = await library.restoreBackup(plan, UNWATCHED);
    expect(await load(storage, here.id)).toEqual(await load(there.storage, here.id));
    await takeBack();
    expect(await load(storage, here.id)).toEqual(here);
  });

  it('has nothing new where it is older than what is here', async () => {
    const { library, storage, store } = await openLibrary();
    await library.importFile(here);
    const bytes = await backUp(storage);
    await store.actions.openAssessment(here.id);
    store.actions.edit(noteLater);
    const plan = await library.planRestore(openWhole(bytes), UNWATCHED);
    expect(plan?.items).toMatchObject([{ kind: 'same' }]);
  });

  it('gives each assessment a place of its own', async () => {
    const later = { ...here, rubric: { ...here.rubric, version: '9.0.0' } };
    const before = createMemoryStorage();
    await keep(before, here);
    await keep(before, { ...later, id: `${here.id}~copy` });
    const { library, storage } = await openLibrary();
    await keep(storage, later);
    const plan = await library.planRestore(openWhole(await backUp(before)), UNWATCHED);
    expect(plan && (await library.restoreBackup(plan, UNWATCHED)).kind).toBe('done');
    expect(await storage.list()).toHaveLength(3);
  });

  it('finds each assessment in its own place again', async () => {
    const before = createMemoryStorage();
    await keep(before, here);
    await keep(before, { ...newer, id: `${here.id}~copy` });
    const device = createMemoryStorage();
    await keep(device, { ...here, rubric: { ...here.rubric, version: '9.0.0' } });
    const bytes = await backUp(before);
    await restore(bytes, device);
    const { plan } = await restore(bytes, device);
    expect(plan.items.map(({ kind }) => kind)).toEqual(['same', 'same']);
  });

  it('adds the documents of a draft where the draft belongs', async () => {
    const named = (id: string, title: string) =>
      editProfile({ ...here, id: `${here.id}${id}` }, { title });
    const before = createMemoryStorage();
    await keep(before, named('~copy', 'First'), [documentOf('a', ['Text.'])]);
    await keep(before, named('', 'Second'), [documentOf('a', ['Text.'])]);
    const device = createMemoryStorage();
    await keep(device, { ...here, rubric: { ...here.rubric, version: '9.0.0' } });
    await keep(device, named('~copy2', 'Here'));
    const { storage } = await restore(await backUp(before), device);
    expect((await storage.readDrafts(`${here.id}~copy2`)).documents).toHaveLength(1);
  });

  it('has nothing new the second time', async () => {
    const before = createMemoryStorage();
    await keep(before, newer, [documentOf('a', ['Text.'])]);
    const bytes = await backUp(before);
    const { storage } = await restore(bytes);
    const { plan, restored } = await restore(bytes, storage);
    expect(plan.items).toMatchObject([{ kind: 'same', comesBack: false }]);
    expect(restored).toMatchObject({ added: 0, joined: 0 });
  });

  it('brings back what was deleted since', async () => {
    const before = createMemoryStorage();
    await keep(before, here);
    const bytes = await backUp(before);
    await before.markDeleted(here.id, NOW);
    const { restored, storage } = await restore(bytes, before);
    expect(restored).toMatchObject({ added: 0, joined: 0, cameBack: 1 });
    expect((await storage.list())[0]?.deletedAt).toBeNull();
  });

  it('is taken back without losing anything', async () => {
    const before = createMemoryStorage();
    await keep(before, newer);
    await keep(before, { ...here, id: 'other' });
    const device = createMemoryStorage();
    await keep(device, here);
    const { storage, restored } = await restore(await backUp(before), device);
    await restored.takeBack();
    expect(await load(storage, here.id)).toEqual(here);
    const put = (await storage.list()).find(({ id }) => id === 'other');
    expect(put?.deletedAt).toBe(NOW);
  });

  it('is taken back as far as it is still here', async () => {
    const before = createMemoryStorage();
    await keep(before, newer);
    await keep(before, { ...newer, id: 'other' });
    const device = createMemoryStorage();
    await keep(device, here);
    await keep(device, { ...here, id: 'other' });
    const { library, storage, restored } = await restore(await backUp(before), device);
    await library.purge(['other']);
    await restored.takeBack();
    expect(await load(storage, here.id)).toEqual(here);
    expect(await storage.list()).toHaveLength(1);
  });

  it('says truly what came in when a document does not fit', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const before = createMemoryStorage();
    await keep(before, newer, [documentOf('a', ['First.']), documentOf('b', ['Second.'])]);
    const device = createMemoryStorage();
    await keep(device, here);
    fillAfterOne(device);
    const { storage, restored } = await restore(await backUp(before), device);
    expect(restored).toMatchObject({ kind: 'failed', joined: 0 });
    expect(await load(storage, here.id)).toEqual(here);
    expect((await storage.readDrafts(here.id)).documents).toEqual([]);
  });

  it('takes its documents out of the open assessment too', async () => {
    const before = createMemoryStorage();
    await keep(before, newer, [documentOf('a', ['First.'])]);
    const { library, store } = await openLibrary();
    await library.importFile(here);
    await store.actions.openAssessment(here.id);
    const plan = await library.planRestore(openWhole(await backUp(before)), UNWATCHED);
    if (!plan) throw new Error('Stopped.');
    const { takeBack } = await library.restoreBackup(plan, UNWATCHED);
    expect(openDocuments(store)).toHaveLength(1);
    await takeBack();
    expect(openDocuments(store)).toEqual([]);
  });

  it('keeps what came in when the device is full', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const before = createMemoryStorage();
    for (const id of ['a', 'b', 'c']) await keep(before, { ...here, id });
    const device = createMemoryStorage();
    const create = device.create.bind(device);
    vi.spyOn(device, 'create').mockImplementation((assessment, ...rest) =>
      assessment.id === 'b'
        ? Promise.resolve({ kind: 'failed', code: 'full', detail: '' })
        : create(assessment, ...rest),
    );
    const { restored, storage } = await restore(await backUp(before), device);
    expect(restored).toMatchObject({ kind: 'failed', added: 1 });
    expect(await storage.list()).toMatchObject([{ id: 'a' }]);
  });

  it('stops when it is told to', async () => {
    const before = createMemoryStorage();
    for (const id of ['a', 'b', 'c']) await keep(before, { ...here, id });
    const { library, storage } = await openLibrary();
    const plan = await library.planRestore(openWhole(await backUp(before)), UNWATCHED);
    if (!plan) throw new Error('Stopped.');
    const stop = new AbortController();
    const watched = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await library.restoreBackup(plan, watched)).toMatchObject({ kind: 'stopped', added: 1 });
    expect(await storage.list()).toHaveLength(1);
  });

  it('names what is damaged and takes in the rest', async () => {
    const before = createMemoryStorage();
    for (const id of ['a', 'b']) {
      await keep(before, { ...here, id, profile: { ...here.profile, title: `Title ${id}` } });
    }
    const bytes = await backUp(before);
    const text = new TextDecoder('latin1').decode(bytes);
    bytes.set([255, 255, 255], text.indexOf('0001-Title-a.assessment.json') + 50);
    const { plan, storage } = await restore(bytes);
    expect(plan.items).toMatchObject([
      { kind: 'damaged', title: 'Title a' },
      { kind: 'new', title: 'Title b' },
    ]);
    expect(await storage.list()).toHaveLength(1);
  });
});
