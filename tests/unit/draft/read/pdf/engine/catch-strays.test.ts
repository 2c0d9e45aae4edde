import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { catchStrays } from '../../../../../../src/draft/read/pdf/engine/catch-strays.ts';

test('keeps a browser quiet until it is released', () => {
  const thread = new EventTarget();
  const report = () => {
    const event = new Event('unhandledrejection', { cancelable: true });
    thread.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const release = catchStrays({
    addEventListener: thread.addEventListener.bind(thread),
    removeEventListener: thread.removeEventListener.bind(thread),
  });
  expect(report()).toBe(true);
  release();
  expect(report()).toBe(false);
});

test('keeps Node running until it is released', () => {
  const thread = new EventEmitter();
  const release = catchStrays({ process: thread });
  expect(thread.listenerCount('unhandledRejection')).toBe(1);
  release();
  expect(thread.listenerCount('unhandledRejection')).toBe(0);
});
