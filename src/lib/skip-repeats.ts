/** Passes on what is reported only when its step is another one than the last: a person could not see the difference. */
export function skipRepeats<Given extends readonly unknown[]>(
  stepOf: (...given: Given) => number,
  report: (...given: Given) => void,
): (...given: Given) => void {
  let last: number | undefined;
  return (...given) => {
    const step = stepOf(...given);
    if (step === last) return;
    last = step;
    report(...given);
  };
}

/** How much of a whole is done, in hundredths. */
export function toPercent(done: number, of: number): number {
  return Math.round((100 * done) / of);
}
