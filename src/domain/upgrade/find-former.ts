import { listDimensions, type Dimension, type Rubric } from '../rubric/rubric.ts';
import type { RubricVersions } from './outline.ts';
import { listMoves, traceDimension } from './trace-moves.ts';

/** The dimension of an old version that is this one now, under whatever id; undefined when it was cut anew or is new. */
export function findFormer(
  old: Rubric,
  versions: RubricVersions | null,
  toVersion: string,
  dimensionId: string,
): Dimension | undefined {
  const own = versions?.rubric === old.id ? versions.moves : [];
  const moves = listMoves(own, old.version, toVersion);
  return listDimensions(old).find(({ id }) => {
    const { targets, isRecut } = traceDimension(moves, id);
    return !isRecut && targets.includes(dimensionId);
  });
}
