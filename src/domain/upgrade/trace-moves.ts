import type { Move } from './outline.ts';
import { compareNumbers } from './version-number.ts';

/** What became of one dimension. `targets` are the ids under which it is asked now; none for one that is taken out. */
export type Trace = {
  readonly targets: readonly string[];
  /** True when the question is no longer the same one: its answer may be offered, and never carried over. */
  readonly isRecut: boolean;
};

/** The moves that hold between two versions, in the order in which they came. */
export function listMoves(moves: readonly Move[], from: string, to: string): readonly Move[] {
  return moves
    .filter(({ since }) => compareNumbers(from, since) < 0 && compareNumbers(since, to) <= 0)
    .toSorted((a, b) => compareNumbers(a.since, b.since));
}

/** Follows one dimension through moves that are sorted. */
export function traceDimension(moves: readonly Move[], id: string): Trace {
  return moves.reduce<Trace>(followMove, { targets: [id], isRecut: false });
}

function followMove(trace: Trace, move: Move): Trace {
  if (!trace.targets.some((target) => move.from.includes(target))) return trace;
  const others = trace.targets.filter((target) => !move.from.includes(target));
  return {
    targets: [...new Set([...others, ...move.to])],
    isRecut: trace.isRecut || move.kind === 'split' || move.kind === 'merged',
  };
}
