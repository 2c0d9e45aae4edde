// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test, vi } from 'vitest';
import { lazyPart } from '../../src/ui/lazy-part.ts';

test('waits for a part that the network lost, and shows nothing broken', async () => {
  vi.useFakeTimers();
  const answers = [Promise.reject(new TypeError('no network')), Promise.resolve(() => <p>Here</p>)];
  const Part = lazyPart(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  render(
    <Suspense fallback={<p>On its way</p>}>
      <Part />
    </Suspense>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
  expect(screen.getByText('On its way')).toBeVisible();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText('Here')).toBeVisible();
  vi.useRealTimers();
});
