import type { Assessment } from '../assessment/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { outlineRubric, type Outline, type RubricVersions } from './outline.ts';
import type { Basis } from './report.ts';

type Found = { readonly basis: Basis; readonly outline: Outline | null };

/** Looks for what the version was that an assessment was made with: the kept rubric tells most, the record next. */
export function findOutline(
  made: Assessment['rubric'],
  kept: Rubric | null,
  versions: RubricVersions | null,
  toVersion: string,
): Found {
  if (kept) return { basis: 'rubric', outline: outlineRubric(kept) };
  const records = versions?.versions ?? [];
  const exact = records.find(({ hashes }) => hashes.includes(made.hash));
  if (exact) return { basis: 'record', outline: exact };
  // An unknown edition of the version in use: its record is about the one in use, and would say that nothing changed.
  const near = records.find(({ version }) => version === made.version && version !== toVersion);
  return near ? { basis: 'near-record', outline: near } : { basis: 'unknown', outline: null };
}
