import { COMPANY_SCALE, type WordWeights } from './word-weights.ts';

/**
 * What a passage's shares of the poles let expect of each pole, by what passages speak for together: the shares of the
 * poles it goes with, each times how often it does. 0 for a pole that goes with none.
 */
export function weighCompany(shares: Float64Array, company: WordWeights['company']): Float64Array {
  const expected = new Float64Array(shares.length);
  for (let pole = 0; pole < shares.length; pole += 1) {
    const share = (shares[pole] ?? 0) / COMPANY_SCALE;
    const pairs = company[pole] ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      const other = pairs[at] ?? 0;
      expected[other] = (expected[other] ?? 0) + share * (pairs[at + 1] ?? 0);
    }
  }
  return expected;
}
