export { readRubric, readRubricFiles, RUBRIC_FOLDER } from '../src/cli/read-rubric.ts';
