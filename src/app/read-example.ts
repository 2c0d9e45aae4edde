import { firstExampleId } from 'virtual:first-example';
import exampleUrl from './example.assessment.json?url';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { readHeld } from '../lib/read-held.ts';

type ExampleFile = { readonly assessment: Assessment };

/**
 * The worked example, from the page or else from the app's own files. A test reads it as a file of anybody is read, so
 * that no visit has to. Rejects when it cannot be fetched.
 */
export async function readExample(): Promise<Assessment> {
  const held = firstExampleId && (readHeld(firstExampleId) as ExampleFile | undefined);
  if (held) return held.assessment;
  const response = await fetch(exampleUrl);
  if (!response.ok) throw new Error(`The example could not be read (${response.status}).`);
  return ((await response.json()) as ExampleFile).assessment;
}
