import { weighByName } from './clues.ts';
import type { Leaning } from './evidence.ts';
import { LEANING_CLUES, type LeaningClues, type LeaningWeights } from './leaning-clues.ts';

/** More is asked of the better pole: a strength that is not there would stop a team from asking. */
const CHANCE = { better: 0.65, conventional: 0.45 };

/** The pole that the clues speak for; unclear where the chances are near each other. */
export function leanByClues(clues: LeaningClues, learned: LeaningWeights): Leaning {
  const chance = weighByName(LEANING_CLUES, clues, learned);
  if (chance >= CHANCE.better) return 'better';
  return chance <= CHANCE.conventional ? 'conventional' : 'unclear';
}
