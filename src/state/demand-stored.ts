import type { Outcome } from '../storage/assessment-storage.ts';

/** The caller has said what is to be stored; what was not is told by rejecting. */
export function demandStored(outcome: Outcome): void {
  if (outcome.kind === 'failed') throw new Error(`Not stored: ${outcome.code}`);
}
