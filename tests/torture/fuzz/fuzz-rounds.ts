import { playRound, type RoundOutcome } from './play-round.ts';
import { makeSamples } from './samples.ts';

/** What the process that opens the files tells of each. */
export type RoundMessage =
  | { readonly kind: 'started'; readonly round: number }
  | ({ readonly kind: 'done'; readonly round: number } & RoundOutcome);

const [seed = 1, first = 0, last = 0] = process.argv.slice(2).map(Number);
const SEED_STEP = 1_000_003;

// What the app tells the one who looks into a fault is not for the table.
console.error = () => undefined;
const samples = await makeSamples();
for (let round = first; round <= last; round++) {
  process.send?.({ kind: 'started', round } satisfies RoundMessage);
  const outcome = await playRound(samples, seed * SEED_STEP + round);
  process.send?.({ kind: 'done', round, ...outcome } satisfies RoundMessage);
}
process.disconnect();
