import { readSource } from '../../../../../src/draft/read/read-source.ts';
import { createChance } from './chance.ts';
import { judgeOutcome } from './judge-outcome.ts';
import { mutateDraft } from './mutate-draft.ts';
import { readSamples, type FuzzedFormat } from './samples.ts';

export type RoundMessage =
  | { readonly kind: 'started'; readonly round: number }
  | {
      readonly kind: 'ended';
      readonly round: number;
      readonly outcome: 'ok' | 'refused';
      readonly fault: string | undefined;
    };

/** Reads one mutated file for each round; the number of a round is the seed of its mutations. */
export async function runRounds(order: {
  readonly format: FuzzedFormat;
  readonly first: number;
  readonly last: number;
  readonly tell: (message: RoundMessage) => void;
}): Promise<void> {
  const samples = await readSamples(order.format);
  // Loading the reader is no part of the first round.
  for (const { name, bytes } of samples.slice(0, 1)) await readRound(name, bytes);
  for (let round = order.first; round <= order.last; round += 1) {
    const chance = createChance(round);
    const sample = chance.pick(samples);
    const bytes = mutateDraft(sample, chance);
    order.tell({ kind: 'started', round });
    order.tell({ kind: 'ended', round, ...(await readRound(sample.name, bytes)) });
  }
}

async function readRound(name: string, bytes: Uint8Array) {
  try {
    const outcome = await readSource({ kind: 'file', name, bytes }, () => undefined);
    return { outcome: outcome.kind, fault: judgeOutcome(outcome) };
  } catch (error) {
    return { outcome: 'refused' as const, fault: `threw ${String(error)}` };
  }
}
