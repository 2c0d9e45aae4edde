import { baseOf } from './text/stemmers.ts';
import clues from './clue-weights.en.json';
import type { Concepts } from './concepts.ts';
import leanings from './leaning-weights.en.json';
import { remember } from './remember.ts';

/** The content files, by language; their shape is checked when the rubric is. */
const FILES: Readonly<Record<string, () => Promise<unknown>>> = {
  en: async () => {
    const [concepts, weights] = await Promise.all([
      import('../../../rubric/concepts.json'),
      import('./word-weights.en.json'),
    ]);
    return { ...concepts.default, weights: weights.default, clues, leanings };
  },
};

/** The concepts for drafts in a language (a BCP 47 tag); none where nobody has written them: the rubric's words remain. */
export function loadConcepts(language: string): Promise<Concepts> {
  const base = baseOf(language);
  return base in FILES ? load(base) : nobodysWords(language);
}

/** The same each time, so that nothing is read from it twice. */
const nobodysWords = remember((language: string): Promise<Concepts> =>
  Promise.resolve({ language, dimensions: {}, flags: [] }),
);

const load = remember(async (base: string) => (await FILES[base]?.()) as Concepts);
