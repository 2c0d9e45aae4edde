import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { GroupScore } from '../../domain/scoring/result.ts';
import type { ReportDimension, ReportSection } from '../../report/report.ts';
import { asksForStep } from '../../report/wording.ts';
import type { Block, Run, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { dimensionAnchor } from './links.ts';
import { heading, keepWithNext, labelled, paragraph, strong, when } from './parts.ts';
import { sayQuotePlace } from '../../i18n/say-quote.ts';
import { describeScore, describeState, titleOfSection } from './words.ts';

/** Every dimension in scope, by part and section: poles, answer, descriptor, note, passages, redesign, source. */
export function composeDimensions(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  return report.parts.flatMap((part) => {
    const sections = part.sections.filter((section) => section.dimensions.some(isInScope));
    const title = rubric.parts.find(({ id }) => id === part.id)?.title ?? part.id;
    return when(sections.length > 0, () => [
      heading(1, say('report.part', { title }), `part-${part.id}`),
      composeScore(composition, part.score, 'lead'),
      ...sections.flatMap((section) => composeSection(composition, section)),
    ]);
  });
}

/** Never left at the foot of a page without what it is the score of. */
function composeScore(composition: Composition, score: GroupScore, look: 'lead' | 'body'): Block {
  const runs = [{ text: describeScore(composition, score) }];
  return { kind: 'paragraph', runs, look, keepWithNext: true };
}

function isInScope({ state }: ReportDimension): boolean {
  return state !== 'out-of-scope';
}

function composeSection(composition: Composition, section: ReportSection): readonly Block[] {
  return [
    heading(2, titleOfSection(composition, section.id), `section-${section.id}`),
    composeScore(composition, section.score, 'body'),
    ...section.dimensions
      .filter(isInScope)
      .flatMap((answer) => composeDimension(composition, answer)),
  ];
}

function composeDimension(composition: Composition, answer: ReportDimension): readonly Block[] {
  const { say, dimension } = composition;
  const content = dimension(answer.id);
  return [
    heading(3, `${answer.id} ${content.title}`, dimensionAnchor(answer.id)),
    composePoles(composition, answer.id),
    ...(answer.isAdapted && content.adapted
      ? [keepWithNext(labelled(say('report.adapted'), content.adapted.note))]
      : []),
    composeAnswer(composition, answer, content),
    ...composeEvidence(composition, answer),
    ...when(asksForStep(answer), () => [composeRedesign(composition, content, answer)]),
    paragraph(saySource(composition, content), 'small'),
  ];
}

/** The two practices side by side, the conventional one where the line of the profile begins. */
function composePoles({ say, wording }: Composition, id: string): Block {
  const { conventional, better } = wording(id);
  const pole = (name: 'conventional' | 'better', text: string): TableCell => ({
    runs: [strong(`${say(`words.pole.${name}`)}: `, name), { text }],
  });
  return {
    kind: 'table',
    widths: [0.5, 0.5],
    head: [],
    rows: [[pole('conventional', conventional), pole('better', better)]],
    keepWithNext: true,
  };
}

/** The answer, and what it means here: the level's descriptor, the reason, or the question that waits. */
function composeAnswer(
  composition: Composition,
  answer: ReportDimension,
  content: Dimension,
): Block {
  const state = strong(`${describeState(composition, answer.state)}.`);
  const meaning = explainAnswer(composition, answer, content);
  const runs = meaning === '' ? [state] : [state, { text: ` ${meaning}` }];
  // An answer of one line would stand alone under its poles at the foot of a page.
  return { kind: 'paragraph', runs, keepWithNext: true };
}

/** The question on which the draft is silent stands among the findings; it is not asked twice. */
function explainAnswer(
  { wording }: Composition,
  { id, state, reason }: ReportDimension,
  { levels }: Dimension,
): string {
  if (typeof state === 'number') return levels[state];
  if (state === 'not-applicable') return reason;
  return state === 'unanswered' ? wording(id).question : '';
}

function composeEvidence({ say }: Composition, answer: ReportDimension): readonly Block[] {
  return [
    ...when(answer.note.trim() !== '', () => [labelled(say('report.note'), answer.note)]),
    ...answer.passages.map((passage): Block => {
      const place = sayQuotePlace(say, passage);
      const isMarked = passage.now !== undefined && passage.now.kind !== 'exact';
      const line = place === '' || isMarked ? place : say('report.place', { place });
      return { kind: 'quote', text: passage.quote, place: line };
    }),
    ...when(answer.isClaimedNotShown, () => [paragraph(say('report.claimed-here'), 'small')]),
  ];
}

/**
 * What to write instead, as far as it fits the answer: a silent draft gets an example of better wording and is not told to
 * take out what it does not plan; one past the conventional practice gets the steps that build on.
 */
function composeRedesign(
  { say }: Composition,
  { id, redesign }: Dimension,
  { state }: ReportDimension,
): Block {
  const { now, thisPhase, indicator, before, after } = redesign;
  const step = (name: 'now' | 'this-phase' | 'indicator' | 'before' | 'after', text: string) => [
    strong(`${say(`words.redesign.${name}`)}: `),
    { text },
  ];
  if (typeof state !== 'number') return paragraph(step('after', after));
  const nextLine: Run = { text: '\n' };
  const steps = [
    ...(state <= 1 ? [...step('now', now), nextLine] : []),
    ...step('this-phase', thisPhase),
    nextLine,
    ...step('indicator', indicator),
  ];
  const example = [...step('before', before), nextLine, ...step('after', after)];
  return {
    kind: 'table',
    widths: [0.5, 0.5],
    head: [say('report.redesign', { code: id }), say('report.example')],
    rows: [[{ runs: steps }, { runs: example }]],
    keepWithNext: true,
  };
}

function saySource({ say }: Composition, { source, lessons, facts }: Dimension): string {
  return [
    say('report.source', source),
    ...(lessons.length > 0 ? [say('report.related', { lessons: lessons.join(', ') })] : []),
    ...(facts.length > 0 ? [say('report.related-facts', { facts: facts.join(', ') })] : []),
  ].join(' ');
}
