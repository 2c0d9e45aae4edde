import { describe, expect, it } from 'vitest';
import type { Answer, Passage } from '../../../../src/domain/assessment/assessment.ts';
import { carryAnswer } from '../../../../src/domain/upgrade/move-answers.ts';
import { ASSESSOR, NOW } from '../../../builders/assessment.ts';

function answerTo(dimensionId: string, passages: readonly Passage[]): Answer {
  const said = { position: null, note: '', alternatives: [], updatedAt: NOW };
  return { assessorId: ASSESSOR, dimensionId, passages, ...said };
}

/** The quotes of A2 when an answer to A1 goes there too. */
function carry(here: readonly Passage[], coming: readonly Passage[]): readonly Passage[] {
  const old = answerTo('A1', coming);
  const moved = carryAnswer([old, answerTo('A2', here)], old, 'A2');
  return moved.find(({ dimensionId }) => dimensionId === 'A2')?.passages ?? [];
}

const women = { id: 'q', quote: 'Women are trained.', place: 'p. 1' };
const men = { id: 'q', quote: 'Men are trained.', place: 'p. 2' };

describe('the quotes of two answers that come together', () => {
  it('stay both where they differ under one id', () => {
    expect(carry([women], [men])).toEqual([women, { ...men, id: 'q~1' }]);
  });

  it('take no id that another quote has', () => {
    const other = { ...women, id: 'q~1', quote: 'Others.' };
    expect(carry([women], [men, other])).toEqual([women, { ...men, id: 'q~2' }, other]);
  });

  it('stand once where they are the same', () => {
    expect(carry([women], [women])).toEqual([women]);
    expect(carry([women], [{ ...women, place: 'p. 3' }])).toEqual([women]);
  });

  it('are the same however often they come', () => {
    const once = carry([women], [men]);
    expect(carry(once, [men])).toEqual(once);
  });
});
