import { sayContextValues } from '../../i18n/say-context.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, list, paragraph, strong, when } from './parts.ts';
import { titleOfSection } from './words.ts';

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

function saySectionChoices(composition: Composition): readonly (readonly Run[])[] {
  const { report, say } = composition;
  return report.sectionChoices.map(({ sectionId, include, reason }) => {
    const title = titleOfSection(composition, sectionId);
    const words = { reason: reason.trim() || say('report.no-reason') };
    return [
      strong(`${title}. `),
      { text: say(include ? 'report.brought-in' : 'report.left-out', words) },
    ];
  });
}

function composeContext(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  const rows = rubric.context.flatMap((variable) => {
    if (!report.context.some((given) => given.variable === variable.id)) return [];
    const answer = sayContextValues(say, rubric, report.context, variable.id);
    return [[header(variable.question), cell(answer)]];
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
