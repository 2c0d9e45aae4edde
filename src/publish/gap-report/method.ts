import {
  listDimensions,
  type Dimension,
  type Fact,
  type Lesson,
  type Rubric,
} from '../../domain/rubric/rubric.ts';
import type { Block, Run } from '../blocks.ts';
import type { Composition } from './context.ts';
import { header, heading, list, paragraph, strong, when } from './parts.ts';

/** The longest address that is printed whole, in characters. */
const LONGEST_ADDRESS = 60;

/** How the result was made, the lessons, sources and facts it rests on, licences. */
export function composeMethod(composition: Composition): readonly Block[] {
  const { rubric, say } = composition;
  const used = listUsed(composition);
  return [
    heading(1, say('report.method'), 'method'),
    ...composeClauses(composition),
    ...composeReferences(say('report.lessons'), pick(rubric.lessons, used.lessons).map(sayLesson)),
    heading(2, say('report.standing')),
    paragraph(rubric.standing),
    paragraph(say('report.licences'), 'small'),
    ...composeReferences(say('report.sources'), rubric.documents.map(sayDocument)),
    ...composeReferences(say('report.facts'), pick(rubric.facts, used.facts).map(sayFact)),
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

/** Things to look up by their code, which stands in a column of its own; in small type, since few are read through. */
function composeReferences(
  title: string,
  entries: readonly (readonly [code: string, text: readonly Run[]])[],
): readonly Block[] {
  return when(entries.length > 0, () => [
    heading(2, title),
    {
      kind: 'table',
      look: 'compact',
      widths: [0.09, 0.91],
      head: [],
      rows: entries.map(([code, runs]) => [header(code), { runs }]),
    },
  ]);
}

function sayLesson({ id, title, text }: Lesson): readonly [string, readonly Run[]] {
  return [id, [strong(`${title}. `, 'text'), { text }]];
}

/** The title leads to the document where it has a public address. */
function sayDocument({
  id,
  title,
  publisher,
  date,
  address,
  note,
}: Rubric['documents'][number]): readonly [string, readonly Run[]] {
  const name = address ? { ...link(address), text: title, bold: true } : strong(title, 'text');
  return [
    id,
    [name, { text: `. ${publisher}. ${date}.` }, ...(note ? [{ text: ` ${note}` }] : [])],
  ];
}

function sayFact({ id, fact, how, addresses, caution }: Fact): readonly [string, readonly Run[]] {
  const links = addresses.flatMap((address): readonly Run[] => [{ text: ' ' }, link(address)]);
  return [
    id,
    [{ text: `${fact} (${how})` }, ...(caution ? [{ text: ` ${caution}` }] : []), ...links],
  ];
}

/** An address without what every address has; a long one is shortened, its link is whole. */
function link(address: string): Run {
  const [host = '', ...path] = address.replace(/^https?:\/\/(?:www\.)?/u, '').split('/');
  const whole = [host, ...path].join('/').replace(/\/$/u, '');
  const text = whole.length <= LONGEST_ADDRESS ? whole : `${host}/…`;
  return { text, href: address, colour: 'link' };
}
