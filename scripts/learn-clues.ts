import type { LearnedWeights } from '../src/draft/evidence/clues.ts';

/** The clues of one passage for one dimension, and whether a reader picked it, or picked the better pole for it. */
export type ClueLesson = { readonly clues: readonly number[]; readonly isPicked: boolean };

/** Keeps the weights small where a few drafts say little: as much as this many lessons would. */
const RESTRAINT = 3;
const MOST_STEPS = 30;
const ENOUGH = 1e-6;
/** Digits that are kept; more would only tell one machine from another. */
const DIGITS = 3;

/**
 * Learns what each clue weighs: logistic regression with a ridge, by Newton’s method. The same lessons give the same
 * weights. The clues of a lesson stand in the order of `names`. Needs at least one lesson of each kind.
 */
export function learnClues<Name extends string>(
  names: readonly Name[],
  lessons: readonly ClueLesson[],
): LearnedWeights<Name> {
  const spreads = names.map((_, clue) => spreadOf(lessons.map(({ clues }) => clues[clue] ?? 0)));
  const rows = lessons.map(({ clues }) => [
    ...spreads.map(({ mean, deviation }, at) => ((clues[at] ?? 0) - mean) / deviation),
    1,
  ]);
  const found = climb(
    rows,
    lessons.map(({ isPicked }) => (isPicked ? 1 : 0)),
  );
  const slopes = spreads.map(({ deviation }, at) => (found[at] ?? 0) / deviation);
  const start = spreads.reduce(
    (sum, { mean }, at) => sum - (slopes[at] ?? 0) * mean,
    found[names.length] ?? 0,
  );
  const weights = Object.fromEntries(names.map((name, at) => [name, round(slopes[at] ?? 0)]));
  return { start: round(start), weights: weights as Record<Name, number> };
}

function spreadOf(values: readonly number[]): {
  readonly mean: number;
  readonly deviation: number;
} {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(square) || 1 };
}

function round(value: number): number {
  return Number(value.toFixed(DIGITS));
}

/** Newton’s method with half steps where a whole one would go too far. */
function climb(rows: readonly (readonly number[])[], picked: readonly number[]): readonly number[] {
  const width = rows[0]?.length ?? 0;
  let now: readonly number[] = new Array<number>(width).fill(0);
  let loss = lossOf(now, rows, picked);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const move = findMove(now, rows, picked);
    let share = 1;
    let next = now;
    let nextLoss = Infinity;
    for (; share > ENOUGH && nextLoss > loss; share /= 2) {
      next = now.map((value, at) => value - share * (move[at] ?? 0));
      nextLoss = lossOf(next, rows, picked);
    }
    if (nextLoss > loss - ENOUGH) break;
    [now, loss] = [next, nextLoss];
  }
  return now;
}

function oddsOf(weights: readonly number[], row: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function lossOf(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  picked: readonly number[],
): number {
  const restraint = weights.slice(0, -1).reduce((sum, weight) => sum + weight ** 2, 0);
  return rows.reduce(
    (sum, row, at) => {
      const odds = oddsOf(weights, row);
      return (
        sum + Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - (picked[at] ?? 0) * odds
      );
    },
    (RESTRAINT / 2) * restraint,
  );
}

function findMove(
  weights: readonly number[],
  rows: readonly (readonly number[])[],
  picked: readonly number[],
): readonly number[] {
  const width = weights.length;
  const slope = weights.map((weight, at) => (at < width - 1 ? RESTRAINT * weight : 0));
  const bend = weights.map((_, at) =>
    weights.map((__, other): number => (at === other && at < width - 1 ? RESTRAINT : 0)),
  );
  rows.forEach((row, at) => {
    const chance = 1 / (1 + Math.exp(-oddsOf(weights, row)));
    const missed = chance - (picked[at] ?? 0);
    const doubt = chance * (1 - chance);
    row.forEach((value, one) => {
      slope[one] = (slope[one] ?? 0) + missed * value;
      const line = bend[one];
      if (line)
        row.forEach((more, other) => (line[other] = (line[other] ?? 0) + doubt * value * more));
    });
  });
  return solve(bend, slope);
}

/** Solves equations by elimination; the matrix is symmetric and positive, so no row needs to move. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivot, at) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const share = (row[at] ?? 0) / (pivot[at] ?? 1);
      pivot.forEach((value, column) => (row[column] = (row[column] ?? 0) - share * value));
    }
  });
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1));
}
