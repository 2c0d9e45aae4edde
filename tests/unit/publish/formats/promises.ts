import { findDimension, listDimensions } from '../../../../src/domain/rubric/rubric.ts';
import { formatDay } from '../../../../src/i18n/formats.ts';
import { nameLevel } from '../../../../src/i18n/say-result.ts';
import { tidyText } from '../../../../src/publish/tidy-text.ts';
import type { Report, ReportDimension } from '../../../../src/report/report.ts';
import { builtIn, english } from './support.ts';

/** Dimensions of a report, all of them or those in scope. */
export function dimensionsOf(
  report: Report,
  scope: 'all' | 'in-scope',
): readonly ReportDimension[] {
  const all = report.parts.flatMap(({ sections }) =>
    sections.flatMap(({ dimensions }) => dimensions),
  );
  return scope === 'all' ? all : all.filter(({ state }) => state !== 'out-of-scope');
}

/** What every format that shows a dimension shows of it. */
export function promiseOfDimension(answer: ReportDimension): readonly string[] {
  const { id, state, note, reason, passages } = answer;
  const content = findDimension(builtIn, id)!;
  const words =
    typeof state === 'number'
      ? `Level ${state}: ${nameLevel(builtIn, state)}`
      : english.translate(`words.state.${state}`);
  const texts = [
    id,
    content.title,
    words,
    note,
    reason,
    ...passages.flatMap(({ quote, place }) => [quote, place]),
  ];
  return promise(texts);
}

/** The texts there are, as every format writes them. */
function promise(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text.trim() !== '').map(tidyText);
}

/** What every format for readers shows of the findings. */
export function promiseOfFindings(report: Report): readonly string[] {
  const tension = (id: string) => builtIn.tensions.find((content) => content.id === id)!;
  return promise([
    ...report.harms.map(({ dimension, isSofter }) => {
      const { harm } = findDimension(builtIn, dimension)!;
      return isSofter ? (harm!.softer ?? harm!.text) : harm!.text;
    }),
    ...report.tensions.map((finding) => tension(finding.tension).message),
    ...report.gaps.map(({ dimension }) => findDimension(builtIn, dimension)!.title),
    ...report.openQuestions.map((id) => findDimension(builtIn, id)!.question),
    ...report.questions
      .filter(({ isPending }) => !isPending)
      .map((question) => tension(question.tension).question),
  ]);
}

/** The steps of the plan and who takes them. */
export function promiseOfPlan({ plan }: Report): readonly string[] {
  return promise(plan.flatMap(({ step, owner }) => [step, owner]));
}

/** What was assessed and by whom, and sections chosen by hand. */
export function promiseOfProgramme({
  programme,
  assessor,
  sectionChoices,
}: Report): readonly string[] {
  const { title, organisation, people, route, draft } = programme;
  const reasons = sectionChoices.map(({ reason }) => reason);
  return promise([title, organisation, people, route, draft, assessor.name, ...reasons]);
}

/** The days of a plan in words. */
export function daysOf({ plan }: Report): readonly string[] {
  return plan.filter(({ due }) => due !== '').map(({ due }) => formatDay(due, english.tag));
}

export const codes = listDimensions(builtIn).map(({ id }) => id);
