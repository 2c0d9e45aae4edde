import { hashContent } from '../../lib/hash-content.ts';
import type { Rubric } from './rubric.ts';

/** SHA-256 of the rubric's content, hexadecimal, whatever the order of its fields: tells two editions apart. */
export function hashRubric(rubric: Rubric): string {
  return hashContent(rubric);
}
