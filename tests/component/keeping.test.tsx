// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editProfile } from '../../src/domain/assessment/edits.ts';
import type { DraftDocument } from '../../src/domain/draft/draft.ts';
import { assessmentWith, NOW, type Given } from '../builders/assessment.ts';
import { documentOf, passagesOf } from './draft-for-tests.ts';
import { renderApp } from './render-app.tsx';

const PATH = '/assessment/assessment-1/programme';
const CHROME = 'Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

/** A browser that has promised nothing, and what it says when it is asked. */
function standInForBrowser(userAgent: string, grants: boolean) {
  const persist = vi.fn(() => Promise.resolve(grants));
  const storage = {
    persist,
    persisted: () => Promise.resolve(false),
    estimate: () => Promise.resolve({ usage: 3_400_000, quota: 2_000_000_000 }),
  };
  vi.stubGlobal('navigator', { userAgent, language: 'en-GB', storage });
  return persist;
}

function answersTo(count: number): Record<string, Given> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`X${String(index)}`, 2]));
}

async function openWith(count: number, path = PATH, documents: readonly DraftDocument[] = []) {
  const app = await renderApp({ path, assessment: assessmentWith(answersTo(count)), documents });
  await screen.findByRole('heading', { level: 1 });
  return app;
}

/** One more edit, by the person who is here. */
function work({ store }: Awaited<ReturnType<typeof openWith>>, organisation = 'Ours'): void {
  act(() => store.actions.edit((assessment) => editProfile(assessment, { organisation })));
}

const settle = () => act(() => vi.dynamicImportSettled());

test('asks the browser to keep what is stored, once, after the first answer', async () => {
  const persist = standInForBrowser(CHROME, true);
  const { unmount } = await openWith(1);
  await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
  unmount();
  await openWith(1);
  await settle();
  expect(persist).toHaveBeenCalledTimes(1);
});

test('asks nothing before there is an answer', async () => {
  const persist = standInForBrowser(CHROME, true);
  await openWith(0);
  await settle();
  expect(persist).not.toHaveBeenCalled();
});

test('never asks for the example', async () => {
  const persist = standInForBrowser(CHROME, true);
  const rubric = { id: 'wif-assumptions', version: '1.0.0', hash: '' };
  const example = assessmentWith(answersTo(12), { rubric });
  await renderApp({ path: '/assessment/example/programme', example });
  await screen.findByText(/Changes are not kept/);
  await settle();
  expect(persist).not.toHaveBeenCalled();
});

test('says why first where the browser asks the person', async () => {
  const persist = standInForBrowser(FIREFOX, false);
  const { user } = await openWith(1);
  expect(await screen.findByText(/^Your answers are on this device\./)).toBeVisible();
  expect(persist).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }));
  expect(persist).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/^Your answers are on this device\./)).toBeNull();
});

test('takes no for an answer, and leaves the focus somewhere', async () => {
  standInForBrowser(FIREFOX, false);
  const { user, unmount } = await openWith(1);
  await user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  unmount();
  await openWith(1);
  await settle();
  expect(screen.queryByText(/^Your answers are on this device\./)).toBeNull();
});

test('speaks of a copy when ten answers are in no file', async () => {
  const app = await openWith(10);
  work(app);
  expect(await screen.findByText('These answers are in no file yet')).toBeVisible();
  await app.user.click(screen.getByRole('button', { name: 'Save a copy' }));
  expect(await screen.findByText('Last file copy: today')).toBeVisible();
});

test('offers to save the draft too, which the first copy leaves out', async () => {
  standInForBrowser(CHROME, true);
  const documents = [documentOf(passagesOf(['Women learn obedience.']))];
  const app = await openWith(10, PATH, documents);
  work(app);
  await app.user.click(await screen.findByRole('button', { name: 'Save a copy' }));
  const more = await screen.findByRole('button', { name: /^Save a copy with the draft/ });
  expect(screen.getByText(/The draft’s text is not in the file/)).toBeVisible();
  await app.user.click(more);
  await waitFor(() => expect(screen.queryByText(/is not in the file/)).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Save a copy' })).toHaveFocus();
});

test('says nothing of a copy to a person who only looks', async () => {
  await openWith(10);
  await settle();
  expect(screen.queryByText('These answers are in no file yet')).toBeNull();
});

test('speaks of a copy once a day', async () => {
  const app = await openWith(10);
  work(app);
  await app.user.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  app.unmount();
  work(await openWith(10));
  await settle();
  expect(screen.queryByText('These answers are in no file yet')).toBeNull();
});

test('forgets what was kept of reminders when it is not what it wrote', async () => {
  localStorage.setItem('assumption-check:copy-reminders', '[["assessment-1"],{"__proto__":1}]');
  work(await openWith(10));
  expect(await screen.findByText('These answers are in no file yet')).toBeVisible();
});

test('says what the browser has promised, and asks again when it is wanted', async () => {
  const persist = standInForBrowser(CHROME, true);
  const { user } = await renderApp({ path: '/about', assessment: assessmentWith({}) });
  expect(await screen.findByText(/^This browser may clear what you write/)).toBeVisible();
  expect(screen.getByText(/takes up 3\.4 MB here/)).toBeVisible();
  expect(screen.getByText(/^Nothing here has been saved to a file yet\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask the browser to keep them' }));
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(/^This browser has promised to keep/)).toBeVisible();
});

test('says so when the browser does not promise it', async () => {
  standInForBrowser(CHROME, false);
  const { user } = await renderApp({ path: '/about' });
  await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep them' }));
  expect(await screen.findByText(/^The browser has not promised it/)).toBeVisible();
});

test('says that a browser that is silent about it is silent', async () => {
  await renderApp({ path: '/about' });
  expect(await screen.findByText(/^This browser does not say/)).toBeVisible();
});

test('says of a deleted assessment that it is not in the list', async () => {
  const { storage, store, user } = await openWith(1);
  await settle();
  expect(screen.queryByText(/^This assessment was deleted/)).toBeNull();
  await storage.markDeleted('assessment-1', NOW);
  await act(() => store.actions.loadLibrary());
  expect(screen.getByText(/^This assessment was deleted/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Bring it back to the list' }));
  expect(await screen.findByText(/is back in the list/)).toBeVisible();
  expect(screen.queryByText(/^This assessment was deleted/)).toBeNull();
  expect(await storage.list()).toMatchObject([{ deletedAt: null }]);
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
});

test('says it too where the library has not been read', async () => {
  const assessment = assessmentWith(answersTo(1));
  const { storage, store } = await renderApp({ path: '/', assessment });
  await storage.markDeleted('assessment-1', NOW);
  act(() => store.setState({ library: null }));
  window.location.hash = `#${PATH}`;
  expect(await screen.findByText(/^This assessment was deleted/)).toBeVisible();
});

test('says so where a deleted assessment cannot be brought back', async () => {
  const { storage, store, user } = await openWith(1);
  await storage.markDeleted('assessment-1', NOW);
  await act(() => store.actions.loadLibrary());
  const failed = { kind: 'failed', code: 'full', detail: '' } as const;
  vi.spyOn(storage, 'restore').mockResolvedValueOnce(failed);
  await user.click(await screen.findByRole('button', { name: 'Bring it back to the list' }));
  expect(await screen.findByText(/^That did not work/)).toBeVisible();
});

test('offers what the page had of an assessment that was deleted for good', async () => {
  const { storage, store } = await openWith(1);
  await storage.purgeAll(['assessment-1']);
  const { opening } = store.getState();
  if (opening.kind !== 'open') throw new Error('Nothing is open.');
  const last = opening.open;
  act(() => store.setState({ opening: { kind: 'missing', id: 'assessment-1', last } }));
  expect(await screen.findByRole('heading', { name: /was deleted for good/ })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save a copy to a file now' })).toBeVisible();
});
