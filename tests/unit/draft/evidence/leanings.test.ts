import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEANING_CLUES } from '../../../../src/draft/evidence/leaning-clues.ts';
import { leanByClues } from '../../../../src/draft/evidence/leanings.ts';

const learned = { start: 0, weights: { signs: 1, words: 1, company: 1 } };
const clue = fc.double({ min: -5, max: 5, noNaN: true });
const order = ['conventional', 'unclear', 'better'];

describe('leanByClues', () => {
  it('follows clues that agree', () => {
    expect(leanByClues([1, 1, 1], learned)).toBe('better');
    expect(leanByClues([-1, -1, -1], learned)).toBe('conventional');
  });

  it('is unclear where clues take each other away', () => {
    expect(leanByClues([1, -1, 0], learned)).toBe('unclear');
  });

  it('asks more of the better pole', () => {
    expect(leanByClues([0.4, 0, 0], learned)).toBe('unclear');
    expect(leanByClues([-0.4, 0, 0], learned)).toBe('conventional');
  });

  it.each([...LEANING_CLUES.keys()])('never leans away from more of a clue: %i', (at) => {
    fc.assert(
      fc.property(clue, clue, clue, fc.double({ min: 0, max: 5, noNaN: true }), (a, b, c, more) => {
        const clues = [a, b, c];
        const raised = clues.map((value, place) => (place === at ? value + more : value));
        const [before, after] = [clues, raised].map((one) =>
          order.indexOf(leanByClues(one, learned)),
        );
        expect(after).toBeGreaterThanOrEqual(before ?? NaN);
      }),
    );
  });
});
