import { expect, test } from 'vitest';
import { pathTo } from '../../../src/ui/routes.ts';

test('addresses a step of an assessment, and a question of it', () => {
  expect(pathTo('a1', 'plan')).toBe('/assessment/a1/plan');
  expect(pathTo('a1', 'questions', 'PD8')).toBe('/assessment/a1/questions/PD8');
});

test('keeps the slash of an id out of the address', () => {
  expect(pathTo('a/b', 'plan', 'x y')).toBe('/assessment/a%2Fb/plan/x%20y');
});

test.each([
  ['half a character', '\ud800'],
  ['the other half', 'A\udc00B'],
])('has an address for an id with %s', (_what, id) => {
  expect(decodeURIComponent(pathTo('a1', 'plan', id))).toBe(
    `/assessment/a1/plan/${id.replace(/[\ud800\udc00]/, '\ufffd')}`,
  );
});

test('keeps a character of two halves', () => {
  expect(pathTo('a1', 'plan', '🌾')).toBe('/assessment/a1/plan/%F0%9F%8C%BE');
});
