import { expect, test } from 'vitest';
import { findFirstScreen } from '../../../src/ui/find-first-screen.ts';

test.each([
  ['', 'home'],
  ['#/', 'home'],
  ['#/about', 'about'],
  ['#/nowhere', 'home'],
  ['#/assessment/a/questions/AS1', 'questions'],
  ['#/assessment/a/history', 'history'],
  ['#/assessment/a/nonsense', 'programme'],
])('%s leads to the screen %s', (address, screen) => {
  expect(findFirstScreen(address)).toBe(screen);
});
