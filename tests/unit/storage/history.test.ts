import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import {
  answerDimension,
  editProfile,
  noteDimension,
  settleAlternative,
} from '../../../src/domain/assessment/edits.ts';
import { diffRecords } from '../../../src/domain/assessment/records.ts';
import type { AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { MOST_ENTRIES } from '../../../src/storage/keep-history.ts';
import { createMemoryDatabase } from '../../../src/storage/memory-database.ts';
import type { StoredHistoryEntry } from '../../../src/storage/tables.ts';
import { ASSESSOR, assessmentWith } from '../../builders/assessment.ts';
import { createMemoryStorage } from '../../builders/memory-storage.ts';
import { prepareDevice } from '../../builders/tabs.ts';

const openTab = prepareDevice();
const ID = 'assessment-1';
const KEY = 'answers/assessor-1/AS1';
const start = assessmentWith({});

/** A moment so many minutes after the work began. */
const after = (minutes: number) =>
  new Date(Date.UTC(2026, 10, 22, 9) + minutes * 60_000).toISOString();
const summaryAt = (minutes: number) => ({
  title: '',
  organisation: '',
  rated: 0,
  inScope: 0,
  updatedAt: after(minutes),
});

const level = (assessment: Assessment, minutes: number, value: 0 | 1 | 2 | 3 | 4 | null) =>
  answerDimension(assessment, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    now: after(minutes),
    position: value === null ? null : { kind: 'level', level: value },
  });

const note = (assessment: Assessment, minutes: number, text: string) =>
  noteDimension(assessment, {
    assessorId: ASSESSOR,
    dimensionId: 'AS1',
    now: after(minutes),
    note: text,
  });

/** A person at one window: makes one edit after the other, each at its minute. */
function workIn(storage: AssessmentStorage, from: Assessment) {
  let now = from;
  return async (minutes: number, edit: (assessment: Assessment, minutes: number) => Assessment) => {
    const next = edit(now, minutes);
    await storage.commit(ID, diffRecords(now, next), summaryAt(minutes));
    now = next;
  };
}

/** What the entries say, the newest first: the level or the note before and after. */
async function readLevels(storage: AssessmentStorage) {
  const { entries } = await storage.readHistory(ID);
  return entries.map(({ before, after }) => [levelOf(before), levelOf(after)]);
}

async function readNotes(storage: AssessmentStorage) {
  const { entries } = await storage.readHistory(ID);
  return entries.map(({ before, after }) => [fieldOf(before, 'note'), fieldOf(after, 'note')]);
}

function levelOf(value: unknown): unknown {
  return fieldOf(fieldOf(value, 'position'), 'level');
}

function fieldOf(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[name];
}

async function openIn(open: () => Promise<AssessmentStorage>): Promise<AssessmentStorage> {
  const storage = await open();
  await storage.create(start, summaryAt(0));
  return storage;
}

const openMemory = () => Promise.resolve(createMemoryStorage());

describe.each([
  ['on the device', openTab],
  ['in memory', openMemory],
])('the history in a store %s', (_place, open) => {
  it('says when, whose, and from what to what', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(1, (now, at) => level(now, at, 1));
    await edit(9, (now, at) => level(now, at, 3));
    const { entries, damaged } = await storage.readHistory(ID);
    expect(damaged).toBe(0);
    expect(entries).toMatchObject([
      { at: after(9), key: KEY, assessorId: ASSESSOR, isMerged: false },
      { at: after(1), key: KEY, assessorId: ASSESSOR, isMerged: false },
    ]);
    expect(await readLevels(storage)).toEqual([
      [1, 3],
      [undefined, 1],
    ]);
  });

  it('goes on with an entry while a person types', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(1, (now, at) => note(now, at, 'A'));
    await edit(2, (now, at) => note(now, at, 'An'));
    await edit(3, (now, at) => note(now, at, 'And'));
    await edit(5, (now, at) => note(now, at, 'And so on'));
    expect(await readNotes(storage)).toEqual([
      ['And', 'And so on'],
      [undefined, 'And'],
    ]);
  });

  it('leaves more of a long time of typing than its end', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    for (let minute = 1; minute <= 15; minute++) {
      await edit(minute, (now, at) => note(now, at, `Minute ${minute}`));
    }
    expect(await readNotes(storage)).toEqual([
      ['Minute 11', 'Minute 15'],
      [undefined, 'Minute 11'],
    ]);
  });

  it('keeps an answer that stood for some seconds, and none that a person passed by', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const seconds = (count: number) => count / 60;
    await edit(seconds(0), (now, at) => level(now, at, 4));
    await edit(seconds(6), (now, at) => level(now, at, 2));
    await edit(seconds(7), (now, at) => level(now, at, 1));
    await edit(seconds(20), (now, at) => note(now, at, 'As agreed.'));
    expect(await readLevels(storage)).toEqual([
      [4, 1],
      [undefined, 4],
    ]);
  });

  it('forgets an entry that ends where it began', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(1, (now, at) => level(now, at, 2));
    await edit(1.05, (now, at) => level(now, at, null));
    expect(await readLevels(storage)).toEqual([]);
  });

  it('keeps a long text that is taken away at once', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const long = 'Wages are paid late. '.repeat(20);
    await edit(1, (now, at) => note(now, at, long));
    await edit(1, (now, at) => note(now, at, ''));
    await edit(1, (now, at) => note(now, at, 'x'));
    expect(await readNotes(storage)).toEqual([
      [long, 'x'],
      [undefined, long],
    ]);
  });

  it('keeps a text that another one was pasted over', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const first = 'Wages are paid late, and nobody says why. '.repeat(28);
    const second = 'The union was asked in spring. '.repeat(38);
    await edit(1, (now, at) => note(now, at, first));
    await edit(2, (now, at) => note(now, at, second));
    expect(await readNotes(storage)).toEqual([
      [first, second],
      [undefined, first],
    ]);
  });

  it('keeps a text that was taken away word by word', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const words = 'Wages are paid late, and nobody says why'.split(' ');
    await edit(1, (now, at) => note(now, at, words.join(' ')));
    for (let left = words.length - 1; left >= 0; left--) {
      await edit(1, (now, at) => note(now, at, words.slice(0, left).join(' ')));
    }
    await edit(1, (now, at) => note(now, at, 'The union was asked in spring'));
    expect(await readNotes(storage)).toEqual([
      [words.join(' '), 'The union was asked in spring'],
      [undefined, words.join(' ')],
    ]);
  });

  it('keeps a reason that goes when another answer is chosen', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const notApplicable = { kind: 'not-applicable', reason: 'No work there' } as const;
    const where = { assessorId: ASSESSOR, dimensionId: 'AS1', now: after(1) };
    await edit(1, (now, at) => level(now, at, 3));
    await edit(1, (now) => answerDimension(now, { ...where, position: notApplicable }));
    await edit(1, (now, at) => level(now, at, 1));
    const { entries } = await storage.readHistory(ID);
    expect(entries.map(({ before }) => fieldOf(before, 'position'))).toEqual([
      notApplicable,
      undefined,
    ]);
  });

  it('has both values of two windows, also when one is settled', async () => {
    const database = createMemoryDatabase();
    const here = await openIn(() => Promise.resolve(createMemoryStorage(database)));
    const there = createMemoryStorage(database);
    await workIn(here, start)(1, (now, at) => level(now, at, 1));
    await workIn(there, start)(1, (now, at) => level(now, at, 4));
    const loaded = await here.load(ID);
    if (loaded.kind !== 'ok') throw new Error(loaded.kind);
    expect(loaded.assessment.answers[0]?.alternatives).toMatchObject([
      { position: { kind: 'level', level: 1 } },
    ]);
    const settle = (now: Assessment) =>
      settleAlternative(now, {
        assessorId: ASSESSOR,
        dimensionId: 'AS1',
        now: after(1),
        take: null,
      });
    await workIn(here, loaded.assessment)(1, settle);
    expect(await readLevels(here)).toEqual([
      [4, 4],
      [1, 4],
      [undefined, 1],
    ]);
    expect((await here.readHistory(ID)).entries.map(({ isMerged }) => isMerged)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('has every change of one moment after the clock was set back', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(9, (now, at) => note(now, at, 'A'.repeat(300)));
    await edit(1, (now, at) => note(now, at, 'B'.repeat(900)));
    await edit(1, (now, at) => note(now, at, 'C'.repeat(400)));
    await edit(1, (now, at) => note(now, at, 'D'.repeat(100)));
    const notes = new Set((await readNotes(storage)).flat().map((text) => String(text)[0]));
    expect(notes).toEqual(new Set(['A', 'B', 'C', 'D', 'u']));
  });

  it('is in the order of the writings after the clock was set back', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(9, (now, at) => level(now, at, 1));
    await edit(1, (now, at) => level(now, at, 4));
    await edit(5, (now, at) => level(now, at, 2));
    expect(await readLevels(storage)).toEqual([
      [4, 2],
      [1, 4],
      [undefined, 1],
    ]);
  });

  it('goes on with the newest entry after the clock was set back', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(9, (now, at) => note(now, at, 'A text from before the clock was set'));
    await edit(1, (now, at) => note(now, at, 'Wages'));
    await edit(2, (now, at) => note(now, at, 'Wages are late'));
    expect(await readNotes(storage)).toEqual([
      ['A text from before the clock was set', 'Wages are late'],
      [undefined, 'A text from before the clock was set'],
    ]);
  });

  it('has what is not an answer too', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(1, (now) => editProfile(now, { title: 'Safe work' }));
    await edit(9, (now) => ({ ...now, activities: ['PD'] }));
    const { entries } = await storage.readHistory(ID);
    expect(entries).toMatchObject([
      { key: 'activities', assessorId: null, before: ['DO'], after: ['PD'] },
      { key: 'profile', before: { title: '' }, after: { title: 'Safe work' } },
    ]);
  });

  it('is read for one record alone', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(1, (now, at) => level(now, at, 1));
    await edit(2, (now) => editProfile(now, { title: 'Safe work' }));
    const { entries } = await storage.readHistory(ID, [KEY, 'agreed/AS1']);
    expect(entries.map(({ key }) => key)).toEqual([KEY]);
  });

  it('lets the oldest make room', async () => {
    const storage = await openIn(open);
    const entries = Array.from({ length: MOST_ENTRIES }, (_, index) => entryOf(index));
    await storage.writeHistory(ID, entries);
    await workIn(storage, start)(5000, (now, at) => level(now, at, 1));
    const kept = (await storage.readHistory(ID)).entries;
    expect(kept).toHaveLength(MOST_ENTRIES);
    expect(kept.at(-1)?.at).toBe(after(1));
  });

  it('lets the oldest make room also after the clock was set back', async () => {
    const storage = await openIn(open);
    const entries = Array.from({ length: MOST_ENTRIES }, (_, index) => entryOf(index + 100));
    await storage.writeHistory(ID, entries);
    const edit = workIn(storage, start);
    await edit(1, (now, at) => note(now, at, 'A text that somebody writes over'));
    await edit(5, (now, at) => note(now, at, 'Another'));
    await edit(9, (now) => editProfile(now, { title: 'Safe work' }));
    const kept = (await storage.readHistory(ID)).entries;
    expect(kept).toHaveLength(MOST_ENTRIES);
    expect(kept.filter(({ revision }) => revision).map(({ at }) => at)).toEqual([
      after(9),
      after(5),
      after(1),
    ]);
  });

  it('keeps few entries of a very long text, and always the newest', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    const letters = ['a', 'b', 'c', 'd', 'e'];
    for (const [index, letter] of letters.entries()) {
      await edit(index * 5, (now, at) => note(now, at, letter.repeat(600_000)));
    }
    const kept = await readNotes(storage);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.map((text) => String(text)[0])).toEqual(['d', 'e']);
  });

  it('keeps the newest of very long texts after the clock was set back', async () => {
    const storage = await openIn(open);
    const edit = workIn(storage, start);
    await edit(9, (now, at) => note(now, at, 'a'.repeat(600_000)));
    await edit(19, (now, at) => note(now, at, 'b'.repeat(600_000)));
    await edit(1, (now, at) => note(now, at, 'c'.repeat(600_000)));
    const kept = await readNotes(storage);
    expect(kept.map((texts) => texts.map((text) => String(text)[0]))).toEqual([['b', 'c']]);
  });

  it('goes with its assessment', async () => {
    const storage = await openIn(open);
    await workIn(storage, start)(1, (now, at) => level(now, at, 1));
    await storage.create({ ...start, id: 'other' }, summaryAt(0));
    await storage.writeHistory('other', [entryOf(1)]);
    await storage.purgeAll([ID]);
    expect((await storage.readHistory(ID)).entries).toEqual([]);
    expect((await storage.readHistory('other')).entries).toHaveLength(1);
  });

  it('counts what is damaged and reads the rest', async () => {
    const storage = await openIn(open);
    await storage.writeHistory(ID, [
      entryOf(1),
      { ...entryOf(2), after: { position: 'high' } },
      { ...entryOf(3), key: 'answers/assessor-1/AS2' },
      { ...entryOf(4), key: 'base' },
      { ...entryOf(5), before: undefined, after: undefined },
    ]);
    const { entries, damaged } = await storage.readHistory(ID);
    expect(entries.map(({ id }) => id)).toEqual([entryOf(1).id]);
    expect(damaged).toBe(4);
  });

  it('takes entries from elsewhere once, and the later of two', async () => {
    const storage = await openIn(open);
    const later = { ...entryOf(1), at: after(3) };
    await storage.writeHistory(ID, [entryOf(1), entryOf(2)]);
    await storage.writeHistory(ID, [later, entryOf(2)]);
    await storage.writeHistory(ID, [entryOf(1)]);
    expect((await storage.readHistory(ID)).entries).toEqual([later, entryOf(2)]);
  });

  it('is not kept without an assessment', async () => {
    const storage = await openIn(open);
    expect(await storage.writeHistory('nobody', [entryOf(1)])).toMatchObject({ code: 'missing' });
  });
});

/** An entry from elsewhere: an answer to AS1 was given for the first time. */
function entryOf(minutes: number): StoredHistoryEntry {
  return {
    assessmentId: ID,
    id: `${after(minutes)} ${KEY}`,
    key: KEY,
    at: after(minutes),
    assessorId: ASSESSOR,
    isMerged: false,
    after: level(start, minutes, 2).answers[0],
  };
}

describe('the history on a full device', () => {
  it('is written together with its change, or neither is', async () => {
    const database = createMemoryDatabase();
    const storage = await openIn(() => Promise.resolve(createMemoryStorage(database)));
    const full = createMemoryStorage({
      ...database,
      run: (mode, work) =>
        database.run(mode, (tables) =>
          work({
            ...tables,
            writeHistory: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
          }),
        ),
    });
    const outcome = await full.commit(ID, diffRecords(start, level(start, 1, 1)), summaryAt(1));
    expect(outcome).toMatchObject({ kind: 'failed', code: 'full' });
    expect(await storage.load(ID)).toEqual({ kind: 'ok', assessment: start });
  });
});
