import type { Dimension } from '../../domain/rubric/rubric.ts';
import type { ReportDimension, ReportSection } from '../../report/report.ts';
import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { dimensionAnchor, heading, labelled, list, paragraph, when, strong } from './parts.ts';
import { describeScore, describeState } from './words.ts';

/** Every dimension in scope, by part and section: poles, answer, descriptor, note, passages, redesign, source. */
export function composeDimensions(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  return report.parts.flatMap((part) => {
    const sections = part.sections.filter((section) => section.dimensions.some(isInScope));
    const title = rubric.parts.find(({ id }) => id === part.id)?.title ?? part.id;
    return when(sections.length > 0, () => [
      heading(1, say('report.part', { title }), `part-${part.id}`),
      paragraph(describeScore(composition, part.score), 'lead'),
      ...sections.flatMap((section) => composeSection(composition, section)),
    ]);
  });
}

function isInScope({ state }: ReportDimension): boolean {
  return state !== 'out-of-scope';
}

function composeSection(composition: Composition, section: ReportSection): readonly Block[] {
  const title =
    composition.rubric.sections.find(({ id }) => id === section.id)?.title ?? section.id;
  return [
    heading(2, title, `section-${section.id}`),
    paragraph(describeScore(composition, section.score)),
    ...section.dimensions
      .filter(isInScope)
      .flatMap((dimension) => composeDimension(composition, dimension)),
  ];
}

function composeDimension(composition: Composition, answer: ReportDimension): readonly Block[] {
  const { say, dimension } = composition;
  const content = dimension(answer.id);
  const adapted = answer.isAdapted ? content.adapted : undefined;
  return [
    heading(3, `${answer.id} ${content.title}`, dimensionAnchor(answer.id)),
    labelled(
      `${say('words.pole.conventional')}:`,
      adapted?.conventional ?? content.conventional,
      'conventional',
    ),
    labelled(`${say('words.pole.better')}:`, adapted?.better ?? content.better, 'better'),
    ...when(adapted !== undefined, () => [
      labelled(`${say('report.adapted')}:`, adapted?.note ?? ''),
    ]),
    labelled(`${say('report.answer')}:`, describeState(composition, answer.state)),
    ...describeAnswer(composition, answer, content),
    ...composeEvidence(composition, answer),
    ...when(asksForRedesign(answer), () => composeRedesign(composition, content)),
    paragraph(
      say('report.source', { ...content.source, lessons: content.lessons.join(', ') }),
      'small',
    ),
  ];
}

function describeAnswer(
  { say }: Composition,
  answer: ReportDimension,
  content: Dimension,
): readonly Block[] {
  if (typeof answer.state === 'number') {
    const descriptor = content.levels[answer.state];
    return [labelled(`${say('report.descriptor')}:`, descriptor)];
  }
  if (answer.state === 'not-applicable') {
    return [labelled(`${say('report.reason')}:`, answer.reason)];
  }
  return [labelled(`${say('report.question')}:`, content.question)];
}

function composeEvidence({ say }: Composition, answer: ReportDimension): readonly Block[] {
  return [
    ...when(answer.note.trim() !== '', () => [labelled(`${say('report.note')}:`, answer.note)]),
    ...answer.passages.map(({ quote, place }): Block => ({
      kind: 'quote',
      text: quote,
      place: place.trim() ? say('report.place', { place }) : '',
    })),
    ...when(answer.isClaimedNotShown, () => [paragraph(say('report.claimed-here'), 'small')]),
  ];
}

/** Below the top level, or silent: there is something to write instead. */
function asksForRedesign({ state, gap }: ReportDimension): boolean {
  return state === 'not-stated' || (gap !== null && gap > 0);
}

function composeRedesign({ say }: Composition, { redesign }: Dimension): readonly Block[] {
  return [
    paragraph([strong(say('questions.redesign.title'))]),
    list([
      [strong(`${say('words.redesign.now')}: `), { text: redesign.now }],
      [strong(`${say('words.redesign.this-phase')}: `), { text: redesign.thisPhase }],
      [strong(`${say('words.redesign.indicator')}: `), { text: redesign.indicator }],
      [strong(`${say('words.redesign.before')}: `), { text: redesign.before }],
      [strong(`${say('words.redesign.after')}: `), { text: redesign.after }],
    ]),
  ];
}
