import type { Bidi } from 'bidi-js';
import type { ShapeWord } from '../text/shape-words.ts';
import { decodeWoff } from './decode-woff.ts';
import { parseFace, type Face } from './face.ts';
import {
  describeSubset,
  type FaceName,
  type FontSource,
  type Subset,
  type Weight,
} from './font-source.ts';
import { drawSymbolFace } from './symbol-face.ts';

/**
 * Faces in the order in which they are asked for a character, with the means to shape and order letters when a
 * text has such that need it.
 */
export type FaceSet = {
  readonly regular: readonly Face[];
  readonly bold: readonly Face[];
  readonly shape?: ShapeWord;
  readonly bidi?: Bidi;
};

/** Parsed faces stay between reports: unpacking and parsing cost more than the rest of a short report. */
const parsed = new WeakMap<FontSource, Map<string, Promise<Face>>>();

/** Loads the regular and bold faces of these subsets, each file once per source, and adds our own symbols last. */
export async function loadFaces(subsets: readonly Subset[], source: FontSource): Promise<FaceSet> {
  const loadWeight = async (weight: Weight) => [
    ...(await Promise.all(subsets.map((subset) => loadFace({ subset, weight }, source)))),
    drawSymbolFace(weight),
  ];
  const [regular, bold] = await Promise.all([loadWeight(400), loadWeight(700)]);
  return { regular, bold };
}

function loadFace(name: FaceName, source: FontSource): Promise<Face> {
  const faces = parsed.get(source) ?? new Map<string, Promise<Face>>();
  parsed.set(source, faces);
  const key = `${name.subset}-${name.weight}`;
  const known = faces.get(key);
  if (known) return known;
  const description = { key, weight: name.weight, ...describeSubset(name.subset) };
  const face = source(name).then((bytes) => parseFace(description, decodeWoff(bytes)));
  faces.set(key, face);
  // A file that did not arrive is asked for again next time; the failure itself reaches the caller.
  face.catch(() => faces.delete(key));
  return face;
}
