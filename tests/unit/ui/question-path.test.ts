import { expect, test } from 'vitest';
import {
  findNext,
  findNextUnanswered,
  findPrevious,
  findStart,
} from '../../../src/ui/components/questions/question-path.ts';

const stops = [
  { id: 'A1', state: 2 },
  { id: 'A2', state: 'out-of-scope' },
  { id: 'A3', state: 'unanswered' },
  { id: 'A4', state: 'not-stated' },
  { id: 'A5', state: 'unanswered' },
] as const;

test.each([
  ['A1', 'A3'],
  ['A2', 'A3'],
  ['A5', undefined],
  ['unknown', 'A1'],
])('goes on from %s to %s', (from, to) => {
  expect(findNext(stops, from)).toBe(to);
});

test.each([
  ['A1', undefined],
  ['A3', 'A1'],
  ['unknown', undefined],
])('goes back from %s to %s', (from, to) => {
  expect(findPrevious(stops, from)).toBe(to);
});

test.each([
  ['A3', 'A5'],
  ['A5', 'A3'],
])('finds the unanswered question after %s at %s, round the end', (from, to) => {
  expect(findNextUnanswered(stops, from)).toBe(to);
});

test('never sends a person to the question they are at', () => {
  expect(findNextUnanswered([{ id: 'A1', state: 'unanswered' }], 'A1')).toBeUndefined();
});

test('starts at the first question when all are answered, and nowhere when none is in scope', () => {
  expect(findStart(stops.slice(0, 2))).toBe('A1');
  expect(findStart(stops.slice(1, 2))).toBeUndefined();
});
