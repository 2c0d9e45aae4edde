import { uniqueWaiting } from '../../../domain/findings/findings.ts';
import type { Condition } from '../../../domain/rubric/condition.ts';
import type { Tension } from '../../../domain/rubric/rubric.ts';
import type { HarmFinding, Finding, TensionQuestion } from '../../../domain/scoring/result.ts';
import type { Waiting } from '../../../domain/scoring/truth.ts';
import { listRestatements, readFirstStep } from '../../../report/wording.ts';
import { composeBecause } from '../../gap-report/because.ts';
import type { Composition } from '../../gap-report/context.ts';
import { describeState, saySeverity, sayWaiting } from '../../gap-report/words.ts';
import { tellHarm } from './harm.ts';
import type { Cell, Table } from './table.ts';

/** One finding, field by field; what a kind of finding does not have stays empty. */
type Row = {
  readonly kind: string;
  readonly severity?: string;
  readonly codes: string;
  readonly title: string;
  readonly found: string;
  readonly because?: string;
  readonly decides?: string;
  readonly step?: string;
};

/** All findings in the order of M15, numbered, then what is open and what is claimed without a passage. */
export function tabulateFindings(composition: Composition): Table {
  const { report, say } = composition;
  const rows = [
    ...report.order.flatMap((finding) => sayFinding(composition, finding)),
    ...report.openQuestions.map((id) => sayOpenQuestion(composition, id)),
    ...report.questions.map((question) => sayTeamQuestion(composition, question)),
    ...report.claimedNotShown.map((id) => sayClaim(composition, id)),
  ];
  return {
    title: say('sheet.findings'),
    columns: [
      { title: say('sheet.number'), width: 6 },
      { title: say('sheet.kind'), width: 24 },
      { title: say('sheet.severity'), width: 22 },
      { title: say('sheet.code'), width: 12 },
      { title: say('sheet.finding'), width: 34 },
      { title: say('sheet.found'), width: 60 },
      { title: say('sheet.because'), width: 40 },
      { title: say('sheet.decides'), width: 40 },
      { title: say('sheet.step'), width: 44 },
    ],
    rows: rows.map((row, index): readonly Cell[] => [index + 1, ...listFields(row)]),
  };
}

function listFields(row: Row): readonly Cell[] {
  const { kind, severity, codes, title, found, because, decides, step } = row;
  return [kind, severity, codes, title, found, because, decides, step].map((text) => text ?? null);
}

function sayFinding(composition: Composition, finding: Finding): readonly Row[] {
  const { report, tension } = composition;
  if (finding.kind === 'gap') return [sayGap(composition, finding.id)];
  if (finding.kind === 'tension') return [sayTension(composition, tension(finding.id))];
  const harm = report.harms.find(({ dimension }) => dimension === finding.id);
  return harm ? sayHarmRows(composition, harm) : [];
}

/** A harm, and under it the tensions that say the same and have no place of their own in the order (M15). */
function sayHarmRows(composition: Composition, finding: HarmFinding): readonly Row[] {
  const { report, say, dimension, tension } = composition;
  const content = dimension(finding.dimension);
  const { id, title, harm } = content;
  if (!harm) return [];
  const { isCritical, waiting } = finding;
  return [
    {
      kind: say('report.harms'),
      severity: `${saySeverity(composition, finding)}. ${say(`words.grade.${finding.grade}`)}`,
      codes: id,
      title,
      found: tellHarm(finding, harm),
      because: isCritical && harm.critical ? sayBecause(composition, harm.critical) : '',
      decides: isCritical ? '' : sayWaitingFor(composition, waiting),
      step: readFirstStep(content, finding.level, false).text,
    },
    ...listRestatements(report.order, finding).map((other) =>
      sayTension(composition, tension(other)),
    ),
  ];
}

function sayTension(composition: Composition, content: Tension): Row {
  const { say } = composition;
  const { severity, inferred, dimensions, title, message } = content;
  const grade = inferred ? `. ${say('words.inferred')}` : '';
  return {
    kind: say('report.tensions'),
    severity: `${say(`words.severity.${severity}`)}${grade}`,
    codes: dimensions.join(', '),
    title,
    found: message,
    because: sayBecause(composition, content.when),
  };
}

function sayGap(composition: Composition, id: string): Row {
  const { say, dimension, answer } = composition;
  const { state, gap } = answer(id);
  return {
    kind: say('report.gaps'),
    severity: say('words.gap', { gap: gap ?? 0 }),
    codes: id,
    title: dimension(id).title,
    found: describeState(composition, state),
    step: readFirstStep(dimension(id), state, false).text,
  };
}

function sayOpenQuestion({ say, dimension, wording }: Composition, id: string): Row {
  const { title } = dimension(id);
  return { kind: say('report.open-questions'), codes: id, title, found: wording(id).question };
}

/**
 * Those that further answers will still decide are listed too: the sheet holds the whole assessment. Nothing is decided,
 * so the weight is one that it would perhaps have, also where somebody sorts by it.
 */
function sayTeamQuestion(composition: Composition, question: TensionQuestion): Row {
  const { say, tension } = composition;
  const content = tension(question.tension);
  return {
    kind: say('report.team-questions'),
    severity: say('results.team.perhaps', {
      severity: say(`words.severity.${question.severity}`),
    }),
    codes: content.dimensions.join(', '),
    title: content.title,
    found: content.question,
    decides: sayWaitingFor(composition, question.waiting),
  };
}

function sayClaim({ say, dimension }: Composition, id: string): Row {
  const { title } = dimension(id);
  return { kind: say('words.claimed'), codes: id, title, found: say('report.claimed-here') };
}

function sayWaitingFor(composition: Composition, waiting: readonly Waiting[]): string {
  return uniqueWaiting(waiting)
    .map((item) => sayWaiting(composition, item))
    .join('; ');
}

/** The answers that led to a finding, in the words of the printed report. */
function sayBecause(composition: Composition, condition: Condition): string {
  return composeBecause(composition, condition, [])
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []))
    .map(({ text }) => text)
    .join('');
}
