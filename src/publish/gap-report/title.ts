import { formatDay } from '../../i18n/formats.ts';
import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, paragraph } from './parts.ts';

/** The first page: what was assessed, when, by whom, with which rubric, and what the report is not. */
export function composeTitle(composition: Composition): readonly Block[] {
  const { report, rubric, say, language } = composition;
  const { programme, assessor } = report;
  const rows: readonly (readonly [string, string])[] = [
    [say('report.organisation'), programme.organisation],
    [say('report.people'), programme.people],
    [say('report.route'), programme.route],
    [say('report.draft'), programme.draft],
    [say('report.assessed-by'), describeAssessor(composition, assessor.name, assessor.role)],
    [say('report.date'), formatDay(report.date, language.tag)],
    [
      say('report.rubric'),
      say('report.rubric-version', { title: rubric.title, version: rubric.version }),
    ],
  ];
  return [
    paragraph(say('report.kind'), 'label'),
    heading(1, titleOf(composition), 'title'),
    {
      kind: 'table',
      widths: [0.28, 0.72],
      head: [],
      rows: rows
        .filter(([, value]) => value.trim() !== '')
        .map(([label, value]) => [header(label), cell(value)]),
    },
    paragraph(say('report.mirror'), 'notice'),
    paragraph(rubric.standing, 'small'),
    { kind: 'page-break' },
    { kind: 'contents', title: say('report.contents') },
  ];
}

/** The programme's title, or the words for one without. */
export function titleOf({ report, say }: Composition): string {
  return report.programme.title.trim() || say('report.untitled');
}

function describeAssessor({ say }: Composition, name: string, role: string): string {
  const roleText =
    role === 'reviewer' || role === 'facilitator' || role === 'participant'
      ? say(`words.role.${role}`)
      : say('words.role.team');
  return name.trim() ? say('report.assessor', { name, role: roleText }) : roleText;
}
