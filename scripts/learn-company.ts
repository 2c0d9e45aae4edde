import { COMPANY_SCALE, type WordWeights } from '../src/draft/evidence/word-weights.ts';
import type { LabelledPassage } from './example-passages.ts';

/** Keeps shares small that rest on few passages: as much as this many more, without company, would. */
const RESTRAINT = 3;

/**
 * Learns what else a passage says: of the passages that speak for a pole, the share that speaks for each pole of another
 * dimension as well. By pole, in the order of `poles`; poles that are not among them are passed over.
 */
export function learnCompany(
  passages: readonly LabelledPassage[],
  poles: readonly string[],
): WordWeights['company'] {
  return poles.map((pole) => {
    const own = passages.filter(({ speaksFor }) => speaksFor.includes(pole));
    return poles.flatMap((other, number) => {
      if (dimensionOf(other) === dimensionOf(pole)) return [];
      const both = own.filter(({ speaksFor }) => speaksFor.includes(other)).length;
      const share = Math.round((COMPANY_SCALE * both) / (own.length + RESTRAINT));
      return share > 0 ? [number, share] : [];
    });
  });
}

function dimensionOf(pole: string): string {
  return pole.split('/')[0] ?? '';
}
