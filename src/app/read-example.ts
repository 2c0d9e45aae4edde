import exampleUrl from './example.assessment.json?url';
import type { Assessment } from '../domain/assessment/assessment.ts';

/** The worked example, from the app's own files; fetched only when a person opens it. */
export async function readExample(): Promise<Assessment> {
  const [response, { readAssessmentFile }] = await Promise.all([
    fetch(exampleUrl),
    import('../storage/assessment-file.ts'),
  ]);
  const read = readAssessmentFile(await response.text());
  if (read.kind === 'refused') throw new Error('The example is not a valid assessment file.');
  return read.file.assessment;
}
