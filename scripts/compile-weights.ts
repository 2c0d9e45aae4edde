import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConceptsSchema } from '../src/draft/evidence/concepts.ts';
import type { WordWeights } from '../src/draft/evidence/word-weights.ts';
import { readHalf } from '../tests/bench/evidence/halves.ts';
import { readExamples } from './example-sentences.ts';
import { learnClues } from './learn-clues.ts';
import { learnWeights } from './learn-weights.ts';
import { listClueLessons } from './list-clue-lessons.ts';
import { readRubric, RUBRIC_FOLDER } from './read-rubric.ts';

/** Beside the code that reads them: they are made, not written. */
export const WEIGHTS_FILE = placeOf('word-weights.en.json');
const CLUES_FILE = placeOf('clue-weights.en.json');

function placeOf(name: string): string {
  return fileURLToPath(new URL(`../src/draft/evidence/${name}`, import.meta.url));
}

/** The text of the weights file for the examples and the rubric as they are now: one word a line. */
export function compileWeights(): string {
  const { poles, words } = learnWeights(readExamples(), readRubric());
  const lines = Object.entries(words).map(
    ([stem, numbers]) => `${JSON.stringify(stem)}:${JSON.stringify(numbers)}`,
  );
  return `{"poles":${JSON.stringify(poles)},"words":{\n${lines.join(',\n')}\n}}\n`;
}

/** The text of the clues file: what the labelled drafts of the tuning half teach with these weights of words. */
async function compileClues(weights: WordWeights): Promise<string> {
  const rubric = readRubric();
  const content = readFileSync(join(RUBRIC_FOLDER, 'concepts.json'), 'utf8');
  const concepts = { ...ConceptsSchema.parse(JSON.parse(content)), weights };
  const drafts = await readHalf('tuning');
  const lessons = drafts.flatMap((draft) => listClueLessons(draft, rubric, concepts));
  return `${JSON.stringify(learnClues(lessons), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const weights = compileWeights();
  writeFileSync(WEIGHTS_FILE, weights);
  writeFileSync(CLUES_FILE, await compileClues(JSON.parse(weights) as WordWeights));
}
