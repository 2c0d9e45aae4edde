import exampleUrl from './example.assessment.json?url';
import type { Assessment } from '../domain/assessment/assessment.ts';

/**
 * The worked example, from the app's own files; fetched only when a person opens it. A test reads it as a file of
 * anybody is read, so that no visit has to. Rejects when it cannot be fetched.
 */
export async function readExample(): Promise<Assessment> {
  const response = await fetch(exampleUrl);
  if (!response.ok) throw new Error(`The example could not be read (${response.status}).`);
  const { assessment } = (await response.json()) as { assessment: Assessment };
  return assessment;
}
