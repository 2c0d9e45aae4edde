import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/draft/evidence/evidence.ts';
import { findBothPoles } from '../../../../src/draft/evidence/find-both-poles.ts';

function candidate(passage: number, change: Partial<Candidate>): Candidate {
  return {
    documentId: 'draft',
    passage,
    leaning: 'unclear',
    score: 5,
    words: [],
    doubts: [],
    ...change,
  };
}

const PROMISE = candidate(3, { leaning: 'better' });
const OPPOSITE = candidate(9, { leaning: 'conventional' });

describe('findBothPoles', () => {
  it('gives the promise and its opposite', () => {
    expect(findBothPoles([PROMISE, OPPOSITE])).toEqual({ conventional: OPPOSITE, better: PROMISE });
  });

  it('gives the strongest of each pole', () => {
    const stronger = candidate(12, { leaning: 'better', score: 6 });
    expect(findBothPoles([PROMISE, OPPOSITE, stronger])?.better).toBe(stronger);
  });

  it('takes a denied conventional practice as a promise', () => {
    const denied = candidate(3, { leaning: 'better', doubts: ['negated'] });
    expect(findBothPoles([denied, OPPOSITE])?.better).toBe(denied);
  });

  it.each([
    'context',
    'others',
    'past',
    'critique',
    'conditional',
    'heading',
    'false-friend',
  ] as const)('gives nothing when one passage is in doubt: %s', (doubt) => {
    expect(findBothPoles([{ ...PROMISE, doubts: [doubt] }, OPPOSITE])).toBeNull();
  });

  it('gives nothing when one passage is weak', () => {
    expect(findBothPoles([PROMISE, { ...OPPOSITE, score: 3 }])).toBeNull();
  });

  it('gives nothing for one pole alone', () => {
    expect(findBothPoles([PROMISE, candidate(5, { leaning: 'better' })])).toBeNull();
  });
});
