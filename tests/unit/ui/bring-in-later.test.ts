// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { bringInLater } from '../../../src/ui/bring-in-later.ts';
import type { FilesState, OfflineState } from '../../../src/ui/components/offline/offline.ts';
import * as screens from '../../../src/ui/screens/lazy-screens.ts';

vi.mock('../../../src/ui/files/preload-files.ts', () => ({ preloadFiles: () => undefined }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(screens, 'preloadScreens').mockReturnValue();
  vi.spyOn(screens, 'preloadNextScreens').mockReturnValue();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const KEPT: FilesState = { kind: 'complete' };
const UNKEPT: FilesState = { kind: 'unavailable', why: 'unsupported' };

function begin(files: FilesState) {
  const offline = createStore<OfflineState>(() => ({ files, update: { kind: 'none' } }));
  const completeRubric = vi.fn(() => Promise.resolve());
  const stop = bringInLater(completeRubric, offline);
  return { offline, completeRubric, stop };
}

const showHeading = () => (document.body.innerHTML = '<main><h1>Questions</h1></main>');

/** Shows the first screen, and a person looks at it for a while. */
async function lookAround(): Promise<void> {
  showHeading();
  await vi.advanceTimersByTimeAsync(5000);
}

test('waits for the heading of the first screen', async () => {
  const { completeRubric } = begin(KEPT);
  await vi.advanceTimersByTimeAsync(5000);
  expect(completeRubric).not.toHaveBeenCalled();
  showHeading();
  await vi.advanceTimersByTimeAsync(1000);
  await vi.waitFor(() => expect(completeRubric).toHaveBeenCalledOnce());
});

test('leaves the first screen alone for a moment', async () => {
  const { completeRubric } = begin(KEPT);
  showHeading();
  await vi.advanceTimersByTimeAsync(600);
  expect(completeRubric).not.toHaveBeenCalled();
});

test('brings in nothing where data is spared', async () => {
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  const { completeRubric } = begin(UNKEPT);
  await lookAround();
  expect(completeRubric).not.toHaveBeenCalled();
  expect(screens.preloadNextScreens).not.toHaveBeenCalled();
});

test('brings in only the next screens where the app is kept', async () => {
  begin(KEPT);
  await lookAround();
  expect(screens.preloadNextScreens).toHaveBeenCalledOnce();
  expect(screens.preloadScreens).not.toHaveBeenCalled();
});

test('brings in all screens where the app is not kept', async () => {
  begin(UNKEPT);
  await lookAround();
  expect(screens.preloadScreens).toHaveBeenCalledOnce();
});

test('brings in all screens when keeping the app fails later', async () => {
  const { offline } = begin({ kind: 'preparing' });
  await lookAround();
  expect(screens.preloadScreens).not.toHaveBeenCalled();
  offline.setState({ files: UNKEPT });
  expect(screens.preloadScreens).toHaveBeenCalledOnce();
});

test('brings in nothing once it is ended', async () => {
  const { stop } = begin(UNKEPT);
  stop();
  await lookAround();
  expect(screens.preloadNextScreens).not.toHaveBeenCalled();
});
