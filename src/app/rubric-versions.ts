import record from '../../rubric/versions.json';
import type { RubricVersions } from '../domain/upgrade/outline.ts';

/** What the versions of the built-in rubric were; the linter has checked it. */
export const versions = record as RubricVersions;
