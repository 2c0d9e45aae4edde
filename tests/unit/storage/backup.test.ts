import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hashRubric } from '../../../src/domain/rubric/hash.ts';
import { isSame } from '../../../src/domain/assessment/records.ts';
import type { StoredHistoryEntry } from '../../../src/storage/assessment-storage.ts';
import { openBackup } from '../../../src/storage/backup/read-backup.ts';
import { writeBackup } from '../../../src/storage/backup/write-backup.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { backUp, keep, openWhole, UNWATCHED } from '../../builders/library.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { STORE_RUBRIC } from '../../builders/open-store.ts';
import { anyAssessment, anyDocuments, anyHistory } from './arbitraries.ts';

const titled = (id: string, title: string) => {
  const assessment = assessmentWith({ AS1: 2 }, { id });
  return { ...assessment, profile: { ...assessment.profile, title } };
};

async function libraryOf(...titles: readonly string[]) {
  const storage = createMemoryStorage();
  for (const title of titles) await keep(storage, titled(`id of ${title}`, title));
  return storage;
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('a backup', () => {
  it('has every assessment and document as it was, whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyAssessment, anyDocuments, async (assessment, documents) => {
        const storage = createMemoryStorage();
        await keep(storage, assessment, documents);
        const backup = openWhole(await backUp(storage));
        const [read] = backup.items.map((item) => backup.readItem(item));
        const file = read?.kind === 'ok' ? read.file : undefined;
        expect(isSame(file?.assessment, assessment)).toBe(true);
        expect(isSame(file?.documents ?? [], documents)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same bytes whatever the order of the library', async () => {
    const one = await backUp(await libraryOf('b', 'a', 'c'));
    expect(await backUp(await libraryOf('c', 'b', 'a'))).toEqual(one);
  });

  it('is a zip file that other programs open', async () => {
    const files = unzipSync(await backUp(await libraryOf('Safe journeys')));
    expect(Object.keys(files)).toEqual([
      'read-me.txt',
      'assessments/0001-Safe-journeys.assessment.json',
      'contents.json',
    ]);
    expect(textOf(files['read-me.txt'])).toBe('What this is.\n');
    expect(JSON.parse(textOf(files['contents.json']))).toMatchObject({
      format: 'assumption-check/backup',
      formatVersion: 1,
      savedAt: NOW,
      assessments: [{ id: 'id of Safe journeys', title: 'Safe journeys', deletedAt: null }],
    });
  });

  it('has the text of drafts only when it was asked for', async () => {
    const storage = createMemoryStorage();
    await keep(storage, titled('a', 'A'), [documentOf('proposal', ['Women are trained.'])]);
    const draftsIn = async (withDrafts: boolean) => {
      const backup = openWhole(await backUp(storage, withDrafts));
      return backup.items.map((item) => {
        const read = backup.readItem(item);
        return read.kind === 'ok' ? read.file.documents?.length : undefined;
      });
    };
    expect(await draftsIn(true)).toEqual([1]);
    expect(await draftsIn(false)).toEqual([undefined]);
  });

  it('has what was put aside, marked', async () => {
    const storage = createMemoryStorage();
    await keep(storage, titled('a', 'A'), [], { deletedAt: NOW });
    expect(openWhole(await backUp(storage)).items[0]?.listed).toMatchObject({ deletedAt: NOW });
  });

  it('has the rubrics of its assessments', async () => {
    const storage = createMemoryStorage();
    const stored = { hash: hashRubric(STORE_RUBRIC), rubric: STORE_RUBRIC };
    const { id, version } = STORE_RUBRIC;
    await storage.keepRubric(stored);
    await keep(storage, { ...titled('a', 'A'), rubric: { id, version, hash: stored.hash } });
    expect(openWhole(await backUp(storage)).readRubrics()).toEqual([stored]);
  });

  it('has the history of its assessments', async () => {
    const storage = createMemoryStorage();
    const before = titled('a', 'A');
    await keep(storage, before);
    const after = { ...before.profile, title: 'B' };
    const change = { key: 'profile', before: before.profile, after, order: 0 };
    await storage.commit('a', [change], { updatedAt: NOW });
    const backup = openWhole(await backUp(storage));
    const { entries } = await storage.readHistory('a');
    expect(entries).toHaveLength(1);
    expect(backup.items.map((item) => backup.readHistory(item))).toEqual([
      { entries, isDamaged: false },
    ]);
  });

  it('has every entry of the history as it was, whatever was written in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async ({ assessment, entries }) => {
        const storage = createMemoryStorage();
        await keep(storage, assessment);
        await storage.writeHistory(assessment.id, entries);
        const backup = openWhole(await backUp(storage));
        const [read] = backup.items.map((item) => backup.readHistory(item));
        const byId = (all: readonly StoredHistoryEntry[] = []) =>
          all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(isSame(byId(read?.entries), byId(entries))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('names what could not be read', async () => {
    const storage = await libraryOf('A', 'B');
    const load = storage.load.bind(storage);
    vi.spyOn(storage, 'load').mockImplementation((id) =>
      id === 'id of A' ? Promise.resolve({ kind: 'damaged', problems: [] }) : load(id),
    );
    const backup = openWhole(await backUp(storage));
    expect(backup.leftOut).toEqual([{ id: 'id of A', title: 'A' }]);
    expect(backup.items).toHaveLength(1);
  });

  it('stops when it is told to', async () => {
    const storage = await libraryOf('A', 'B');
    const stop = new AbortController();
    const outcome = await writeBackup(storage, {
      entries: await storage.list(),
      savedAt: NOW,
      withDrafts: true,
      readMe: '',
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(outcome).toEqual({ kind: 'stopped' });
  });

  it('is none when there is nothing to save', async () => {
    const options = { entries: [], savedAt: NOW, withDrafts: true, readMe: '', ...UNWATCHED };
    const outcome = await writeBackup(createMemoryStorage(), options);
    expect(outcome).toEqual({ kind: 'failed', code: 'empty' });
  });
});

describe('a backup that is damaged', () => {
  const kindsIn = (bytes: Uint8Array) => {
    const backup = openWhole(bytes);
    return backup.items.map((item) => backup.readItem(item).kind);
  };

  /** The place of a file's content inside the zip, behind its name. */
  const placeOf = (bytes: Uint8Array, name: string) =>
    textOf(bytes.map((byte) => (byte < 128 ? byte : 63))).indexOf(name) + name.length;

  it('opens without the assessment whose bytes are wrong', async () => {
    const bytes = await backUp(await libraryOf('A', 'B', 'C'));
    const place = placeOf(bytes, '0002-B.assessment.json');
    bytes.set([255, 255, 255, 255], place + 20);
    expect(kindsIn(bytes)).toEqual(['ok', 'damaged', 'ok']);
  });

  it('opens as far as it goes when its end is missing', async () => {
    const bytes = await backUp(await libraryOf('A', 'B', 'C'));
    const cut = bytes.slice(0, placeOf(bytes, '0003-C.assessment.json') + 40);
    expect(openWhole(cut).isCutShort).toBe(true);
    expect(kindsIn(cut)).toEqual(['ok', 'ok', 'damaged']);
  });

  it('opens without its list of contents', async () => {
    const { 'contents.json': _, ...files } = unzipSync(await backUp(await libraryOf('A', 'B')));
    const packed = zipSync(files);
    expect(openWhole(packed).savedAt).toBeNull();
    expect(kindsIn(packed)).toEqual(['ok', 'ok']);
  });

  it('never throws and never fills the memory, wherever a byte is wrong', async () => {
    const whole = await backUp(await libraryOf('A', 'B'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = whole.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const opened = openBackup(bytes);
        const kinds =
          opened.kind === 'ok'
            ? opened.backup.items.map((item) => {
                opened.backup.readHistory(item);
                return opened.backup.readItem(item).kind;
              })
            : [];
        expect(['ok', 'damaged']).toEqual(expect.arrayContaining(kinds));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, wherever it is cut', async () => {
    const whole = await backUp(await libraryOf('A'));
    for (let end = 0; end < whole.length; end++) {
      expect(openBackup(whole.slice(0, end)).kind).toMatch(/^(ok|refused)$/);
    }
  });
});

describe('a zip file', () => {
  it('of another kind is refused', () => {
    const zip = zipSync({ 'word/document.xml': new TextEncoder().encode('<a/>') });
    expect(openBackup(zip)).toEqual({ kind: 'refused', problems: [{ code: 'other-zip' }] });
  });

  it('of a later version is refused', () => {
    const contents = { format: 'assumption-check/backup', formatVersion: 2 };
    const zip = zipSync({ 'contents.json': new TextEncoder().encode(JSON.stringify(contents)) });
    expect(openBackup(zip)).toEqual({
      kind: 'refused',
      problems: [{ code: 'newer-version', found: 2, supported: 1 }],
    });
  });

  it('that was packed again inside a folder opens', async () => {
    const files = unzipSync(await backUp(await libraryOf('A')));
    const moved = Object.fromEntries(
      Object.entries(files).map(([path, bytes]) => [`my backup/${path}`, bytes]),
    );
    const backup = openWhole(zipSync(moved));
    expect(backup.savedAt).toBe(NOW);
    expect(backup.items.map((item) => backup.readItem(item).kind)).toEqual(['ok']);
  });

  it('that says a part is small when it unpacks to a giant gives nothing of it', async () => {
    const bytes = await backUp(await libraryOf('A'));
    const giant = zipSync({ 'a.assessment.json': new Uint8Array(5_000_000) });
    const view = new DataView(giant.buffer);
    const directory = giant.length - 22 - 46 - 'a.assessment.json'.length;
    view.setUint32(directory + 24, 10, true);
    expect(bytes.length).toBeGreaterThan(0);
    const backup = openWhole(giant);
    expect(backup.items.map((item) => backup.readItem(item).kind)).toEqual(['damaged']);
  });
});
