import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleRubric, type RubricFiles } from '../domain/rubric/assemble.ts';
import type { Rubric } from '../domain/rubric/rubric.ts';

// Not `new URL(…, import.meta.url)`: Vite would turn that into a web address in component tests.
export const RUBRIC_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../rubric/');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(RUBRIC_FOLDER + path, 'utf8'));
}

/** The files of the authoring layout under `rubric/`, read but not checked. */
export function readRubricFiles(): RubricFiles {
  const frame = readJson('rubric.json') as RubricFiles['frame'];
  return {
    frame,
    sections: frame.sections.map(({ file }) => readJson(file) as RubricFiles['sections'][number]),
    tensions: readJson('tensions.json') as RubricFiles['tensions'],
    lessons: readJson('lessons.json') as RubricFiles['lessons'],
    sources: readJson('sources.json') as RubricFiles['sources'],
  };
}

/** The rubric of this repository as one object. */
export function readRubric(): Rubric {
  return assembleRubric(readRubricFiles());
}
