import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/draft/evidence/evidence.ts';
import { settleLeanings, type Ranked } from '../../../../src/draft/evidence/settle-leanings.ts';

type Change = Partial<Omit<Ranked, 'candidate'>> & Partial<Pick<Candidate, 'leaning' | 'doubts'>>;

/** A passage that leans to the better pole, likely and with words of both kinds; changed as asked. */
function ranked({ leaning = 'better', doubts = [], ...backing }: Change = {}): Ranked {
  const candidate = { documentId: 'd', passage: 0, leaning, score: 5, words: [], doubts };
  return { candidate, chance: 0.5, signs: 1, likeness: 2, isVague: false, ...backing };
}

const conventional = (count: number) =>
  Array.from({ length: count }, () => ranked({ leaning: 'conventional' }));

/** How a passage leans after all are settled, in a draft with these other passages. */
function settle(one: Ranked, others: readonly Ranked[] = []) {
  return settleLeanings(new Map([['PD8', [one, ...others]]])).get('PD8')?.[0]?.leaning;
}

describe('a passage that leans to the better practice', () => {
  it.each(['others', 'critique'] as const)('is unclear when it is not the draft’s: %s', (doubt) => {
    expect(settle(ranked({ doubts: [doubt] }))).toBe('unclear');
  });

  it.each(['past', 'context', 'conditional', 'negated', 'heading'] as const)(
    'keeps its leaning under a lesser doubt: %s',
    (doubt) => {
      expect(settle(ranked({ doubts: [doubt] }))).toBe('better');
    },
  );

  it('is unclear when its words fit any draft', () => {
    expect(settle(ranked({ isVague: true }))).toBe('unclear');
  });
});

describe('in a draft that is conventional throughout', () => {
  it('keeps a leaning that all its words support', () => {
    expect(settle(ranked(), conventional(20))).toBe('better');
  });

  it.each([
    ['signs alone', { likeness: 0.5 }],
    ['likeness alone', { signs: 0.1 }],
    ['an unlikely passage', { chance: 0.1 }],
    ['earlier work', { doubts: ['past'] }],
    ['a condition', { doubts: ['conditional'] }],
  ] satisfies readonly (readonly [string, Change])[])('is not convinced by %s', (_, change) => {
    expect(settle(ranked(change), conventional(20))).toBe('unclear');
  });

  it('leaves what leans the other way', () => {
    const one = ranked({ leaning: 'conventional', signs: 0, likeness: 0 });
    expect(settle(one, conventional(20))).toBe('conventional');
  });

  it('asks no more of a passage without a chance', () => {
    expect(settle(ranked({ chance: null, signs: 0, likeness: 0 }), conventional(20))).toBe(
      'better',
    );
  });
});

describe('a draft is not conventional throughout', () => {
  const doubtful = ranked({ likeness: 0 });

  it('when few passages lean that way', () => {
    expect(settle(doubtful, conventional(8))).toBe('better');
  });

  it('when a third as much leans the other way', () => {
    const others = [...conventional(20), ...Array.from({ length: 8 }, () => ranked())];
    expect(settle(doubtful, others)).toBe('better');
  });
});
