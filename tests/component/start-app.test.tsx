// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startApp } from '../../src/app/start-app.tsx';
import { webDelivery } from '../../src/app/web-delivery.ts';

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['a file is not there', () => Promise.resolve(new Response('', { status: 404 }))],
])('says in plain words that it could not start when %s', async (_why, fetch) => {
  vi.stubGlobal('fetch', fetch);
  await startApp(document, webDelivery);
  expect(screen.getByRole('heading', { name: 'Assumption Check could not start' })).toBeVisible();
  expect(screen.getByText(/Nothing that was kept on this device is lost/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeVisible();
});
