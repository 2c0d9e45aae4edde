// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, waitForElementToBeRemoved } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { editProfile } from '../../src/domain/assessment/edits.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { assessmentWith } from '../builders/assessment.ts';
import { documentOf, passagesOf } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

const PATH = '/assessment/assessment-1/programme';
const EXAMPLE_PATH = '/assessment/example/programme';

async function openProgramme(
  change: Partial<Assessment> = {},
  notKept: AppState['notKept'] = null,
) {
  const assessment = assessmentWith({}, { activities: [], ...change });
  const app = await renderApp({ path: PATH, assessment, notKept });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

const aboutHeading = () => screen.findByRole('heading', { level: 1, name: /^About/ });

/** What no screen expects. */
const BROKEN = { title: null as unknown as string };

const box = () => screen.getByRole('checkbox', { name: 'Law and policy work' });

test('names the six steps and marks the present one', async () => {
  await openProgramme();
  const steps = screen.getByRole('navigation', { name: 'Steps of the assessment' });
  expect(steps).toHaveTextContent('ProgrammeDraftQuestionsResultsPlanReport');
  expect(screen.getByRole('link', { name: 'Programme' })).toHaveAttribute('aria-current', 'page');
});

test('says that answers are saved once they are', async () => {
  const { user, store } = await openProgramme();
  await user.click(box());
  await act(() => store.actions.flush());
  expect(screen.getByText('Saved on this device')).toBeVisible();
});

test('offers a file when the device keeps nothing', async () => {
  await openProgramme({}, 'refused');
  expect(screen.getByRole('alert')).toHaveTextContent(/lost when you close the page/);
  expect(screen.getByRole('button', { name: 'Save a copy to a file now' })).toBeVisible();
});

test('says that answers are not saved when the store is closed', async () => {
  const { user, store, storage } = await openProgramme();
  storage.close();
  await user.click(box());
  await act(() => store.actions.flush());
  expect(screen.getByText('Not saved')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/Save a copy to a file/);
});

test('undoes and redoes by keyboard', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  await user.keyboard('{Control>}z{/Control}');
  expect(box()).not.toBeChecked();
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(box()).toBeChecked();
});

test.each([
  ['a Russian keyboard', 'я', 'KeyZ'],
  ['an Arabic keyboard', 'ئ', 'KeyZ'],
  ['a French keyboard', 'z', 'KeyW'],
])('undoes by %s', async (_keyboard, key, code) => {
  const { user } = await openProgramme();
  await user.click(box());
  fireEvent.keyDown(document.body, { key, code, ctrlKey: true });
  expect(box()).not.toBeChecked();
});

test('does not undo what stands at the place of Z and is another letter', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  fireEvent.keyDown(document.body, { key: 'w', code: 'KeyZ', ctrlKey: true });
  expect(box()).toBeChecked();
});

test('leaves the page behind an open dialog alone', async () => {
  const { user, store } = await openProgramme();
  await user.click(box());
  act(() => void (window.location.hash = `#${PATH.replace('programme', 'questions')}`));
  await user.click(await screen.findByRole('button', { name: 'Keys' }));
  await screen.findByRole('dialog');
  await user.keyboard('{Control>}z{/Control}');
  const { opening } = store.getState();
  expect(opening.kind === 'open' && opening.open.assessment.activities).toHaveLength(1);
});

test('leaves the keys to the browser while a person types', async () => {
  const { user } = await openProgramme();
  await user.click(box());
  await user.click(screen.getByRole('textbox', { name: 'Organisation' }));
  await user.keyboard('{Control>}z{/Control}');
  expect(box()).toBeChecked();
});

test('says that the example is not kept, and makes a copy of it', async () => {
  const example = assessmentWith({}, { id: 'made-elsewhere' });
  const { user, storage } = await renderApp({ path: EXAMPLE_PATH, example });
  expect(await screen.findByText(/Changes are not kept/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make my own copy' }));
  expect(await screen.findByText('Saved on this device')).toBeVisible();
  expect(await storage.list()).toHaveLength(1);
});

test('says that the example was not copied, and lets a person try again', async () => {
  const { user, storage } = await renderApp({ path: EXAMPLE_PATH, example: assessmentWith({}) });
  storage.close();
  const copy = await screen.findByRole('button', { name: 'Make my own copy' });
  await user.click(copy);
  expect(await screen.findByText(/^The copy could not be stored/)).toBeVisible();
  expect(copy).toHaveAttribute('aria-disabled', 'false');
});

test('says that an assessment is not on this device', async () => {
  const { user } = await renderApp({ path: '/' });
  await user.click(screen.getByRole('link', { name: 'About' }));
  await aboutHeading();
  act(() => void (window.location.hash = '#/assessment/elsewhere/results'));
  const title = 'This assessment is not on this device';
  expect(await screen.findByRole('heading', { level: 1, name: title })).toHaveFocus();
  expect(document.title).toBe(`${title} · Assumption Check`);
});

test('moves the focus to the heading of the next screen', async () => {
  const { user } = await openProgramme();
  await user.click(screen.getByRole('link', { name: 'About' }));
  expect(await aboutHeading()).toHaveFocus();
  expect(document.title).toBe('About Assumption Check · Assumption Check');
});

test('skips to the content', async () => {
  const { user } = await openProgramme();
  await user.click(screen.getByRole('button', { name: 'Skip to the content' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('keeps the answers in reach when a screen breaks', async () => {
  const { store } = await openProgramme();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() => store.actions.edit((assessment) => editProfile(assessment, BROKEN)));
  expect(screen.getByRole('heading', { name: 'This screen has stopped working' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save my answers to a file' })).toBeVisible();
});

test('loads a page that broke again, also when nothing can be written', async () => {
  const { store, user } = await openProgramme();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(store.actions, 'flush').mockRejectedValue(new Error('broken'));
  act(() => store.actions.edit((assessment) => editProfile(assessment, BROKEN)));
  const { href, hash } = location;
  const reload = vi.fn();
  vi.stubGlobal('location', { href, hash, reload });
  await user.click(screen.getByRole('button', { name: 'Reload the page' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce()).finally(vi.unstubAllGlobals);
});

test('shows another screen after one broke', async () => {
  const { store } = await openProgramme();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(() => store.actions.edit((assessment) => editProfile(assessment, BROKEN)));
  fireEvent.click(screen.getByRole('link', { name: 'About' }));
  expect(await aboutHeading()).toBeVisible();
});

test.each([
  ['blocked', 'Close the other tabs, then load this page again'],
  ['newer-store', 'Load it again when you are online'],
] as const)(
  'says on every screen that the store is away, when it is %s',
  async (notKept, advice) => {
    await openProgramme({}, notKept);
    expect(await screen.findByText(new RegExp(advice))).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/^What you write now is lost/);
    act(() => void (window.location.hash = '#/'));
    expect(await screen.findByRole('button', { name: 'Start an assessment' })).toBeVisible();
    expect(screen.getByText(new RegExp(advice))).toBeVisible();
    expect(screen.queryByText(/private window/)).not.toBeInTheDocument();
  },
);

test.each([
  ['newer-tab', 'A newer version of the app is open in another tab'],
  ['terminated', 'The browser has closed the place where answers are kept'],
] as const)('says on every screen at once that the store was closed (%s)', async (by, words) => {
  const { store } = await openProgramme();
  act(() => store.setState({ closedBy: by }));
  expect(await screen.findByText(new RegExp(words))).toBeVisible();
  expect(screen.getByText('This page keeps nothing more of what you write.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
  act(() => void (window.location.hash = '#/about'));
  await aboutHeading();
  expect(screen.getByText(new RegExp(words))).toBeVisible();
});

test('says on other screens that work on an assessment could not be written', async () => {
  const { user, store, storage } = await openProgramme();
  vi.spyOn(storage, 'commit').mockResolvedValue({ kind: 'failed', code: 'full', detail: '' });
  await user.click(box());
  await act(() => store.actions.flush());
  expect(screen.queryByText(/in another assessment|It is on this page only/)).toBeNull();
  act(() => void (window.location.hash = '#/about'));
  await aboutHeading();
  expect(await screen.findByText(/is not saved yet. It is on this page only/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save a copy to a file now' })).toBeVisible();
});

test('goes on trying on every screen, and says no more when it is written', async () => {
  const { user, store, storage } = await openProgramme();
  const full = vi
    .spyOn(storage, 'commit')
    .mockResolvedValue({ kind: 'failed', code: 'full', detail: '' });
  await user.click(box());
  await act(() => store.actions.flush());
  act(() => void (window.location.hash = '#/about'));
  expect(await screen.findByText(/It is on this page only/)).toBeVisible();
  full.mockRestore();
  await waitForElementToBeRemoved(() => screen.queryByText(/It is on this page only/));
  const loaded = await storage.load('assessment-1');
  expect(loaded.kind === 'ok' && loaded.assessment.activities).toContain('POL');
});

test('offers the draft too when the device keeps nothing, as a copy of its own', async () => {
  const assessment = assessmentWith({}, { activities: [] });
  const documents = [documentOf(passagesOf(['Women choose when they leave.']))];
  await renderApp({ path: PATH, assessment, documents, notKept: 'refused' });
  expect(
    await screen.findByRole('button', { name: 'Save a copy with the draft in it' }),
  ).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save a copy to a file now' })).toBeVisible();
});
