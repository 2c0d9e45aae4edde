import type { HarmFinding, TensionQuestion } from '../../domain/scoring/result.ts';
import type { Waiting } from '../../domain/scoring/truth.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { dimensionAnchor, heading, labelled, list, paragraph, when, strong } from './parts.ts';
import { describeState } from './words.ts';

/** The findings in the order of M15: harms, tensions, gaps, open questions, questions to the team, claimed not shown. */
export function composeFindings(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const isEmpty = report.order.length + report.openQuestions.length + report.questions.length === 0;
  return [
    heading(1, say('report.findings'), 'findings'),
    ...when(isEmpty, () => [paragraph(say('report.no-findings'))]),
    ...composeHarms(composition),
    ...composeTensions(composition),
    ...composeGaps(composition),
    ...composeOpenQuestions(composition),
    ...composeTeamQuestions(composition),
    ...composeClaims(composition),
  ];
}

function composeHarms(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  return when(report.harms.length > 0, () => [
    heading(2, say('report.harms'), 'harms'),
    paragraph(say('report.harms-lead')),
    ...report.harms.flatMap((harm) => composeHarm(composition, harm)),
  ]);
}

function composeHarm(composition: Composition, finding: HarmFinding): readonly Block[] {
  const { say, dimension, tension } = composition;
  const content = dimension(finding.dimension);
  const { harm } = content;
  if (!harm) return [];
  const severity = finding.isCritical ? `${say('words.critical')}.` : say('report.not-critical');
  const text = finding.isSofter ? (harm.softer ?? harm.text) : harm.text;
  return [
    heading(3, `${content.id} ${content.title}`),
    paragraph([
      strong(`${severity} `, 'harm'),
      { text: say(`words.grade.${finding.grade}`), colour: 'harm' },
    ]),
    paragraph([{ text: `${describeState(composition, finding.level)}. ` }, { text }]),
    ...when(harm.criticalText !== undefined && !isDecided(finding), () => [
      paragraph(harm.criticalText ?? '', 'small'),
    ]),
    ...finding.tensions.map((id) => paragraph(tension(id).message)),
    labelled(say('report.write-instead'), content.redesign.now, 'better'),
    pointTo(composition, [content.id]),
  ];
}

function isDecided(finding: HarmFinding): boolean {
  return !finding.isCritical && finding.waiting.length === 0;
}

function composeTensions(composition: Composition): readonly Block[] {
  const { report, say, tension } = composition;
  const shown = report.order.filter(({ kind }) => kind === 'tension');
  return when(shown.length > 0, () => [
    heading(2, say('report.tensions'), 'tensions'),
    paragraph(say('report.tensions-lead')),
    ...shown.flatMap(({ id }) => {
      const content = tension(id);
      return [
        heading(3, content.title),
        paragraph([
          strong(say(`words.severity.${content.severity}`), 'tension'),
          { text: content.inferred ? ` ${say('words.inferred')}` : '' },
        ]),
        paragraph(content.message),
        ...when(content.dimensions.length > 0, () => [pointTo(composition, content.dimensions)]),
      ];
    }),
  ]);
}

function composeGaps(composition: Composition): readonly Block[] {
  const { report, say, dimension } = composition;
  const gaps = report.order.filter(({ kind }) => kind === 'gap');
  return when(gaps.length > 0, () => [
    heading(2, say('report.gaps'), 'gaps'),
    paragraph(say('report.gaps-lead')),
    {
      kind: 'table',
      widths: [0.3, 0.2, 0.5],
      head: [say('report.dimension'), say('report.answer'), say('report.write-instead-head')],
      rows: gaps.map(({ id }) => [
        { runs: [linkTo(id, `${id} ${dimension(id).title}`)], header: true },
        { runs: [{ text: describeState(composition, levelOf(composition, id)) }] },
        { runs: [{ text: dimension(id).redesign.now }] },
      ]),
    },
  ]);
}

function levelOf({ report }: Composition, id: string) {
  return report.gaps.find(({ dimension }) => dimension === id)?.level ?? 0;
}

function composeOpenQuestions(composition: Composition): readonly Block[] {
  const { report, say, dimension } = composition;
  return when(report.openQuestions.length > 0, () => [
    heading(2, say('report.open-questions'), 'open-questions'),
    paragraph(say('report.open-questions-lead')),
    list(
      report.openQuestions.map((id) => [linkTo(id, `${id} `), { text: dimension(id).question }]),
    ),
  ]);
}

function composeTeamQuestions(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const questions = report.questions.filter(({ isPending }) => !isPending);
  return when(questions.length > 0, () => [
    heading(2, say('report.team-questions'), 'team-questions'),
    paragraph(say('report.team-questions-lead')),
    list(questions.map((question) => sayQuestion(composition, question))),
  ]);
}

function sayQuestion(composition: Composition, question: TensionQuestion): readonly Run[] {
  const { say, tension } = composition;
  const waiting = question.waiting.map((item) => sayWaiting(composition, item)).join('; ');
  return [
    strong(`${tension(question.tension).title}: `),
    { text: `${tension(question.tension).question} ` },
    { text: say('report.not-known', { waiting }), colour: 'muted' },
  ];
}

function sayWaiting({ rubric, dimension }: Composition, waiting: Waiting): string {
  if (waiting.kind === 'dimension') return `${waiting.id} ${dimension(waiting.id).title}`;
  return rubric.context.find(({ id }) => id === waiting.id)?.question ?? waiting.id;
}

function composeClaims(composition: Composition): readonly Block[] {
  const { report, say, dimension } = composition;
  return when(report.claimedNotShown.length > 0, () => [
    heading(2, say('words.claimed'), 'claimed'),
    paragraph(say('report.claimed-lead')),
    list(report.claimedNotShown.map((id) => [linkTo(id, `${id} ${dimension(id).title}`)])),
  ]);
}

function linkTo(id: string, text: string): Run {
  return { text, target: dimensionAnchor(id), colour: 'link' };
}

function pointTo({ say, report }: Composition, ids: readonly string[]): Block {
  const inScope = new Set(
    report.parts.flatMap(({ sections }) =>
      sections.flatMap(({ dimensions }) =>
        dimensions.filter(({ state }) => state !== 'out-of-scope').map(({ id }) => id),
      ),
    ),
  );
  const links = ids.flatMap((id, index): Run[] => [
    ...(index === 0 ? [] : [{ text: ', ' }]),
    inScope.has(id) ? linkTo(id, id) : { text: id },
  ]);
  return paragraph([{ text: `${say('report.see')} ` }, ...links], 'small');
}
