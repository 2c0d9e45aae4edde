import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readExamples } from './example-sentences.ts';
import { learnWeights } from './learn-weights.ts';
import { readRubric } from './read-rubric.ts';

/** Beside the code that reads it: it is made, not written. */
export const WEIGHTS_FILE = fileURLToPath(
  new URL('../src/draft/evidence/word-weights.en.json', import.meta.url),
);

/** The text of the weights file for the examples and the rubric as they are now: one word a line. */
export function compileWeights(): string {
  const { poles, words } = learnWeights(readExamples(), readRubric());
  const lines = Object.entries(words).map(
    ([stem, numbers]) => `${JSON.stringify(stem)}:${JSON.stringify(numbers)}`,
  );
  return `{"poles":${JSON.stringify(poles)},"words":{\n${lines.join(',\n')}\n}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(WEIGHTS_FILE, compileWeights());
}
