import { describe, expect, it } from 'vitest';
import { learnCompany } from '../../../scripts/learn-company.ts';

const POLES = ['AS1/better', 'AS1/conventional', 'PD2/better'];

function passages(count: number, ...speaksFor: readonly string[]) {
  return Array.from({ length: count }, (_, at) => ({
    text: `Passage ${at}`,
    speaksFor: [...speaksFor],
  }));
}

describe('learnCompany', () => {
  it('gives the share of passages that speak for both', () => {
    const both = passages(10, 'AS1/better', 'PD2/better');
    const [first] = learnCompany([...both, ...passages(7, 'AS1/better')], POLES);
    expect(first).toEqual([2, 50]);
  });

  it('gives less where few passages say so', () => {
    const [few] = learnCompany(passages(1, 'AS1/better', 'PD2/better'), POLES);
    const [many] = learnCompany(passages(50, 'AS1/better', 'PD2/better'), POLES);
    expect(few?.[1]).toBeLessThan(many?.[1] ?? NaN);
  });

  it('leaves out the poles of the same dimension', () => {
    expect(learnCompany(passages(9, 'AS1/better', 'AS1/conventional'), POLES).flat()).toEqual([]);
  });

  it('passes over poles that it does not know', () => {
    expect(learnCompany(passages(9, 'AS1/better', 'XX1/better'), POLES).flat()).toEqual([]);
  });
});
