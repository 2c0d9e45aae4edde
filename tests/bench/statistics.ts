/** What is printed of many measurements. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

/** The middle of the values, and what a tenth of them is below and above. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: at(values, 0.5), low: at(values, 0.1), high: at(values, 0.9) };
}

/** The value that this share of the values is below. NaN without values. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Whether an aim is met, in words that stand out when it is not. */
export function verdict(isGood: boolean): string {
  return isGood ? 'holds' : 'DOES NOT HOLD';
}
