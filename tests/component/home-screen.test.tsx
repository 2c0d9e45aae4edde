// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { writeAssessmentFile } from '../../src/storage/assessment-file.ts';
import { assessmentWith, NOW } from '../builders/assessment.ts';
import { renderApp } from './render-app.tsx';

const PROFILE = {
  title: 'Safe journeys',
  organisation: 'Shakti Foundation',
  people: '',
  route: '',
  kind: 'design',
} as const;

const stored = (change: Partial<Assessment> = {}) =>
  assessmentWith({ VO1: 2 }, { activities: ['OUT'], profile: PROFILE, ...change });

async function openHome(assessment?: Assessment) {
  const app = await renderApp({ path: '/', ...(assessment && { assessment }) });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const press = (name: string) => screen.findByRole('button', { name });

function savedText(change: Partial<Assessment> = {}): string {
  const written = writeAssessmentFile(stored({ id: 'from-a-colleague', ...change }), NOW);
  return written.kind === 'ok' ? written.text : '';
}

const savedFile = (change?: Partial<Assessment>) =>
  new File([savedText(change)], 'journeys.assessment.json');

test('says what the tool is and that the library is empty', async () => {
  await openHome();
  expect(screen.getByText(/Nothing you write leaves this device/)).toBeVisible();
  expect(await screen.findByText(/There are none yet/)).toBeVisible();
});

test('starts an assessment and goes to its programme', async () => {
  const { user } = await openHome();
  await user.click(await press('Start an assessment'));
  const heading = await screen.findByRole('heading', { level: 1, name: 'Your programme' });
  await waitFor(() => expect(heading).toHaveFocus());
});

test('shows title, organisation and progress of an assessment', async () => {
  await openHome(stored());
  expect(await screen.findByRole('link', { name: 'Safe journeys' })).toBeVisible();
  expect(screen.getByText('Shakti Foundation')).toBeVisible();
  expect(screen.getByText(/^1 of 15 dimensions answered$/)).toBeVisible();
});

/** The only assessment goes after two questions. */
async function deleteOnly(user: Awaited<ReturnType<typeof openHome>>['user']): Promise<void> {
  for (const name of ['Delete', 'Go on to delete', 'Delete it'])
    await user.click(await press(name));
}

test('brings a deleted assessment back with undo', async () => {
  const { user } = await openHome(stored());
  await deleteOnly(user);
  expect(await screen.findByText('Safe journeys is deleted.')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Safe journeys' })).toBeNull();
  await user.click(await press('Undo'));
  expect(await screen.findByRole('link', { name: 'Safe journeys' })).toBeVisible();
});

test('restores from the list of recently deleted', async () => {
  const { user } = await openHome(stored());
  await deleteOnly(user);
  await user.click(await screen.findByText('Recently deleted (1)'));
  await user.click(await press('Restore'));
  expect(await screen.findByRole('link', { name: 'Safe journeys' })).toBeVisible();
});

test('puts the focus on the heading of the list when a card goes', async () => {
  const { user } = await openHome(stored());
  await deleteOnly(user);
  await screen.findByText('Safe journeys is deleted.');
  expect(screen.getByRole('heading', { name: 'Assessments on this device' })).toHaveFocus();
});

test('renames an assessment', async () => {
  const { user } = await openHome(stored());
  await user.click(await press('Rename'));
  const field = screen.getByRole('textbox', { name: 'Title of the programme' });
  await user.clear(field);
  await user.type(field, 'Fair journeys{Enter}');
  expect(await screen.findByRole('link', { name: 'Fair journeys' })).toBeVisible();
});

test('says that a new title is not saved when it is not', async () => {
  const { user, storage } = await openHome(stored());
  await user.click(await press('Rename'));
  vi.spyOn(storage, 'commit').mockResolvedValue({ kind: 'failed', code: 'full', detail: '' });
  await user.type(screen.getByRole('textbox', { name: 'Title of the programme' }), ' 2{Enter}');
  expect(await screen.findByText(/^The new title is not saved/)).toBeVisible();
});

test('gives the focus back to the list after undo in the message', async () => {
  const { user } = await openHome(stored());
  await deleteOnly(user);
  await user.click(await press('Undo'));
  expect(screen.getByRole('heading', { name: 'Assessments on this device' })).toHaveFocus();
});

test('duplicates an assessment under another title', async () => {
  const { user } = await openHome(stored());
  await user.click(await press('Duplicate'));
  expect(await screen.findByRole('link', { name: 'Safe journeys (copy)' })).toBeVisible();
});

test('shows what is in a file before it is added', async () => {
  const { user, storage } = await openHome();
  await user.upload(screen.getByLabelText('Open a file'), savedFile());
  const dialog = await screen.findByRole('dialog', { name: 'What is in journeys.assessment.json' });
  expect(within(dialog).getByText('Safe journeys')).toBeVisible();
  expect(within(dialog).getByText('1 answer')).toBeVisible();
  expect(await storage.list()).toEqual([]);
});

test('adds a file to the library', async () => {
  const { user, storage } = await openHome();
  await user.upload(screen.getByLabelText('Open a file'), savedFile());
  await user.click(await press('Add to my library'));
  expect(await screen.findByText('Safe journeys is in your library.')).toBeVisible();
  expect(await storage.list()).toHaveLength(1);
});

test('names the fields of a file that this version does not know', async () => {
  const { user } = await openHome();
  const change = { id: 'newer', mood: 'hopeful' };
  await user.upload(screen.getByLabelText('Open a file'), savedFile(change));
  expect(await screen.findByText('1 field this version does not know')).toBeVisible();
  expect(screen.getByText('assessment.mood')).toBeInTheDocument();
});

test('refuses a file that is none of ours and stores nothing', async () => {
  const { user, storage } = await openHome();
  await user.upload(screen.getByLabelText('Open a file'), new File(['Dear colleague'], 'a.txt'));
  const dialog = await screen.findByRole('dialog', { name: 'a.txt was not opened' });
  expect(dialog).toHaveTextContent('This is not a file that Assumption Check has saved.');
  expect(dialog).toHaveTextContent(/start an assessment and put the draft in under “Draft”/);
  expect(await storage.list()).toEqual([]);
});

test('says where a damaged file is wrong', async () => {
  const { user } = await openHome();
  const text = savedText().replace('"Safe journeys"', '7');
  await user.upload(screen.getByLabelText('Open a file'), new File([text], 'b.json'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('assessment.profile.title');
  expect(dialog).toHaveTextContent('Found7');
  expect(dialog).toHaveTextContent('Expectedtext');
});

test('warns when nothing can be kept on this device', async () => {
  await renderApp({ path: '/', notKept: 'refused' });
  expect(await screen.findByText('Nothing can be kept on this device.')).toBeVisible();
});

test('says whose words these are', async () => {
  await openHome();
  await waitFor(() =>
    expect(screen.getByText(/No ILO specialist has read them yet/)).toBeVisible(),
  );
});

test('a start that takes long says so', async () => {
  const { storage, user } = await renderApp({ path: '/' });
  vi.spyOn(storage, 'create').mockReturnValue(new Promise(() => undefined));
  await user.click(await press('Start an assessment'));
  const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said).toContain('Loading…');
});

test('several files are shown one after the other, a wrong one too', async () => {
  const { user } = await renderApp({ path: '/' });
  await user.upload(await screen.findByLabelText('Open a file'), [
    savedFile({ id: 'first' }),
    new File(['nothing'], 'letter.txt'),
    savedFile({ id: 'second' }),
  ]);
  expect(await screen.findByText('2 more files come after this one.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add to my library' }));
  await screen.findByRole('heading', { name: 'letter.txt was not opened' });
  expect(screen.getByText('One more file comes after this one.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await user.click(await screen.findByRole('button', { name: 'Add to my library' }));
  expect(await screen.findAllByRole('link', { name: 'Open' })).toHaveLength(2);
  expect(screen.queryByRole('dialog')).toBeNull();
});
