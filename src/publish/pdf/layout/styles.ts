import type { Ink } from '../../../report/shapes.ts';
import type { HeadingBlock, ParagraphBlock } from '../../blocks.ts';

/** How a text is set, in points. Leading and spaces are parts of the 14-point line of body text. */
export type TextStyle = {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly ink: Ink;
  /** Space above and below; between two blocks the larger one counts. */
  readonly before: number;
  readonly after: number;
};

const BODY: TextStyle = { size: 10, leading: 14, bold: false, ink: 'text', before: 0, after: 7 };
const SMALL: TextStyle = { ...BODY, size: 8.5, leading: 12, ink: 'muted' };

export const STYLES = {
  title: { ...BODY, size: 24, leading: 31.5, bold: true, before: 17.5, after: 14 },
  body: BODY,
  lead: { ...BODY, size: 12, leading: 17.5, after: 10.5 },
  small: SMALL,
  label: { ...SMALL, bold: true, before: 10.5, after: 1.75 },
  notice: { ...BODY, before: 10.5, after: 14 },
  quote: { ...BODY, before: 7, after: 10.5 },
  quotePlace: { ...SMALL, before: 1.75 },
  listItem: { ...BODY, before: 3.5, after: 7 },
  tableHead: { ...SMALL, bold: true, ink: 'text' },
  tableCell: { ...BODY, size: 9, leading: 12.25 },
  compactHead: { ...SMALL, size: 8, leading: 11, bold: true, ink: 'text' },
  compactCell: { ...BODY, size: 8, leading: 11 },
  tableCaption: {
    ...SMALL,
    size: 9,
    leading: 12.25,
    bold: true,
    ink: 'text',
    before: 14,
    after: 5.25,
  },
  figureCaption: { ...SMALL, before: 5.25 },
  contentsMain: { ...BODY, bold: true, before: 10.5 },
  contentsSub: { ...BODY, size: 9.5, leading: 13, before: 2 },
  footer: { ...SMALL, size: 8 },
} as const satisfies Readonly<Record<string, TextStyle>>;

const HEADINGS: Readonly<Record<HeadingBlock['level'], TextStyle>> = {
  1: { ...BODY, size: 18, leading: 24.5, bold: true, before: 35, after: 10.5 },
  2: { ...BODY, size: 13, leading: 17.5, bold: true, before: 24.5, after: 5.25 },
  3: { ...BODY, size: 11, leading: 15.75, bold: true, before: 17.5, after: 3.5 },
  4: { ...BODY, bold: true, ink: 'muted', before: 14, after: 1.75 },
};

/** The style of a heading. */
export function styleHeading(level: HeadingBlock['level']): TextStyle {
  return HEADINGS[level];
}

/** The style of a paragraph. */
export function styleParagraph(look: NonNullable<ParagraphBlock['look']>): TextStyle {
  return STYLES[look];
}

/** Lines longer than this are hard to follow; tables and boxes may use the whole width. */
export const READABLE_WIDTH = 440;

const CAP_HEIGHT = 0.714;

/** How far below the top of its line a text stands: the capitals are centred in the leading. */
export function placeBaseline(style: TextStyle): number {
  return (style.leading + CAP_HEIGHT * style.size) / 2;
}
