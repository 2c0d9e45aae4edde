import type { Breach } from './breach.ts';
import { readName, readString, type OpenFile } from './open-file.ts';
import { walkTree, type TreeElement } from './read-tree.ts';

const HEADINGS = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const STANDARD_TYPES: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form',
    ...HEADINGS,
  ].flatMap((names) => names.split(' ')),
);

/** What may stand right inside some elements (ISO 32000-1, tables 333 to 337). */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
};
/** What some elements must stand right inside. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  Caption: ['Table', 'Figure', 'L', 'TOC'],
};
/** A cell keeps its place in the grid; a document without a word is still one. */
const MAY_BE_EMPTY = ['Document', 'TD', 'TH'];

/** The tree by itself: known types in places where they belong, headings in order, names for pictures and tables. */
export function checkStructure(file: OpenFile, tree: readonly TreeElement[]): readonly Breach[] {
  return [
    ...(tree.length === 1 && tree[0]?.type === 'Document'
      ? []
      : [{ clause: '7.1', what: 'The tree does not begin with one document.' }]),
    ...walkTree(tree).flatMap(([element, parent]) => [
      ...checkPlace(element, parent),
      ...checkElement(file, element),
    ]),
    ...checkHeadings(tree),
    ...checkTables(tree),
  ];
}

function checkPlace(element: TreeElement, parent: TreeElement | undefined): readonly Breach[] {
  const { type } = element;
  const outer = parent?.type ?? 'StructTreeRoot';
  const isMisplaced =
    INSIDE[outer]?.includes(type) === false || AROUND[type]?.includes(outer) === false;
  return [
    ...(STANDARD_TYPES.has(type)
      ? []
      : [{ clause: '7.1', what: `${type} is no standard structure type.` }]),
    ...(isMisplaced ? [{ clause: '7.2', what: `${type} stands inside ${outer}.` }] : []),
  ];
}

function checkElement(file: OpenFile, element: TreeElement): readonly Breach[] {
  const { type, dictionary, children, holds } = element;
  const alternative = readString(file.entry(dictionary, 'Alt')) ?? '';
  const scope = readName(file.entry(file.entry(dictionary, 'A'), 'Scope')) ?? '';
  const isEmpty = children.length + holds.length === 0;
  const rules: readonly (readonly [broken: boolean, clause: string, what: string])[] = [
    [type === 'Figure' && alternative.trim() === '', '7.3', 'A figure has no alternative text.'],
    [
      type === 'TH' && !['Column', 'Row', 'Both'].includes(scope),
      '7.5',
      'A header cell does not say what it is the header of.',
    ],
    [isEmpty && !MAY_BE_EMPTY.includes(type), '7.1', `${type} ${element.reference} is empty.`],
  ];
  return rules.flatMap(([broken, clause, what]) => (broken ? [{ clause, what }] : []));
}

function checkHeadings(tree: readonly TreeElement[]): readonly Breach[] {
  let above = 0;
  return walkTree(tree).flatMap(([{ type }]) => {
    const level = HEADINGS.indexOf(type) + 1;
    if (level === 0) return [];
    const isSkipped = level > above + 1;
    above = level;
    return isSkipped
      ? [{ clause: '7.4.2', what: `${type} follows without the level above it.` }]
      : [];
  });
}

/** Every row of a table has as many cells as the others, so that each cell can be told its headers. */
function checkTables(tree: readonly TreeElement[]): readonly Breach[] {
  return walkTree(tree).flatMap(([table]) => {
    if (table.type !== 'Table') return [];
    const rows = walkTree(table.children).filter(([{ type }]) => type === 'TR');
    const counts = new Set(rows.map(([{ children }]) => children.length));
    return counts.size === 1 ? [] : [{ clause: '7.5', what: 'A table has rows of unlike length.' }];
  });
}
