import type { Tension } from '../../domain/rubric/rubric.ts';
import type { Block, Run } from '../blocks.ts';
import { readFirstStep } from '../../report/wording.ts';
import { composeBecause } from './because.ts';
import type { Composition } from './context.ts';
import { composeHarms } from './harms.ts';
import { linkTo } from './links.ts';
import { cell, header, heading, keepWithNext, list, paragraph, strong, when } from './parts.ts';
import { composeOpenQuestions, composeTeamQuestions, listTeamQuestions } from './questions.ts';

/** The findings in the order of M15: harms, tensions, gaps, open questions, questions to the team, claimed not shown. */
export function composeFindings(composition: Composition): readonly Block[] {
  return [
    { kind: 'page-break' },
    heading(1, composition.say('report.findings'), 'findings'),
    ...composeNothing(composition),
    ...composeHarms(composition),
    ...composeTensions(composition),
    ...composeGaps(composition),
    ...composeOpenQuestions(composition),
    ...composeTeamQuestions(composition),
    ...composeClaims(composition),
  ];
}

/** Why there is nothing to read: nobody has answered yet, or the answers show no fault. */
function composeNothing({ report, say }: Composition): readonly Block[] {
  const { order, openQuestions, counts } = report;
  if (order.length + openQuestions.length + listTeamQuestions(report).length > 0) return [];
  const isWaiting = counts.unanswered > 0 || counts.inScope === 0;
  return [paragraph(say(isWaiting ? 'report.no-findings' : 'results.no-findings'))];
}

function composeTensions(composition: Composition): readonly Block[] {
  const { report, say, tension } = composition;
  const shown = report.order.filter(({ kind }) => kind === 'tension');
  return when(shown.length > 0, () => [
    heading(2, say('report.tensions'), 'tensions'),
    keepWithNext(paragraph(say('report.tensions-lead'))),
    ...shown.flatMap(({ id }) => composeTension(composition, tension(id))),
  ]);
}

function composeTension(composition: Composition, content: Tension): readonly Block[] {
  const { say } = composition;
  const inferred: readonly Run[] = content.inferred
    ? [{ text: ` ${say('words.inferred')}`, colour: 'muted' }]
    : [];
  return [
    heading(3, content.title),
    keepWithNext(
      paragraph([strong(say(`words.severity.${content.severity}`), 'tension'), ...inferred]),
    ),
    paragraph(content.message),
    ...composeBecause(composition, content.when, content.dimensions),
  ];
}

function composeGaps(composition: Composition): readonly Block[] {
  const { report, say, dimension, answer } = composition;
  const gaps = report.order.filter(({ kind }) => kind === 'gap');
  return when(gaps.length > 0, () => [
    heading(2, say('report.gaps'), 'gaps'),
    keepWithNext(paragraph(say('words.gaps.which'))),
    {
      kind: 'table',
      widths: [0.36, 0.09, 0.55],
      head: [say('report.dimension'), say('report.level'), say('report.now')],
      rows: gaps.map(({ id }) => [
        header(linkTo(composition, id, `${id} ${dimension(id).title}`)),
        cell(String(answer(id).state)),
        cell(readFirstStep(dimension(id), answer(id).state, false).text),
      ]),
    },
  ]);
}

function composeClaims(composition: Composition): readonly Block[] {
  const { report, say, dimension } = composition;
  return when(report.claimedNotShown.length > 0, () => [
    heading(2, say('words.claimed'), 'claimed'),
    keepWithNext(paragraph(say('report.claimed-lead'))),
    list(
      report.claimedNotShown.map((id) => [linkTo(composition, id, `${id} ${dimension(id).title}`)]),
    ),
  ]);
}
