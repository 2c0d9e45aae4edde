import {
  listDimensions,
  type Dimension,
  type Fact,
  type Lesson,
} from '../../domain/rubric/rubric.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { heading, list, paragraph, strong, when } from './parts.ts';

/** How the result was made, the lessons, sources and facts it rests on, licences. */
export function composeMethod(composition: Composition): readonly Block[] {
  const { rubric, say } = composition;
  const used = listUsed(composition);
  return [
    heading(1, say('report.method'), 'method'),
    ...composeClauses(composition),
    ...composeReferences(say('report.lessons'), pick(rubric.lessons, used.lessons).map(sayLesson)),
    heading(2, say('report.sources')),
    paragraph(rubric.standing),
    ...rubric.documents.map((source) => paragraph(sayDocument(source), 'small')),
    ...composeReferences(say('report.facts'), pick(rubric.facts, used.facts).map(sayFact)),
    paragraph(say('report.licences'), 'small'),
  ];
}

function composeClauses({ rubric, say }: Composition): readonly Block[] {
  const harms = listDimensions(rubric).filter(({ harm }) => harm !== null).length;
  const levels = rubric.levels.toSorted((a, b) => a.level - b.level);
  return [
    paragraph(say('report.method-levels')),
    list(
      levels.map(({ level, name, meaning }) => [
        strong(`${say('report.level-meaning', { level, name })}. `),
        { text: meaning },
      ]),
    ),
    list([
      say('report.method-silence'),
      say('report.method-score'),
      say('report.method-complete'),
      say('report.method-harm', { count: harms }),
      say('report.method-order'),
      say('report.method-total'),
    ]),
  ];
}

/** Codes that the dimensions in scope name. */
function listUsed({ report, dimension }: Composition) {
  const dimensions = report.parts.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.dimensions.flatMap(({ id, state }): Dimension[] =>
        state === 'out-of-scope' ? [] : [dimension(id)],
      ),
    ),
  );
  return {
    lessons: new Set(dimensions.flatMap(({ lessons }) => lessons)),
    facts: new Set(dimensions.flatMap(({ facts }) => facts)),
  };
}

/** Those in use, in the order of the rubric. */
function pick<T extends { readonly id: string }>(
  items: readonly T[],
  used: ReadonlySet<string>,
): readonly T[] {
  return items.filter(({ id }) => used.has(id));
}

/** Things to look up by their code: in small type, since few are read from first to last. */
function composeReferences(title: string, entries: readonly (readonly Run[])[]): readonly Block[] {
  return when(entries.length > 0, () => [
    heading(2, title),
    ...entries.map((runs) => paragraph(runs, 'small')),
  ]);
}

function sayLesson({ id, title, text }: Lesson): readonly Run[] {
  return [strong(`${id} ${title}. `, 'text'), { text }];
}

function sayDocument(source: Composition['rubric']['documents'][number]): readonly Run[] {
  return [
    strong(`${source.title}. `, 'text'),
    { text: `${source.publisher}, ${source.date}. ` },
    ...(source.address ? [link(source.address)] : []),
  ];
}

function sayFact({ id, fact, how, addresses, caution }: Fact): readonly Run[] {
  return [
    strong(`${id} `, 'text'),
    { text: `${fact} (${how}) ` },
    ...addresses.flatMap((address): readonly Run[] => [link(address), { text: ' ' }]),
    ...(caution ? [{ text: caution }] : []),
  ];
}

function link(address: string): Run {
  return { text: address, href: address, colour: 'link' };
}
