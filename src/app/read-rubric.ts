import { firstWordsUrl, rubricHash, rubricUrl } from 'virtual:rubric';
import { fillDimension } from '../domain/rubric/brief-rubric.ts';
import type { Dimension, Rubric } from '../domain/rubric/rubric.ts';
import type { FirstRubric, LoadedRubric } from '../state/selectors.ts';
import { findBriefPlace } from './find-brief-place.ts';

/**
 * Reads the built-in rubric. A first visit to a page that shows few of its words begins with those; a device that keeps
 * the app has the whole at hand. Rejects when it cannot be fetched.
 */
export async function readRubric(): Promise<FirstRubric> {
  const dimensionId = findBriefPlace();
  if (!firstWordsUrl || dimensionId === null) return readWhole();
  try {
    return { rubric: await readBrief(firstWordsUrl, dimensionId), hash: rubricHash, readWhole };
  } catch {
    // An address with a dimension that the rubric lacks, for example: the whole says so.
    return readWhole();
  }
}

async function readBrief(folder: string, dimensionId: string): Promise<Rubric> {
  const [brief, dimension] = await Promise.all([
    readJson(`${folder}brief.json`) as Promise<Rubric>,
    dimensionId ? (readJson(`${folder}of-${dimensionId}.json`) as Promise<Dimension>) : undefined,
  ]);
  return dimension ? fillDimension(brief, dimension) : brief;
}

async function readWhole(): Promise<LoadedRubric> {
  return { rubric: (await readJson(rubricUrl)) as Rubric, hash: rubricHash };
}

async function readJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The rubric could not be read (${response.status}).`);
  return response.json();
}
