// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import messages from '../../src/i18n/messages/en.json';
import { createLanguage } from '../../src/i18n/translate.ts';
import { AppProvider, type AppContextValue } from '../../src/ui/app-context.tsx';
import {
  OfflineProvider,
  type FilesState,
  type OfflineState,
  type UpdateState,
} from '../../src/ui/components/offline/offline.ts';
import { UpdateNotice } from '../../src/ui/components/offline/update-notice.tsx';
import { OfflineUse } from '../../src/ui/screens/about/offline-use.tsx';
import { renderApp } from './render-app.tsx';

/** The notice and the section, with what is known of use without internet. */
function renderOffline(files: FilesState, update: UpdateState = { kind: 'none' }) {
  const state = createStore<OfflineState>(() => ({ files, update }));
  const offline = { state, fetchRest: vi.fn(), stopFetching: vi.fn(), useNewVersion: vi.fn() };
  // These parts use the words of the app and nothing else.
  const context = { language: createLanguage('en', messages) } as AppContextValue;
  render(
    <OfflineProvider value={offline}>
      <AppProvider value={context}>
        <UpdateNotice />
        <OfflineUse />
      </AppProvider>
    </OfflineProvider>,
  );
  const change = (next: Partial<OfflineState>) => act(() => state.setState(next));
  return { ...offline, change, user: userEvent.setup() };
}

const missing = { packed: 1_943_447, bytes: 4_468_486 };
const partial = { kind: 'partial', missing, stopped: null } as const;
const complete = { kind: 'complete' } as const;

test('says that everything works without internet', () => {
  renderOffline(complete);
  expect(screen.getByText('Everything works without internet.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('says what works already, what is missing and how large it is', () => {
  renderOffline(partial);
  expect(screen.getByText(/for reports and drafts, 1\.9 MB are still missing\.$/)).toBeVisible();
  expect(screen.getByText(/fetches about 1\.9 MB and takes up 4\.5 MB/)).toBeVisible();
});

test('fetches the rest when a person asks for it', async () => {
  const { user, fetchRest } = renderOffline(partial);
  await user.click(screen.getByRole('button', { name: 'Make everything available offline' }));
  expect(fetchRest).toHaveBeenCalledOnce();
});

test('shows how far it is', () => {
  renderOffline({ kind: 'fetching', missing, share: 0.4 });
  expect(screen.getByRole('progressbar', { name: 'Fetching: 40 %' })).toHaveValue(0.4);
});

test('can be stopped, and keeps the focus where it was', async () => {
  const { user, stopFetching, change } = renderOffline(partial);
  await user.click(screen.getByRole('button', { name: 'Make everything available offline' }));
  change({ files: { kind: 'fetching', missing, share: 0 } });
  const stop = screen.getByRole('button', { name: 'Stop fetching' });
  expect(stop).toHaveFocus();
  await user.click(stop);
  expect(stopFetching).toHaveBeenCalledOnce();
});

test('does not read out every step of the way', () => {
  const { change } = renderOffline({ kind: 'fetching', missing, share: 0.4 });
  const read = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  const before = read();
  change({ files: { kind: 'fetching', missing, share: 0.8 } });
  expect(read()).toEqual(before);
});

test.each([
  ['person', /^Stopped\./],
  ['network', /^The connection broke\./],
  ['full', /^There is not enough room/],
  ['changed', /does not belong to this version/],
] as const)('says why fetching ended: %s', (stopped, words) => {
  renderOffline({ kind: 'partial', missing, stopped });
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Make everything available offline' })).toBeVisible();
});

test.each([
  ['insecure', /without a secure connection/],
  ['unsupported', /This browser, or this private window/],
  ['failed', /could not be kept on this device this time/],
] as const)('says plainly why there is no offline use: %s', (why, words) => {
  renderOffline({ kind: 'unavailable', why });
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByText(/install the app/)).toBeNull();
});

test('says nothing of updates when there is none', async () => {
  renderOffline(complete);
  await act(() => vi.dynamicImportSettled());
  expect(screen.queryByText(/new version/)).toBeNull();
});

test('offers a new version, and waits for the person', async () => {
  const { user, useNewVersion, change } = renderOffline(complete);
  change({ update: { kind: 'ready' } });
  expect(await screen.findByText('A new version is ready.')).toBeVisible();
  expect(useNewVersion).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Use it now' }));
  expect(useNewVersion).toHaveBeenCalledOnce();
});

test.each([
  ['other-tabs', /It will be used when the other tabs of this app are closed\./],
  ['unsaved', /Save a copy to a file first\./],
  ['typing', /text in a form on this page/],
] as const)('says why the new version is not used yet: %s', async (why, words) => {
  renderOffline(complete, { kind: 'refused', why });
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Use it now' })).toBeEnabled();
});

test('is not asked twice while it changes', async () => {
  const { user, useNewVersion } = renderOffline(complete, { kind: 'using' });
  await user.click(await screen.findByRole('button', { name: 'Use it now' }));
  expect(useNewVersion).not.toHaveBeenCalled();
});

test('has a section of its own about the app', async () => {
  await renderApp({ path: '/about' });
  expect(await screen.findByRole('region', { name: 'Use without internet' })).toHaveTextContent(
    'To open it again, you need the internet.',
  );
});
