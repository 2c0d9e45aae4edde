import type { Report } from '../../report/report.ts';

/** The result as JSON, letter for letter what `score` prints on the command line. */
export function writeJson({ result }: Report): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(result, null, 2)}\n`);
}
