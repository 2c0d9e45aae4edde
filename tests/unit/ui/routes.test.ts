import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPlaceOf,
  pathTo,
  pathToPassage,
  readId,
  readPassagePlace,
} from '../../../src/ui/routes.ts';

/** What the router makes of an address before anything reads it. */
const route = (address: string) => decodeURI(address).split('/');

test('addresses a step of an assessment, and a question of it', () => {
  expect(pathTo('a1', 'plan')).toBe('/assessment/a1/plan');
  expect(pathTo('a1', 'questions', 'PD8')).toBe('/assessment/a1/questions/PD8');
});

test('finds any id again in its address', () => {
  const whole = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 });
  const law = (assessmentId: string, dimensionId: string) => {
    const address = pathTo(assessmentId, 'plan', dimensionId);
    const [, , first = '', place, last = ''] = route(address);
    expect([readId(first), place, readId(last)]).toEqual([assessmentId, 'plan', dimensionId]);
    expect(isPlaceOf(decodeURI(address), assessmentId)).toBe(true);
    expect(isPlaceOf(decodeURI(address), `${assessmentId}.`)).toBe(false);
  };
  for (const id of ['a/b', 'a:b', '50%', '%2F', 'x y', 'ä#?&']) law(id, id);
  fc.assert(fc.property(whole, whole, law));
});

test('finds a passage again in its address', () => {
  const passage = { documentId: 'document-1', passage: 24 };
  expect(pathToPassage('a1', passage)).toBe('/assessment/a1/draft/document-1:24');
  expect(readPassagePlace(readId(route(pathToPassage('a1', passage))[4] ?? ''))).toEqual(passage);
});

test('finds a passage in an address that an earlier version wrote', () => {
  expect(readPassagePlace(readId('document-1%3A24'))?.passage).toBe(24);
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
