import type { Assessment } from '../assessment/assessment.ts';
import type { Rubric } from '../rubric/rubric.ts';
import { compareFrames } from './compare-frames.ts';
import { compareDimensions } from './compare-dimensions.ts';
import { decideFates } from './decide-fates.ts';
import { findOutline } from './find-outline.ts';
import { outlineRubric, type RubricVersions } from './outline.ts';
import type { VersionComparison } from './report.ts';
import { listMoves } from './trace-moves.ts';
import { stepBetween } from './version-number.ts';

/** What a comparison is made from. */
export type Editions = {
  readonly assessment: Assessment;
  /** The rubric that would be used, with its hash. */
  readonly to: { readonly rubric: Rubric; readonly hash: string };
  /** The rubric that the assessment was made with, where this device has it. */
  readonly kept: Rubric | null;
  /** The record of the versions of `to`; null when there is none. */
  readonly versions: RubricVersions | null;
};

/**
 * Says what is different when an assessment is opened with a rubric, and what becomes of each of its answers. Alters
 * nothing. An assessment of a later version is not compared: the words of that version are not known here.
 */
export function compareVersions({ assessment, to, kept, versions }: Editions): VersionComparison {
  const made = assessment.rubric;
  const { rubric, hash } = to;
  if (made.hash === hash) return { kind: 'same' };
  if (made.id !== rubric.id) return { kind: 'other' };
  const step = stepBetween(made.version, rubric.version);
  if (step === 'older') return { kind: 'newer' };
  const own = versions?.rubric === rubric.id ? versions : null;
  const { basis, outline: before } = findOutline(made, kept, own, rubric.version);
  const after = outlineRubric(rubric);
  const moves = listMoves(own?.moves ?? [], made.version, rubric.version);
  const compared = { assessment, before, after, moves, step };
  return {
    kind: 'upgrade',
    report: {
      from: { version: made.version, hash: made.hash },
      to: { id: rubric.id, version: rubric.version, hash },
      step,
      basis,
      ...compareDimensions({ ...compared, rubric }),
      ...compareFrames({ ...compared, rubric }),
      answers: decideFates(compared),
    },
  };
}
