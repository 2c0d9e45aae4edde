import { briefRubricId, firstWordsUrl, rubricHash, rubricUrl } from 'virtual:rubric';
import { fillDimension } from '../domain/rubric/brief-rubric.ts';
import type { Dimension, Rubric } from '../domain/rubric/rubric.ts';
import { readHeld } from '../lib/read-held.ts';
import type { FirstRubric, LoadedRubric } from '../state/selectors.ts';
import { findBriefPlace } from './find-brief-place.ts';

/**
 * Reads the built-in rubric. A first visit to a page that shows few of its words begins with those; a device that keeps
 * the app has the whole at hand. Rejects when it cannot be fetched.
 */
export async function readRubric(): Promise<FirstRubric> {
  const dimensionId = findBriefPlace();
  if (dimensionId === null) return readWhole();
  const brief = briefRubricId && (readHeld(briefRubricId) as Rubric | undefined);
  if (!brief) return readWhole();
  try {
    return { rubric: await addWords(brief, dimensionId), hash: rubricHash, readWhole };
  } catch {
    // An address with a dimension that the rubric lacks, for example: the whole says so.
    return readWhole();
  }
}

async function addWords(brief: Rubric, dimensionId: string): Promise<Rubric> {
  if (!dimensionId) return brief;
  const dimension = (await readJson(`${firstWordsUrl ?? ''}of-${dimensionId}.json`)) as Dimension;
  return fillDimension(brief, dimension);
}

async function readWhole(): Promise<LoadedRubric> {
  return { rubric: (await readJson(rubricUrl)) as Rubric, hash: rubricHash };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The rubric could not be read (${response.status}).`);
  return response.json();
}
