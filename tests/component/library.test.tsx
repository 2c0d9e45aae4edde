// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { readRubric } from '../../scripts/read-rubric.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { answerDimension } from '../../src/domain/assessment/edits.ts';
import { hashRubric } from '../../src/domain/rubric/hash.ts';
import { writeAssessmentFile } from '../../src/storage/assessment-file.ts';
import { keepPaste, readPaste } from '../../src/ui/draft/kept-paste.ts';
import { answers, ASSESSOR, assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { documentOf } from '../builders/draft.ts';
import { backUp, keep, openWhole } from '../builders/library.ts';
import { createMemoryStorage } from '../builders/memory-storage.ts';
import { renderApp } from './render-app.tsx';

afterEach(() => localStorage.clear());

const LATER = '2026-11-23T10:00:00.000Z';
const rubric = readRubric();
const MADE_WITH = { id: rubric.id, version: rubric.version, hash: hashRubric(rubric) };

function titled(title: string, given: Readonly<Record<string, Given>> = { VO1: 2 }): Assessment {
  const profile = { title, organisation: 'Shakti', people: '', route: '', kind: 'design' } as const;
  const id = `id-of-${title.replaceAll(' ', '-')}`;
  return assessmentWith(given, { id, activities: ['OUT'], profile, rubric: MADE_WITH });
}

/** The first screen with these assessments in the library, the last one stored first. */
async function openLibrary(...assessments: readonly Assessment[]) {
  const app = await renderApp({ path: '/' });
  for (const assessment of assessments) await keep(app.storage, assessment);
  await act(() => app.store.actions.loadLibrary());
  await screen.findByRole('heading', { level: 1 });
  if (assessments.length > 0) await screen.findAllByRole('link', { name: 'Open' });
  return {
    ...app,
    open: (file: File) => app.user.upload(screen.getByLabelText('Open a file'), file),
  };
}

function fileOf(assessment: Assessment): File {
  const written = writeAssessmentFile(assessment, NOW);
  if (written.kind !== 'ok') throw new Error(written.code);
  return new File([written.text], 'journeys.assessment.json');
}

/** jsdom keeps no downloads: what would be kept is listed here. Ends when jsdom has `createObjectURL`. */
function listDownloads(): Blob[] {
  const kept: Blob[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
  Object.assign(URL, {
    createObjectURL: (content: Blob) => {
      kept.push(content);
      return 'blob:kept';
    },
    revokeObjectURL: () => undefined,
  });
  return kept;
}

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const titles = () =>
  screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

test('a file that has nothing new says so and adds nothing', async () => {
  const { user, open, storage } = await openLibrary();
  await open(fileOf(titled('Safe journeys')));
  await user.click(await press('Add to my library'));
  await screen.findByText('Safe journeys is in your library.');
  await open(fileOf(titled('Safe journeys')));
  expect(await screen.findByText(/There is nothing new in this file/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add to my library' })).toBeNull();
  expect(await storage.list()).toHaveLength(1);
});

test('a file that is older than what is here says so and can be kept as a copy', async () => {
  const before = titled('Safe journeys');
  const { user, open, storage, store } = await openLibrary(before);
  await act(() => store.actions.openAssessment(before.id));
  const position = { kind: 'level', level: 4 } as const;
  const where = { assessorId: ASSESSOR, dimensionId: 'VO1', now: LATER };
  act(() => store.actions.edit((now) => answerDimension(now, { ...where, position })));
  await open(fileOf(before));
  expect(await screen.findByText(/There is nothing new in this file/)).toBeVisible();
  expect(screen.getByText(/^In 1 place the file is older than what is here/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Keep both' }));
  await waitFor(async () => expect(await storage.list()).toHaveLength(2));
});

test('a deleted assessment is told by its organisation from another one with its title', async () => {
  const { user } = await openLibrary(titled('Safe journeys'), titled('Other'));
  await user.click((await screen.findAllByRole('button', { name: 'Delete' }))[0]!);
  await user.click(await screen.findByText('Recently deleted (1)'));
  const line = screen.getByRole('button', { name: 'Restore' }).closest('li');
  expect(line).toHaveTextContent(/^(Safe journeys|Other) · Shakti Deleted/);
});

test('undo takes an added file back to the deleted ones', async () => {
  const { user, open } = await openLibrary();
  await open(fileOf(titled('Safe journeys')));
  await user.click(await press('Add to my library'));
  await user.click(await press('Undo'));
  expect(await screen.findByText('Safe journeys is under “Recently deleted”.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Safe journeys' })).toBeNull();
});

const changed = () =>
  titled('Safe journeys', {
    VO1: { position: { kind: 'level', level: 4 }, note: 'as agreed', updatedAt: LATER },
    VO2: 1,
  });

test('a new file says what it brings beside answers, and what belongs to no question', async () => {
  const { open } = await openLibrary();
  const step = { id: 's', dimensionId: 'VO1', step: 'Ask', owner: '', due: '' };
  const assessment = {
    ...titled('Safe journeys', { VO1: 2, ZZ9: 1 }),
    actions: [{ ...step, status: 'open' as const, updatedAt: NOW }],
  };
  const documents = [documentOf('a', ['One.']), documentOf('b', ['Two.'])];
  const written = writeAssessmentFile(assessment, NOW, documents);
  if (written.kind !== 'ok') throw new Error(written.code);
  await open(new File([written.text], 'new.assessment.json'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('1 step');
  expect(dialog).toHaveTextContent('2 documents');
  expect(dialog).toHaveTextContent('1 thing these questions do not have');
  expect(within(dialog).getByText('answers: ZZ9')).toBeInTheDocument();
});

test('a file that differs shows both values before anything is changed', async () => {
  const { open, storage } = await openLibrary(titled('Safe journeys', { VO1: 2, VO3: 0 }));
  await open(fileOf(changed()));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('1 answer that only the file has');
  expect(dialog).toHaveTextContent('1 answer that differs');
  expect(dialog).toHaveTextContent(/Yours, 22 Nov 2026.*: Level 2/);
  expect(dialog).toHaveTextContent(/In the file, 23 Nov 2026.*: Level 4.*\(stands\)/);
  expect(dialog).toHaveTextContent('as agreed');
  expect(dialog).toHaveTextContent('1 answer that only you have stays');
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { answers: answers({ VO1: 2, VO3: 0 }) },
  });
});

test('joining keeps both values, and undo takes it back', async () => {
  const { user, open, storage } = await openLibrary(titled('Safe journeys'));
  await open(fileOf(changed()));
  await user.click(await press('Add what is new to mine'));
  expect(await screen.findByText('Safe journeys has what was in the file.')).toBeVisible();
  const stored = () => storage.load('id-of-Safe-journeys');
  expect(await stored()).toMatchObject({
    assessment: {
      answers: [
        { position: { level: 4 }, alternatives: [{ position: { level: 2 } }] },
        { dimensionId: 'VO2' },
      ],
    },
  });
  await user.click(await press('Undo'));
  expect(await screen.findByText('Safe journeys is as it was before.')).toBeVisible();
  expect(await stored()).toMatchObject({ assessment: { answers: answers({ VO1: 2 }) } });
});

/** The same as if another version of the rubric had been in use, which this app does not know. */
const ofVersion = (version: string) => {
  const assessment = changed();
  return { ...assessment, rubric: { ...assessment.rubric, version, hash: 'unknown' } };
};

test('a file of an earlier version says what the step means, and is joined', async () => {
  const { user, open, storage } = await openLibrary(titled('Safe journeys'));
  await open(fileOf(ofVersion('0.1.0')));
  const counts = await screen.findByRole('region', { name: /the answers in the file/ });
  expect(counts).toHaveTextContent('2 answers want another look');
  expect(screen.getByText(/The file was made with version 0\.1\.0/)).toBeVisible();
  await user.click(await press('Add what is new to mine'));
  await screen.findByText('Safe journeys has what was in the file.');
  expect(await storage.list()).toHaveLength(1);
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { rubric: MADE_WITH, toReview: ['VO1', 'VO2'] },
  });
});

test('a file of a later version says that it comes in beside, and why', async () => {
  const { open } = await openLibrary(titled('Safe journeys'));
  await open(fileOf(ofVersion('99.0.0')));
  expect(await screen.findByText(/so the file comes in beside yours/)).toBeVisible();
  expect(screen.queryByText(/open yours and go on/)).toBeNull();
});

test('a file says when one here must go on before the two can be joined', async () => {
  const waiting = { ...titled('Safe journeys'), rubric: { ...MADE_WITH, version: '0.0.1' } };
  const { open } = await openLibrary(waiting);
  await open(fileOf(changed()));
  expect(await screen.findByText(/open yours and go on with version/)).toBeVisible();
});

test('a file with many says which are brought to the version in use', async () => {
  const { open } = await openLibrary(titled('Safe journeys'));
  await open(await backupOf(ofVersion('0.1.0')));
  expect(await screen.findByText(/1 of the joined ones was made with an earlier/)).toBeVisible();
});

test('keeping both leaves the one that is here alone', async () => {
  const { user, open, storage } = await openLibrary(titled('Safe journeys'));
  await open(fileOf(changed()));
  await user.click(await press('Keep both'));
  expect(await screen.findByRole('link', { name: 'Safe journeys (copy)' })).toBeVisible();
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { answers: answers({ VO1: 2 }) },
  });
});

/** The first screen after a file was joined with the one that is here, and the message about it put away. */
async function joinAndClose() {
  const app = await openLibrary(titled('Safe journeys'));
  await app.open(fileOf(changed()));
  await app.user.click(await press('Add what is new to mine'));
  await app.user.click(await press('Dismiss'));
  return app;
}

const LINE = /^Added what was new in “journeys\.assessment\.json” to Safe journeys at 22 Nov 2026/;

test('an import is taken back when the message about it has gone', async () => {
  const { user, storage } = await joinAndClose();
  expect(screen.getByText(LINE)).toBeVisible();
  await user.click(await press('Take back'));
  expect(await screen.findByText('Safe journeys is as it was before.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'Assessments on this device' })).toHaveFocus();
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { answers: answers({ VO1: 2 }) },
  });
});

test('an import is taken back after a look at what came in', async () => {
  const { user } = await joinAndClose();
  await user.click(await screen.findByRole('link', { name: 'Open' }));
  await waitFor(() => expect(screen.queryByText(LINE)).toBeNull());
  act(() => void (window.location.hash = '#/'));
  await user.click(await press('Take back'));
  expect(await screen.findByText('Safe journeys is as it was before.')).toBeVisible();
});

test('undo in the message takes the line about an import away too', async () => {
  const { user, open } = await openLibrary();
  await open(fileOf(titled('Safe journeys')));
  await user.click(await press('Add to my library'));
  expect(await screen.findByText(/^Added Safe journeys from/)).toBeVisible();
  await user.click(await press('Undo'));
  await screen.findByText('Safe journeys is under “Recently deleted”.');
  expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
});

test('the line about an import makes room for the next', async () => {
  const { user, open } = await joinAndClose();
  await open(await backupOf(titled('New'), titled('Newer')));
  await user.click(await press('Add to my library'));
  expect(await screen.findByText(/^From “everything\.zip”.*: 2 assessments added/)).toBeVisible();
  expect(screen.queryByText(LINE)).toBeNull();
  await user.click(await press('Take back'));
  expect(await screen.findByText(/^Taken back/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New' })).toBeNull();
});

test('files that were opened together are told and taken back together', async () => {
  const { user, storage } = await openLibrary(titled('Safe journeys'));
  const damaged = new File(['{'], 'Kenya.json');
  await user.upload(screen.getByLabelText('Open a file'), [
    fileOf(titled('New')),
    damaged,
    fileOf(changed()),
  ]);
  await user.click(await press('Add to my library'));
  await user.click(await press('Close'));
  await user.click(await press('Add what is new to mine'));
  expect(
    await screen.findByText('1 assessment added. 1 joined. 1 could not be read: Kenya.json'),
  ).toBeVisible();
  await user.click(await press('Take back all'));
  expect(await screen.findByText(/^Taken back/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New' })).toBeNull();
  expect(screen.getByText('1 could not be read: Kenya.json')).toBeVisible();
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { answers: answers({ VO1: 2 }) },
  });
});

test('an import that cannot be taken back says so and stays', async () => {
  const { user, storage } = await joinAndClose();
  vi.spyOn(storage, 'commit').mockResolvedValue({ kind: 'failed', code: 'full', detail: '' });
  await user.click(await press('Take back'));
  expect(await screen.findByText(/did not work|could not/)).toBeVisible();
  expect(screen.getByText(LINE)).toBeVisible();
});

test('several are deleted and come back together', async () => {
  const { user } = await openLibrary(...['A', 'B', 'C', 'D'].map((title) => titled(title)));
  await user.click(await press('Select several'));
  await user.click(screen.getByRole('checkbox', { name: 'Select A' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select C' }));
  expect(screen.getByText('2 are selected')).toBeVisible();
  await user.click(await press('Delete'));
  expect(await screen.findByText('2 assessments are deleted.')).toBeVisible();
  expect(titles().toSorted()).toEqual(['B', 'D']);
  await user.click(await press('Undo'));
  await waitFor(() => expect(titles()).toHaveLength(4));
});

test('deleting most of the library asks twice and names the number', async () => {
  const { user, storage } = await openLibrary(...['A', 'B', 'C'].map((title) => titled(title)));
  await user.click(await press('Select several'));
  await user.click(await press('Select all shown'));
  await user.click(await press('Delete'));
  await screen.findByRole('dialog', { name: 'Delete 3 of your 3 assessments?' });
  await user.click(await press('Go on to delete'));
  await screen.findByRole('dialog', { name: 'Really delete 3 assessments?' });
  expect((await storage.list()).every(({ deletedAt }) => deletedAt === null)).toBe(true);
  await user.click(await press('Delete 3 assessments'));
  expect(await screen.findByText('3 assessments are deleted.')).toBeVisible();
});

test('the only assessment is deleted after two questions', async () => {
  const { user, storage } = await openLibrary(titled('A'));
  await user.click(await press('Delete'));
  await screen.findByRole('dialog', { name: 'Delete “A”, the only assessment here?' });
  await user.click(await press('Go on to delete'));
  await screen.findByRole('dialog', { name: 'Really delete it?' });
  expect((await storage.list())[0]?.deletedAt).toBeNull();
  await user.click(await press('Delete it'));
  expect(await screen.findByText('A is deleted.')).toBeVisible();
});

test('one of two is deleted at once', async () => {
  const { user } = await openLibrary(titled('A'), titled('B'));
  const [first] = await screen.findAllByRole('button', { name: 'Delete' });
  if (first) await user.click(first);
  expect(await screen.findByText(/is deleted\./)).toBeVisible();
});

test('what is deleted for good is gone after two questions', async () => {
  const { user, storage } = await openLibrary(titled('A'), titled('B'));
  const [first] = await screen.findAllByRole('button', { name: 'Delete' });
  if (first) await user.click(first);
  await user.click(await screen.findByText('Recently deleted (1)'));
  expect(screen.getByText(/Nothing is removed by itself/)).toBeVisible();
  await user.click(await press('Delete for good'));
  const dialog = await screen.findByRole('dialog', { name: /^Delete “[AB]” for good\?$/ });
  expect(dialog).toHaveTextContent('This cannot be undone.');
  await user.click(within(dialog).getByRole('button', { name: 'Go on to delete' }));
  await screen.findByRole('dialog', { name: 'Really remove it for good?' });
  expect(await storage.list()).toHaveLength(2);
  await user.click(await press('Delete it for good'));
  expect(await screen.findByText('1 assessment is removed for good.')).toBeVisible();
  expect(await storage.list()).toHaveLength(1);
  expect(screen.getByRole('heading', { name: 'Assessments on this device' })).toHaveFocus();
});

test('what this device kept beside an assessment goes with it', async () => {
  const keyOf = (id: string) => `assumption-check:draft-in-file:${id}`;
  for (const id of ['id-of-A', 'id-of-A~copy']) localStorage.setItem(keyOf(id), 'yes');
  localStorage.setItem('assumption-check:copy-reminders', '[["id-of-A",1],["id-of-B",2]]');
  keepPaste('id-of-A', { name: '', text: 'Women learn.' });
  const { user } = await openLibrary(titled('A'), titled('B'));
  await user.click((await screen.findAllByRole('button', { name: 'Delete' }))[0]!);
  await user.click(await screen.findByText('Recently deleted (1)'));
  await user.click(await press('Delete for good'));
  await user.click(await press('Go on to delete'));
  expect(Object.keys(localStorage)).toContain(keyOf('id-of-A'));
  await user.click(await press('Delete it for good'));
  await waitFor(() => expect(Object.keys(localStorage)).not.toContain(keyOf('id-of-A')));
  expect(Object.keys(localStorage)).toContain(keyOf('id-of-A~copy'));
  expect(localStorage.getItem('assumption-check:copy-reminders')).toBe('[["id-of-B",2]]');
  expect(readPaste('id-of-A')).toBeNull();
});

test('a search field comes with the ninth assessment and says how many it finds', async () => {
  const names = ['Nepal', 'Jordan', 'Népal again', 'C', 'D', 'E', 'F', 'G', 'H'];
  const { user } = await openLibrary(...names.map((title) => titled(title)));
  await user.type(await screen.findByRole('searchbox'), 'nepal');
  expect(await screen.findByText('2 of 9 assessments')).toBeVisible();
  await waitFor(() => expect(titles().toSorted()).toEqual(['Nepal', 'Népal again']));
});

test('a short library has no search field', async () => {
  await openLibrary(titled('A'), titled('B'));
  await press('Select several');
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('the list is ordered by title when a person wants that', async () => {
  const names = ['9', '10', 'b', 'A', 'd', 'C', 'F', 'G', 'H'];
  const { user } = await openLibrary(...names.map((title) => titled(title)));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Order' }), 'By title');
  await waitFor(() => expect(titles()).toEqual(['9', '10', 'A', 'b', 'C', 'd', 'F', 'G', 'H']));
});

test('everything is saved to one file that opens again', async () => {
  const downloads = listDownloads();
  const { user, storage } = await openLibrary(titled('A'), titled('B'));
  await user.click(await press('Save everything to one file'));
  await user.click(await press('Save the file'));
  expect(await screen.findByText(/^2 assessments saved as assumption-check-backup-/)).toBeVisible();
  const bytes = new Uint8Array((await downloads[0]?.arrayBuffer()) ?? []);
  expect(openWhole(bytes).items).toHaveLength(2);
  expect((await storage.list()).every(({ lastFileAt }) => lastFileAt === NOW)).toBe(true);
});

test('the text of drafts goes into the file only when a person says so', async () => {
  const downloads = listDownloads();
  const { user, storage, store } = await openLibrary();
  await keep(storage, titled('A'), [documentOf('a', ['Women are trained.'])]);
  await act(() => store.actions.loadLibrary());
  await user.click(await press('Save everything to one file'));
  await screen.findByRole('radio', { name: /^With the drafts: 1 document, about 1 kB/ });
  await user.click(screen.getByRole('radio', { name: /^Without the drafts/ }));
  await user.click(await press('Save the file'));
  await screen.findByText(/^1 assessment saved as/);
  const backup = openWhole(new Uint8Array((await downloads[0]?.arrayBuffer()) ?? []));
  expect(backup.items.map(({ listed }) => listed?.documents)).toEqual([0]);
});

test('the drafts can go into the file when their size cannot be read', async () => {
  const downloads = listDownloads();
  const { user, storage, store } = await openLibrary();
  await keep(storage, titled('A'), [documentOf('a', ['Women are trained.'])]);
  await act(() => store.actions.loadLibrary());
  vi.spyOn(storage, 'readDrafts').mockRejectedValueOnce(new Error('busy'));
  await user.click(await press('Save everything to one file'));
  await user.click(
    await screen.findByRole('radio', { name: /^With the drafts, where there are any/ }),
  );
  await user.click(await press('Save the file'));
  await screen.findByText(/^1 assessment saved as/);
  const backup = openWhole(new Uint8Array((await downloads[0]?.arrayBuffer()) ?? []));
  expect(backup.items.map(({ listed }) => listed?.documents)).toEqual([1]);
});

test.each([
  ['leaves the draft’s text out of one file unless a person says so', false],
  ['puts the draft’s text into one file when a person says so', true],
])('%s', async (_, takesDraft) => {
  const downloads = listDownloads();
  const { user, storage, store } = await openLibrary();
  await keep(storage, titled('A'), [documentOf('a', ['Women are trained.'])]);
  await act(() => store.actions.loadLibrary());
  await user.click(await press('Save to a file'));
  const choice = await screen.findByRole('checkbox', { name: /^Put the draft’s text into/ });
  expect(choice).not.toBeChecked();
  if (takesDraft) await user.click(choice);
  await user.click(await press('Save the file'));
  await screen.findByText(/^Saved as /);
  const text = await downloads[0]?.text();
  expect(text?.includes('Women are trained.')).toBe(takesDraft);
});

test('saves one file at once where there is no draft', async () => {
  const downloads = listDownloads();
  const { user } = await openLibrary(titled('A'));
  await user.click(await press('Save to a file'));
  await waitFor(() => expect(downloads).toHaveLength(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});

async function backupOf(...assessments: readonly Assessment[]): Promise<File> {
  const storage = createMemoryStorage();
  for (const assessment of assessments) await keep(storage, assessment);
  const bytes = new Uint8Array(await backUp(storage));
  return new File([bytes], 'everything.zip');
}

test('a file with many says what is new and what differs, and undo takes it back', async () => {
  const { user, open, storage } = await openLibrary(titled('Safe journeys'), titled('Same'));
  await open(await backupOf(changed(), titled('Same'), titled('New')));
  await screen.findByText(/1 is not on this device and will be added/);
  const dialog = await screen.findByRole('dialog', { name: 'What is in everything.zip' });
  expect(dialog).toHaveTextContent('1 is here and differs');
  expect(dialog).toHaveTextContent('1 is here already');
  await user.click(await press('Add to my library'));
  expect(await screen.findByText(/^1 assessment added\. 1 joined\.$/)).toBeVisible();
  expect(await screen.findByRole('link', { name: 'New' })).toBeVisible();
  await user.click(await press('Undo'));
  expect(await screen.findByText(/^Taken back/)).toBeVisible();
  expect(await storage.load('id-of-Safe-journeys')).toMatchObject({
    assessment: { answers: answers({ VO1: 2 }) },
  });
  expect(screen.queryByRole('link', { name: 'New' })).toBeNull();
});

test('a file with many counts only what comes in', async () => {
  const { user, open, store } = await openLibrary(titled('Same'));
  const library = await store.actions.fetchLibrary();
  const endless = () => new Promise<never>(() => undefined);
  vi.spyOn(store.actions, 'fetchLibrary').mockResolvedValue({ ...library, restoreBackup: endless });
  await open(await backupOf(titled('Same'), titled('New')));
  await user.click(await press('Add to my library'));
  expect(await screen.findByRole('progressbar')).toHaveAttribute('max', '1');
});

test('a file with many that has nothing new says so', async () => {
  const { open } = await openLibrary(titled('A'));
  await open(await backupOf(titled('A')));
  expect(await screen.findByText(/There is nothing new in this file/)).toBeVisible();
});

test('a zip file of another program is refused in words', async () => {
  const { open } = await openLibrary();
  await open(new File(['PK\u0003\u0004 and so on'], 'letter.docx'));
  const dialog = await screen.findByRole('dialog', { name: 'letter.docx was not opened' });
  expect(dialog).toHaveTextContent('This is not a file that Assumption Check has saved.');
  expect(dialog).toHaveTextContent(/start an assessment and put the draft in under “Draft”/);
});
