import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConceptsSchema } from '../src/draft/evidence/concepts.ts';
import type { WordWeights } from '../src/draft/evidence/word-weights.ts';
import { readHalf } from '../tests/bench/evidence/halves.ts';
import { readPassages } from './example-passages.ts';
import { readExamples } from './example-sentences.ts';
import { createDraftLearner } from './learn-from-drafts.ts';
import { createWeightLearner } from './learn-weights.ts';
import { readRubric, RUBRIC_FOLDER } from './read-rubric.ts';

/** Beside the code that reads them: they are made, not written. */
export const WEIGHTS_FILE = placeOf('word-weights.en.json');
export const CLUES_FILE = placeOf('clue-weights.en.json');
export const LEANINGS_FILE = placeOf('leaning-weights.en.json');

function placeOf(name: string): string {
  return fileURLToPath(new URL(`../src/draft/evidence/${name}`, import.meta.url));
}

/** The texts of the files for the examples, the rubric and the labelled drafts of the tuning half as they are now. */
export async function compileWeights(): Promise<{
  readonly weights: string;
  readonly clues: string;
  readonly leanings: string;
}> {
  const rubric = readRubric();
  const content = readFileSync(join(RUBRIC_FOLDER, 'concepts.json'), 'utf8');
  const concepts = ConceptsSchema.parse(JSON.parse(content));
  const learnWords = createWeightLearner(readExamples(), rubric, readPassages());
  const learn = createDraftLearner(rubric, concepts, learnWords);
  const { weights, clues, leanings } = learn(await readHalf('tuning'));
  return {
    weights: writeWeights(weights),
    clues: `${JSON.stringify(clues, null, 2)}\n`,
    leanings: `${JSON.stringify(leanings, null, 2)}\n`,
  };
}

/** One word a line, and one pole. */
function writeWeights({ poles, company, words }: WordWeights): string {
  const lines = Object.entries(words).map(
    ([stem, numbers]) => `${JSON.stringify(stem)}:${JSON.stringify(numbers)}`,
  );
  const others = company.map((pairs) => JSON.stringify(pairs));
  return `{"poles":${JSON.stringify(poles)},"company":[\n${others.join(',\n')}\n],"words":{\n${lines.join(',\n')}\n}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { weights, clues, leanings } = await compileWeights();
  writeFileSync(WEIGHTS_FILE, weights);
  writeFileSync(CLUES_FILE, clues);
  writeFileSync(LEANINGS_FILE, leanings);
}
