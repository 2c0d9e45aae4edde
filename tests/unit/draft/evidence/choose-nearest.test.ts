import { describe, expect, it } from 'vitest';
import { chooseNearest } from '../../../../src/draft/evidence/choose-nearest.ts';

const at = (from: number, to = from) => ({ from, to });

describe('chooseNearest', () => {
  it('takes the hits that stand nearest to each other', () => {
    expect(chooseNearest([[at(0), at(8)], [at(9)]])).toEqual([at(8), at(9)]);
  });

  it('gives the hits in the order of their lists', () => {
    expect(chooseNearest([[at(5), at(20)], [at(2)], [at(4)]])).toEqual([at(5), at(2), at(4)]);
  });

  it.each([
    ['the same word', [[at(3)], [at(3)]]],
    ['words that overlap', [[at(2, 4)], [at(4, 5)]]],
    ['the same word for the second and the third', [[at(1)], [at(3)], [at(3)]]],
  ])('finds nothing where two slots have only %s', (_, lists) => {
    expect(chooseNearest(lists)).toBeNull();
  });

  it('passes over a nearer hit whose words are taken', () => {
    expect(chooseNearest([[at(4)], [at(4), at(9)]])).toEqual([at(4), at(9)]);
  });
});
