// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { showKeptTextSize } from '../../src/ui/text-size.ts';
import { renderApp } from './render-app.tsx';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  delete document.documentElement.dataset['textSize'];
});

async function openChoice() {
  const { user } = await renderApp({ path: '/' });
  await user.click(await screen.findByRole('button', { name: 'Text size' }));
  await screen.findByRole('dialog', { name: 'Text size' });
  return user;
}

const readSize = () => document.documentElement.dataset['textSize'];

test('begins with the normal size', async () => {
  await openChoice();
  expect(screen.getByRole('radio', { name: 'Normal' })).toBeChecked();
});

test('shows a larger text at once', async () => {
  const user = await openChoice();
  await user.click(screen.getByRole('radio', { name: 'Larger' }));
  expect(readSize()).toBe('larger');
});

test('goes back to the normal size', async () => {
  const user = await openChoice();
  await user.click(screen.getByRole('radio', { name: /^Largest/ }));
  await user.click(screen.getByRole('radio', { name: 'Normal' }));
  expect(readSize()).toBe('normal');
});

test('remembers the size on this device', async () => {
  const user = await openChoice();
  await user.click(screen.getByRole('radio', { name: /^Largest/ }));
  cleanup();
  delete document.documentElement.dataset['textSize'];
  await showKeptTextSize();
  expect(readSize()).toBe('largest');
  await openChoice();
  expect(screen.getByRole('radio', { name: /^Largest/ })).toBeChecked();
});

test('takes a size that nobody knows for the normal one', async () => {
  localStorage.setItem('assumption-check:text-size', 'gigantic');
  await showKeptTextSize();
  expect(readSize()).toBe('normal');
});

test('shows the normal size where the browser keeps nothing', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('Denied', 'SecurityError');
  });
  await showKeptTextSize();
  expect(readSize()).toBe('normal');
});

test('the choice closes and gives the focus back', async () => {
  const user = await openChoice();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Text size' })).toHaveFocus();
});
