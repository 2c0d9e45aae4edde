import type { GroupScore, HarmFinding } from '../../domain/scoring/result.ts';
import type { DimensionState, Waiting } from '../../domain/scoring/truth.ts';
import { sayContextValues } from '../../i18n/say-context.ts';
import { sayRange, sayScore, sayState } from '../../i18n/say-result.ts';
import type { Composition } from './context.ts';

/** The answer in words, as on the screen. */
export function describeState({ rubric, say }: Composition, state: DimensionState): string {
  return sayState(say, rubric, state);
}

/** What is not known yet: a dimension, or a question about the programme. */
export function sayWaiting({ rubric, dimension }: Composition, waiting: Waiting): string {
  if (waiting.kind === 'dimension') return `${waiting.id} ${dimension(waiting.id).title}`;
  return rubric.context.find(({ id }) => id === waiting.id)?.question ?? waiting.id;
}

/** How much a harm weighs: critical, perhaps critical while something is not known, or neither. */
export function saySeverity({ say }: Composition, { isCritical, waiting }: HarmFinding): string {
  if (isCritical) return say('words.critical');
  return say(waiting.length > 0 ? 'words.critical-undecided' : 'report.not-critical');
}

/** The title of a section. */
export function titleOfSection({ rubric }: Composition, id: string): string {
  return rubric.sections.find((section) => section.id === id)?.title ?? id;
}

/** A question about the programme with its answer. */
export function sayContextAnswer({ report, rubric, say }: Composition, id: string): string {
  const question = rubric.context.find((asked) => asked.id === id)?.question ?? id;
  return `${question} ${sayContextValues(say, rubric, report.context, id)}`;
}

/** A group's score, what open answers can still change, and how much is rated: one line, as on the screen. */
export function describeScore({ say }: Composition, score: GroupScore): string {
  if (score.applicable === 0) return `${sayScore(say, score)}.`;
  const range = sayRange(say, score);
  const rated = say('words.completeness', { rated: score.rated, applicable: score.applicable });
  const parts = [
    sayScore(say, score),
    ...(range ? [say('results.profile.may-be', { range })] : []),
    rated,
  ];
  return `${parts.join('; ')}.`;
}
