import type { Action } from '../../domain/assessment/assessment.ts';
import { isToDo } from '../../domain/assessment/is-to-do.ts';
import { findDimension } from '../../domain/rubric/rubric.ts';
import { formatDay } from '../../i18n/formats.ts';
import { listUnplanned } from '../../report/list-unplanned.ts';
import { readFirstStep } from '../../report/wording.ts';
import type { Block, Run, TableCell } from '../blocks.ts';
import type { Composition } from './context.ts';
import { linkTo } from './links.ts';
import { cell, header, heading, keepWithNext, paragraph, strong, when } from './parts.ts';
import { listFacts, titleOf } from './title.ts';
import { describeState } from './words.ts';

/** The plan as a chapter of the report: its steps, or a sentence when there is none yet. */
export function composePlan(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  return [
    heading(1, say('report.plan'), 'plan'),
    report.plan.length === 0
      ? paragraph(say('report.no-plan'))
      : composeSteps(composition, (id, text) => linkTo(composition, id, text)),
  ];
}

/** The plan alone: its steps by date, then what has no step yet, with room to write one beside it. */
export function composePlanCut(composition: Composition): readonly Block[] {
  const { report, say } = composition;
  const facts = listFacts(composition).map(({ name, value }) =>
    say('report.fact', { name, value }),
  );
  return [
    paragraph(say('report.plan-kind'), 'label'),
    heading(1, titleOf(composition), 'title'),
    paragraph(facts.join(' · '), 'small'),
    heading(2, say('report.steps'), 'steps'),
    ...(report.plan.length === 0
      ? [paragraph(say('report.no-plan'))]
      : [...composeUndecided(composition), composeSteps(composition, (_, text) => ({ text }))]),
    ...composeWithoutStep(composition),
    paragraph(say('report.plan-standing'), 'notice'),
  ];
}

/** What still needs a decision before the plan can begin. */
function composeUndecided({ report, say }: Composition): readonly Block[] {
  const going = report.plan.filter(isToDo);
  const nobody = going.filter(({ owner }) => owner.trim() === '').length;
  const noDate = going.filter(({ due }) => due === '').length;
  return when(nobody + noDate > 0, () => [
    paragraph([strong(say('report.plan-undecided', { nobody, noDate }))]),
  ]);
}

/** `name` says how a dimension is named: as a link where the document has a place for it. */
function composeSteps(composition: Composition, name: (id: string, text: string) => Run): Block {
  const { report, say, language } = composition;
  return {
    kind: 'table',
    widths: [0.24, 0.33, 0.16, 0.15, 0.12],
    head: [
      say('report.dimension'),
      say('report.step'),
      say('report.owner'),
      say('report.due'),
      say('report.status'),
    ],
    rows: report.plan.map((action) => [
      header(nameDimension(composition, action.dimensionId, name)),
      cell(action.step),
      cell(action.owner.trim() || sayMissing(action, say('report.nobody-yet'))),
      cell(action.due ? formatDay(action.due, language.tag) : sayMissing(action, say('report.no-date-yet'))),
      cell(say(`words.status.${action.status}`)),
    ]),
  }; // prettier-ignore
}

/** A step may name a dimension that another version of the rubric had. */
function nameDimension(
  { rubric, dimension }: Composition,
  id: string,
  name: (id: string, text: string) => Run,
): Run {
  return findDimension(rubric, id) ? name(id, `${id} ${dimension(id).title}`) : { text: id };
}

/** Stands out in bold, so that it does without colour too; nothing where nothing is missing. */
function sayMissing(action: Action, text: string): Run {
  return isToDo(action) ? strong(text, 'harm') : { text: '' };
}

/** What no step takes up, with room to write one: findings first, then silence. */
function composeWithoutStep(composition: Composition): readonly Block[] {
  const { report, say, tension } = composition;
  const open = listUnplanned(report, (id) => tension(id).message);
  return when(open.length > 0, () => [
    heading(2, say('report.without-step'), 'without-step'),
    keepWithNext(paragraph(say('report.without-step-lead'))),
    {
      kind: 'table',
      widths: [0.24, 0.18, 0.32, 0.26],
      head: [
        say('report.finding'),
        say('report.answer'),
        say('report.now'),
        say('report.owner-and-date'),
      ],
      rows: open.map(({ kind, id }) => [
        ...(kind === 'tension' ? nameTension(composition, id) : nameOpen(composition, id)),
        { runs: [], lines: 2 },
      ]),
    },
  ]);
}

/** A tension has no answer of its own: how much it weighs stands in its place. */
function nameTension({ say, tension }: Composition, id: string): readonly TableCell[] {
  const { title, severity, message } = tension(id);
  return [header(`${id} ${title}`), cell(say(`words.severity.${severity}`)), cell(message)];
}

function nameOpen(composition: Composition, id: string): readonly TableCell[] {
  const { answer, dimension } = composition;
  const { state, isAdapted } = answer(id);
  return [
    header(`${id} ${dimension(id).title}`),
    cell(describeState(composition, state)),
    cell(readFirstStep(dimension(id), state, isAdapted).text),
  ];
}
