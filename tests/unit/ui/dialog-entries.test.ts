// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { matchDialogs } from '../../../src/ui/dialog-entries.ts';
import { navigate } from '../../../src/ui/go-around.ts';

beforeEach(async () => {
  document.body.replaceChildren();
  matchDialogs();
  await expectEntries(0);
  navigate('/place');
});

async function expectEntries(count: number): Promise<void> {
  await vi.waitFor(() => expect(Number(history.state)).toBe(count));
}

/** An open dialog that closes when it is asked to, as those of the app do. */
function addDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.open = true;
  dialog.addEventListener('cancel', () => close(dialog));
  document.body.append(dialog);
  matchDialogs();
  return dialog;
}

async function openDialog(): Promise<HTMLDialogElement> {
  const before = Number(history.state);
  const dialog = addDialog();
  await expectEntries(before + 1);
  return dialog;
}

async function waitATurn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

function close(dialog: HTMLDialogElement): void {
  dialog.remove();
  matchDialogs();
}

async function goBack(): Promise<void> {
  const wentBack = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await wentBack;
}

test('going back closes the upper one of two dialogs', async () => {
  const lower = await openDialog();
  const upper = await openDialog();
  await goBack();
  expect([lower.isConnected, upper.isConnected]).toEqual([true, false]);
});

test('a closed dialog gives its entry back', async () => {
  const before = history.length;
  close(await openDialog());
  await expectEntries(0);
  navigate('/next');
  expect(history.length).toBe(before + 1);
});

test('a dialog that follows another keeps its entry', async () => {
  const first = await openDialog();
  const before = history.length;
  close(first);
  addDialog();
  await waitATurn();
  navigate('/next');
  expect(history.length).toBe(before);
});

test('a place takes over the entry of the dialog that leads to it', async () => {
  await openDialog();
  const before = history.length;
  navigate('/next');
  expect([location.hash, history.length, history.state]).toEqual(['#/next', before, null]);
});

test('a move waits for the way back from a dialog', async () => {
  close(await openDialog());
  await waitATurn();
  navigate('/next');
  expect(location.hash).toBe('#/place');
  await vi.waitFor(() => expect(location.hash).toBe('#/next'));
  await goBack();
  expect([location.hash, history.state]).toEqual(['#/place', null]);
});

test('a dialog that stays open gets its entry back', async () => {
  const dialog = await openDialog();
  dialog.addEventListener('cancel', (event) => event.stopImmediatePropagation(), true);
  await goBack();
  await expectEntries(1);
  expect(dialog.isConnected).toBe(true);
});
