/** Bytes as megabytes with one decimal, never less than 0.1. */
export function toMegabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 100_000)) / 10;
}
