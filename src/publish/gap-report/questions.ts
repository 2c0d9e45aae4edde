import type { TensionQuestion } from '../../domain/scoring/result.ts';
import type { Report } from '../../report/report.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { linkTo } from './links.ts';
import { heading, keepWithNext, list, paragraph, strong, when } from './parts.ts';
import { sayWaiting } from './words.ts';

const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** Where the draft is silent: the question to answer in the next version (M12). */
export function composeOpenQuestions(composition: Composition): readonly Block[] {
  const { report, say, wording } = composition;
  return when(report.openQuestions.length > 0, () => [
    heading(2, say('report.open-questions'), 'open-questions'),
    keepWithNext(paragraph(say('report.open-questions-lead'))),
    list(
      report.openQuestions.map((id) => [
        linkTo(composition, id, id),
        { text: ` ${wording(id).question}` },
      ]),
    ),
  ]);
}

/** Questions that no further answer on the way will decide (M14). */
export function listTeamQuestions({ questions }: Report): readonly TensionQuestion[] {
  return questions.filter(({ isPending }) => !isPending);
}

/** Questions to the team by severity, and how many more the open answers will decide. */
export function composeTeamQuestions(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const questions = listTeamQuestions(report);
  const pending = report.questions.length - questions.length;
  return [
    ...when(questions.length > 0, () => [
      heading(2, say('report.team-questions'), 'team-questions'),
      keepWithNext(paragraph(say('report.team-questions-lead'))),
      ...SEVERITIES.flatMap((severity) => composeGroup(composition, questions, severity)),
    ]),
    ...when(pending > 0, () => [paragraph(say('report.pending-questions', { count: pending }))]),
  ];
}

function composeGroup(
  composition: Composition,
  questions: readonly TensionQuestion[],
  severity: (typeof SEVERITIES)[number],
): readonly Block[] {
  const { say } = composition;
  const group = questions.filter((question) => question.severity === severity);
  const words = say(`words.severity.${severity}`);
  return when(group.length > 0, () => [
    heading(3, say('results.team.perhaps', { severity: words })),
    list(group.map((question) => sayQuestion(composition, question))),
  ]);
}

function sayQuestion(composition: Composition, question: TensionQuestion): readonly Run[] {
  const { say, tension } = composition;
  const waiting = question.waiting.map((item) => sayWaiting(composition, item)).join('; ');
  const content = tension(question.tension);
  return [
    strong(`${content.title}: `),
    { text: `${content.question} ` },
    { text: say('report.not-known', { waiting }), colour: 'muted' },
  ];
}
