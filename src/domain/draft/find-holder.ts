/** The number of the last start that is not above `at`: who holds it, when things lie one behind the other. */
export function findHolder(starts: ArrayLike<number>, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
