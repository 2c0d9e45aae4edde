/** Sorts versions from the first to the latest: 1.9.0 comes before 1.10.0. */
export function compareNumbers(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
