import { baseOf } from './text/stemmers.ts';
import type { Concepts } from './concepts.ts';

/** The content files, by language; their shape is checked when the rubric is. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  en: async () => (await import('../../../rubric/concepts.json')).default,
};

/** The concepts for drafts in a language (a BCP 47 tag); none where nobody has written them: the rubric's words remain. */
export async function loadConcepts(language: string): Promise<Concepts> {
  const load = FILES[baseOf(language)];
  return load ? ((await load()) as Concepts) : { language, dimensions: {}, flags: [] };
}
