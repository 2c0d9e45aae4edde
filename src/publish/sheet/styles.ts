import { colourOf } from '../pdf/draw/colours.ts';

/** The looks a cell may have, in the order in which the file lists them. */
export const LOOKS = ['text', 'literal', 'number', 'day', 'head'] as const;
export type Look = (typeof LOOKS)[number];

const DAY_FORMAT = 164;

const TOP = '<alignment vertical="top" wrapText="1"/>';
const CELLS: Readonly<Record<Look, string>> = {
  text: `<xf fontId="0" applyAlignment="1">${TOP}</xf>`,
  // The sheet shows it as if somebody had typed an apostrophe first: text, also after it was edited.
  literal: `<xf fontId="0" quotePrefix="1" applyAlignment="1">${TOP}</xf>`,
  number: '<xf fontId="0" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>',
  day: `<xf fontId="0" numFmtId="${DAY_FORMAT}" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>`,
  head: `<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${TOP}</xf>`,
};

/** The looks of all cells. Noto Sans where it is installed; every system has something like it. */
export function writeStyles(): string {
  const colour = (ink: 'text' | 'band' | 'rule') => `FF${colourOf(ink).slice(1).toUpperCase()}`;
  const font = (bold: string) =>
    `<font>${bold}<sz val="10"/><color rgb="${colour('text')}"/><name val="Noto Sans"/><family val="2"/></font>`;
  const fill = `<patternFill patternType="solid"><fgColor rgb="${colour('band')}"/></patternFill>`;
  const under = `<bottom style="thin"><color rgb="${colour('rule')}"/></bottom>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>`,
    // The first two fills are fixed by the format.
    '<fills count="3"><fill><patternFill patternType="none"/></fill>',
    `<fill><patternFill patternType="gray125"/></fill><fill>${fill}</fill></fills>`,
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
    `<border><left/><right/><top/>${under}<diagonal/></border></borders>`,
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
    `<cellXfs count="${LOOKS.length}">${LOOKS.map((look) => CELLS[look]).join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('');
}
