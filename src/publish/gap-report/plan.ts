import { formatDay } from '../../i18n/formats.ts';
import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, paragraph } from './parts.ts';

/** The plan as a table; a sentence when there is none yet. */
export function composePlan(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  return [
    heading(1, say('report.plan'), 'plan'),
    report.plan.length === 0 ? paragraph(say('report.no-plan')) : composeSteps(composition),
  ];
}

function composeSteps({ report, say, language }: Composition): Block {
  return {
    kind: 'table',
    widths: [0.1, 0.42, 0.18, 0.16, 0.14],
    head: [
      say('report.dimension-code'),
      say('report.step'),
      say('report.owner'),
      say('report.due'),
      say('report.status'),
    ],
    rows: report.plan.map(({ dimensionId, step, owner, due, status }) => [
      header(dimensionId),
      cell(step),
      cell(owner.trim() || say('report.nobody-yet')),
      cell(due ? formatDay(due, language.tag) : say('report.no-date-yet')),
      cell(say(`words.status.${status}`)),
    ]),
  };
}
