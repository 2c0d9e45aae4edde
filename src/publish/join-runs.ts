import type { Run } from './blocks.ts';

/** The text of runs as one, without their looks. */
export function joinRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
