import { formatDay } from '../../i18n/formats.ts';
import type { Fact, Lesson } from '../../domain/rubric/rubric.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { heading, list, paragraph, when, strong } from './parts.ts';

/** The plan as a table; a sentence when there is none yet. */
export function composePlan(composition: Composition): readonly Block[] {
  const { report, say, language } = composition;
  return [
    heading(1, say('report.plan'), 'plan'),
    ...(report.plan.length === 0
      ? [paragraph(say('report.no-plan'))]
      : [
          {
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
              { runs: [{ text: dimensionId }], header: true },
              { runs: [{ text: step }] },
              { runs: [{ text: owner || say('report.nobody-yet') }] },
              { runs: [{ text: due ? formatDay(due, language.tag) : say('report.no-date-yet') }] },
              { runs: [{ text: say(`words.status.${status}`) }] },
            ]),
          } satisfies Block,
        ]),
  ];
}

/** What the programme said of itself: activities and answers about the setting and the draft. */
export function composeProgramme(composition: Composition): readonly Block[] {
  const { report, rubric, say } = composition;
  const activities = rubric.activities.filter(({ id }) => report.activities.includes(id));
  const answers = rubric.context.flatMap((variable): (readonly Run[])[] => {
    const given = report.context.find((answer) => answer.variable === variable.id);
    if (!given) return [];
    const labels = given.values.map(
      (value) =>
        variable.values.find(({ id }) => id === value)?.label ?? say('report.unknown-answer'),
    );
    return [[strong(`${variable.question} `), { text: labels.join('; ') }]];
  });
  return [
    heading(1, say('report.programme'), 'programme'),
    paragraph(say('report.scope', { inScope: report.counts.inScope, total: report.counts.total })),
    ...when(activities.length > 0, () => [
      heading(2, say('report.activities')),
      list(activities.map(({ label }) => label)),
    ]),
    ...when(answers.length > 0, () => [heading(2, say('report.context')), list(answers)]),
  ];
}

/** How the result was made, the lessons and sources it rests on, licences. */
export function composeMethod(composition: Composition): readonly Block[] {
  const { rubric, say } = composition;
  return [
    heading(1, say('report.method'), 'method'),
    list([
      say('report.method-levels'),
      say('report.method-silence'),
      say('report.method-score'),
      say('report.method-complete'),
      say('report.method-harm'),
      say('report.method-order'),
      say('report.method-total'),
    ]),
    paragraph(rubric.peripheral, 'notice'),
    heading(2, say('report.lessons')),
    list(usedLessons(composition).map(sayLesson)),
    heading(2, say('report.sources')),
    paragraph(rubric.standing),
    list(rubric.documents.map(sayDocument)),
    ...composeFacts(composition),
    paragraph(say('report.licences'), 'small'),
  ];
}

function usedDimensions({ report, dimension }: Composition) {
  return report.parts.flatMap(({ sections }) =>
    sections.flatMap(({ dimensions }) =>
      dimensions.filter(({ state }) => state !== 'out-of-scope').map(({ id }) => dimension(id)),
    ),
  );
}

/** The lessons behind the dimensions in scope, in the rubric's order. */
function usedLessons(composition: Composition): readonly Lesson[] {
  const used = new Set(usedDimensions(composition).flatMap(({ lessons }) => lessons));
  return composition.rubric.lessons.filter(({ id }) => used.has(id));
}

function sayLesson({ id, title, text }: Lesson): readonly Run[] {
  return [strong(`${id} ${title}. `), { text }];
}

function sayDocument(source: Composition['rubric']['documents'][number]): readonly Run[] {
  return [
    strong(`${source.title}. `),
    { text: `${source.publisher}, ${source.date}. ` },
    ...(source.address
      ? [{ text: source.address, href: source.address, colour: 'link' } as const]
      : []),
  ];
}

function composeFacts(composition: Composition): readonly Block[] {
  const used = new Set(usedDimensions(composition).flatMap(({ facts }) => facts));
  const facts = composition.rubric.facts.filter(({ id }) => used.has(id));
  return when(facts.length > 0, () => [
    heading(2, composition.say('report.facts')),
    list(facts.map(sayFact)),
  ]);
}

function sayFact({ id, fact, how, addresses, caution }: Fact): readonly Run[] {
  return [
    strong(`${id} `),
    { text: `${fact} (${how}) ` },
    ...addresses.flatMap((address): Run[] => [
      { text: address, href: address, colour: 'link' },
      { text: ' ' },
    ]),
    ...(caution ? [{ text: caution, colour: 'muted' } as const] : []),
  ];
}
