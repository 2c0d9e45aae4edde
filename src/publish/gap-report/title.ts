import { formatDay } from '../../i18n/formats.ts';
import type { Block } from '../blocks.ts';
import type { Composition } from './context.ts';
import { cell, header, heading, paragraph } from './parts.ts';

/** A fact about the programme or its assessment, with its name. */
type NamedFact = {
  readonly name: string;
  readonly value: string;
  /** Said also where there is room for little: who, what and when. */
  readonly isBrief: boolean;
};

/** The first page: what was assessed, when, by whom, with which rubric, and what the report is not. */
export function composeTitle(composition: Composition): readonly Block[] {
  const { rubric, say } = composition;
  return [
    paragraph(say('report.kind'), 'label'),
    heading(1, titleOf(composition), 'title'),
    {
      kind: 'table',
      widths: [0.28, 0.72],
      head: [],
      rows: listFacts(composition).map(({ name, value }) => [header(name), cell(value)]),
    },
    paragraph(say('report.mirror'), 'notice'),
    paragraph(rubric.standing, 'small'),
    { kind: 'page-break' },
    { kind: 'contents', title: say('report.contents') },
  ];
}

/** What is known of the programme and of its assessment; nothing that was left empty. */
export function listFacts(composition: Composition): readonly NamedFact[] {
  const { report, rubric, say, language } = composition;
  const { programme } = report;
  const { title, version } = rubric;
  return [
    { name: say('report.organisation'), value: programme.organisation, isBrief: true },
    { name: say('report.people'), value: programme.people, isBrief: false },
    { name: say('report.route'), value: programme.route, isBrief: false },
    { name: say('report.draft'), value: programme.draft, isBrief: true },
    { name: say('report.assessed-by'), value: describeAssessor(composition), isBrief: true },
    { name: say('report.date'), value: formatDay(report.date, language.tag), isBrief: true },
    {
      name: say('report.rubric'),
      value: say('report.rubric-version', { title, version }),
      isBrief: true,
    },
  ].filter(({ value }) => value.trim() !== '');
}

/** The programme's title, or the words for one without. */
export function titleOf({ report, say }: Composition): string {
  return report.programme.title.trim() || say('report.untitled');
}

function describeAssessor({ report, say }: Composition): string {
  const { name, role } = report.assessor;
  const roleText =
    role === 'reviewer' || role === 'facilitator' || role === 'participant'
      ? say(`words.role.${role}`)
      : say('words.role.team');
  return name.trim() ? say('report.assessor', { name, role: roleText }) : roleText;
}
