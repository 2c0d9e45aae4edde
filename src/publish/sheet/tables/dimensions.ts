import type { Dimension } from '../../../domain/rubric/rubric.ts';
import type { ReportDimension } from '../../../report/report.ts';
import { asksForStep, readFirstStep } from '../../../report/wording.ts';
import type { Composition } from '../../gap-report/context.ts';
import { sayQuotePlace } from '../../../i18n/say-quote.ts';
import { describeState } from '../../gap-report/words.ts';
import { sayHarm } from './harm.ts';
import type { Cell, Column, Table } from './table.ts';

/** A dimension where it stands. */
type Place = {
  readonly part: string;
  readonly section: string;
  readonly content: Dimension;
  readonly answer: ReportDimension;
};

type Field = Column & { readonly read: (place: Place) => Cell };

/** Every dimension of the rubric as one row, in its order: the rows of the sheet, and of the CSV file. */
export function tabulateDimensions(composition: Composition): Table {
  const fields = listFields(composition);
  return {
    title: composition.say('sheet.dimensions'),
    columns: fields.map(({ title, width }) => ({ title, width })),
    rows: listPlaces(composition).map((place) => fields.map(({ read }) => read(place))),
  };
}

function listPlaces({ report, rubric, dimension }: Composition): readonly Place[] {
  const titleOf = (items: readonly { readonly id: string; readonly title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? id;
  return report.parts.flatMap(({ id: part, sections }) =>
    sections.flatMap(({ id: section, dimensions }) =>
      dimensions.map((answer) => ({
        part: titleOf(rubric.parts, part),
        section: titleOf(rubric.sections, section),
        content: dimension(answer.id),
        answer,
      })),
    ),
  );
}

function listFields(composition: Composition): readonly Field[] {
  const { say, wording } = composition;
  return [
    { title: say('sheet.part'), width: 18, read: ({ part }) => part },
    { title: say('sheet.section'), width: 22, read: ({ section }) => section },
    { title: say('sheet.code'), width: 8, read: ({ answer }) => answer.id },
    { title: say('sheet.dimension'), width: 30, read: ({ content }) => content.title },
    {
      title: say('words.pole.conventional'),
      width: 36,
      read: ({ answer }) => wording(answer.id).conventional,
    },
    { title: say('words.pole.better'), width: 36, read: ({ answer }) => wording(answer.id).better },
    ...listAnswerFields(composition),
    ...listEvidenceFields(composition),
  ];
}

function listAnswerFields(composition: Composition): readonly Field[] {
  const { say } = composition;
  return [
    {
      title: say('sheet.answer'),
      width: 24,
      read: ({ answer }) => describeState(composition, answer.state),
    },
    {
      title: say('sheet.level'),
      width: 8,
      read: ({ answer: { state } }) => (typeof state === 'number' ? state : null),
    },
    { title: say('sheet.gap'), width: 8, read: ({ answer }) => answer.gap },
    {
      title: say('sheet.meaning'),
      width: 36,
      read: ({ answer: { state }, content }) =>
        typeof state === 'number' ? content.levels[state] : null,
    },
    { title: say('sheet.reason'), width: 30, read: ({ answer }) => answer.reason },
    { title: say('sheet.harm'), width: 40, read: ({ answer }) => sayHarm(composition, answer.id) },
  ];
}

function listEvidenceFields({ say }: Composition): readonly Field[] {
  return [
    { title: say('sheet.note'), width: 40, read: ({ answer }) => answer.note },
    {
      title: say('sheet.passages'),
      width: 40,
      read: ({ answer }) =>
        answer.passages
          .map((passage) => {
            const { quote } = passage;
            const place = sayQuotePlace(say, passage);
            return place === ''
              ? say('sheet.quote', { quote })
              : say('sheet.passage', { quote, place });
          })
          .join('\n'),
    },
    {
      title: say('words.claimed'),
      width: 14,
      read: ({ answer }) => (answer.isClaimedNotShown ? say('sheet.yes') : null),
    },
    { title: say('sheet.step'), width: 40, read: sayStep },
    {
      title: say('sheet.source'),
      width: 44,
      read: ({ content: { source, lessons } }) =>
        [
          say('report.source', source),
          ...(lessons.length > 0 ? [say('report.related', { lessons: lessons.join(', ') })] : []),
        ].join(' '),
    },
  ];
}

/** Below the top level there is a step to take, and where the draft is silent a question to answer. */
function sayStep({ answer, content }: Place): Cell {
  return asksForStep(answer) ? readFirstStep(content, answer.state, answer.isAdapted).text : null;
}
