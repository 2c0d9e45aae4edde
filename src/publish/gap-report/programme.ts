import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, heading, list, paragraph, strong, when } from './parts.ts';

/** What the programme said of itself: activities, sections chosen by hand (M4), the setting and the draft. */
export function composeProgramme(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  const activities = rubric.activities.filter(({ id }) => report.activities.includes(id));
  const { inScope, total } = report.counts;
  return [
    heading(1, say('report.programme'), 'programme'),
    paragraph(say('report.scope', { inScope, total })),
    ...when(activities.length > 0, () => [
      heading(2, say('report.activities')),
      list(activities.map(({ label }) => label)),
    ]),
    ...when(report.sectionChoices.length > 0, () => [
      heading(2, say('report.by-hand')),
      list(saySectionChoices(composition)),
    ]),
    ...composeContext(composition),
  ];
}

function saySectionChoices({ report, rubric, say }: Composition): readonly (readonly Run[])[] {
  return report.sectionChoices.map(({ sectionId, include, reason }) => {
    const title = rubric.sections.find(({ id }) => id === sectionId)?.title ?? sectionId;
    const words = { reason: reason.trim() || say('report.no-reason') };
    return [
      strong(`${title}. `),
      { text: say(include ? 'report.brought-in' : 'report.left-out', words) },
    ];
  });
}

function composeContext({ report, rubric, say }: Composition): readonly Block[] {
  const rows = rubric.context.flatMap((variable) => {
    const given = report.context.find((answer) => answer.variable === variable.id);
    if (!given) return [];
    const labels = given.values.map(
      (value) =>
        variable.values.find(({ id }) => id === value)?.label ?? say('report.unknown-answer'),
    );
    return [[cell(variable.question), cell(labels.join('; '))]];
  });
  return when(rows.length > 0, () => [
    heading(2, say('report.context')),
    {
      kind: 'table',
      widths: [0.62, 0.38],
      head: [say('report.context-question'), say('report.context-answer')],
      rows,
    },
  ]);
}
