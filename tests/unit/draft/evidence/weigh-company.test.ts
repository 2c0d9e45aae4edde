import { describe, expect, it } from 'vitest';
import { weighCompany } from '../../../../src/draft/evidence/weigh-company.ts';

/** Half of the passages of the first pole speak for the third as well, and a tenth for the second. */
const COMPANY = [[1, 10, 2, 50], [0, 20], []];

describe('weighCompany', () => {
  it('expects of a pole what the poles it goes with let expect', () => {
    expect([...weighCompany(Float64Array.of(1, 0, 0), COMPANY)]).toEqual([0, 0.1, 0.5]);
  });

  it('adds up what several poles say', () => {
    const [first, second, third] = weighCompany(Float64Array.of(0.5, 0.5, 0), COMPANY);
    expect(first).toBeCloseTo(0.1);
    expect(second).toBeCloseTo(0.05);
    expect(third).toBeCloseTo(0.25);
  });

  it('expects nothing where no pole goes with another', () => {
    expect([...weighCompany(Float64Array.of(0, 0, 1), COMPANY)]).toEqual([0, 0, 0]);
  });
});
