import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashRubric } from '../src/domain/rubric/hash.ts';
import type { Rubric } from '../src/domain/rubric/rubric.ts';
import {
  outlineRubric,
  type RubricVersions,
  type VersionRecord,
} from '../src/domain/upgrade/outline.ts';
import { isSame } from '../src/domain/assessment/records.ts';
import { compareNumbers } from '../src/domain/upgrade/version-number.ts';
import { RUBRIC_FOLDER } from './read-rubric.ts';

const PATH = `${RUBRIC_FOLDER}versions.json`;

/** The record of the versions of this repository's rubric, read but not checked; an empty one when there is no file. */
export function readVersions(rubric: Rubric): RubricVersions {
  if (!existsSync(PATH)) return { rubric: rubric.id, versions: [], moves: [] };
  return JSON.parse(readFileSync(PATH, 'utf8')) as RubricVersions;
}

/** Writes the record in the form that prettier leaves alone. */
export async function writeVersions(versions: RubricVersions): Promise<void> {
  const { format } = await import('prettier');
  const { rubric, versions: list, moves } = versions;
  const whole = { $schema: './schema/versions.schema.json', rubric, versions: list, moves };
  const options = { parser: 'json', printWidth: 100 };
  writeFileSync(PATH, await format(JSON.stringify(whole), options));
}

export type Recorded =
  | { readonly kind: 'ok'; readonly versions: RubricVersions }
  /** The version went out with other texts: it needs another number. */
  | { readonly kind: 'refused' };

/**
 * Puts the rubric as it is now on record under its version, and closes that record when it is released. A version that
 * is not released may be recorded as often as its words change; another edition with the same texts adds its hash.
 */
export function recordVersion(
  rubric: Rubric,
  versions: RubricVersions,
  isReleased: boolean,
): Recorded {
  const before = versions.versions.find(({ version }) => version === rubric.version);
  const outline = outlineRubric(rubric);
  const hash = hashRubric(rubric);
  const isUnchanged = before !== undefined && isSame(outlineOf(before), outline);
  if (before?.isReleased && !before.hashes.includes(hash)) return { kind: 'refused' };
  const record: VersionRecord = {
    version: rubric.version,
    isReleased: isReleased || before?.isReleased === true,
    hashes: isUnchanged ? [...new Set([...before.hashes, hash])] : [hash],
    ...outline,
  };
  const others = versions.versions.filter((other) => other !== before);
  const sorted = [...others, record].toSorted((a, b) => compareNumbers(a.version, b.version));
  return { kind: 'ok', versions: { ...versions, versions: sorted } };
}

function outlineOf({
  version: _version,
  isReleased: _isReleased,
  hashes: _hashes,
  ...outline
}: VersionRecord) {
  return outline;
}
