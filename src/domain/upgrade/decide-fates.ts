import type { Answer, Assessment } from '../assessment/assessment.ts';
import type { Move, Outline, OutlineDimension, TextKind } from './outline.ts';
import type { AnswerFate, LookReason } from './report.ts';
import { traceDimension } from './trace-moves.ts';
import type { VersionStep } from './version-number.ts';

type Input = {
  readonly assessment: Assessment;
  readonly before: Outline | null;
  readonly after: Outline;
  readonly moves: readonly Move[];
  readonly step: VersionStep;
};

/** The texts that a person reads to give a position of this kind. */
const TEXTS_READ = {
  level: ['question', 'poles', 'levels'],
  'not-stated': ['question', 'poles', 'choices'],
  'not-applicable': ['question', 'poles', 'choices'],
} as const satisfies Readonly<Record<string, readonly TextKind[]>>;

/**
 * What becomes of each answer. One wants another look when words that a person read to give it have changed. A new
 * third number promises that only slips were mended and no answer changes. Where the old words are not known, a new
 * first number makes every answer want another look.
 */
export function decideFates(input: Input): readonly AnswerFate[] {
  return input.assessment.answers.map((answer) => decideFate(answer, input));
}

function decideFate(answer: Answer, input: Input): AnswerFate {
  const { assessorId, dimensionId } = answer;
  const { targets, isRecut } = traceDimension(input.moves, dimensionId);
  const asked = targets.filter((target) => findIn(input.after, target));
  const fate = { assessorId, dimensionId, targets: asked };
  if (asked.length === 0) return { ...fate, kind: 'not-asked', isOffered: false, because: [] };
  if (isRecut) return { ...fate, kind: 'look-again', isOffered: true, because: ['recut'] };
  const because = listReasons(answer, asked[0] ?? '', input);
  const kind = because.length > 0 ? 'look-again' : 'stands';
  return { ...fate, kind, isOffered: false, because };
}

function listReasons(answer: Answer, target: string, input: Input): readonly LookReason[] {
  const { before, after, step } = input;
  const { position } = answer;
  if (!position) return [];
  if (!before) return step === 'major' ? ['unknown'] : [];
  if (step === 'patch') return [];
  const old = findIn(before, answer.dimensionId);
  const now = findIn(after, target);
  // An answer kept from a version before: what it was an answer to is not in this outline.
  if (!old || !now) return ['unknown'];
  const texts = TEXTS_READ[position.kind].filter((text) => old.texts[text] !== now.texts[text]);
  const isScaleRead = position.kind === 'level' && before.scale !== after.scale;
  return isScaleRead ? [...texts, 'scale'] : texts;
}

function findIn(outline: Outline, id: string): OutlineDimension | undefined {
  return outline.dimensions.find((dimension) => dimension.id === id);
}
