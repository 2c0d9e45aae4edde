// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { navigate } from 'wouter/use-hash-location';
import { startScrollMemory, takeReturnPlace } from '../../../src/ui/scroll-memory.ts';

const FAR = 600;

beforeAll(startScrollMemory);

beforeEach(() => {
  navigate('/read-far');
  vi.stubGlobal('scrollY', FAR);
  dispatchEvent(new Event('scroll'));
  navigate('/elsewhere');
});

function goBack(): void {
  history.replaceState(null, '', '#/read-far');
  dispatchEvent(new PopStateEvent('popstate'));
}

test('going back leads to where a person was', () => {
  goBack();
  expect(takeReturnPlace()).toBe(FAR);
});

test('a link leads to the beginning', () => {
  navigate('/read-far');
  expect(takeReturnPlace()).toBeUndefined();
});

test('going back is over with the next link', () => {
  goBack();
  navigate('/elsewhere');
  navigate('/read-far');
  expect(takeReturnPlace()).toBeUndefined();
});

test('the place is given once', () => {
  goBack();
  takeReturnPlace();
  expect(takeReturnPlace()).toBeUndefined();
});
