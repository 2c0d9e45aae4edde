import type { HeadingBlock, ParagraphBlock, Run } from '../../../src/publish/blocks.ts';
import { colourOf } from '../../../src/publish/pdf/draw/colours.ts';
import { measurePage } from '../../../src/publish/pdf/layout/page-size.ts';
import {
  READABLE_WIDTH,
  styleHeading,
  styleParagraph,
  STYLES,
} from '../../../src/publish/pdf/layout/styles.ts';

/** The page, sizes and colours of our own layout, so that all set the same amount of type. */
export const PAGE = measurePage('a4');
export const BOTTOM_MARGIN = PAGE.height - PAGE.top - PAGE.contentHeight;
export const FONT = 'Noto Sans';
const LINK = colourOf('link');
export const RULE = colourOf('rule');
export const BAND = colourOf('band');
export const CELL_PADDING = 4;
export const LIST_INDENT = 14;
export const QUOTE_INDENT = 14;
export { READABLE_WIDTH, STYLES, colourOf };

/** Points between the lines, beyond what the font itself has. */
export type Look = {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly before: number;
  readonly after: number;
};

type Style = ReturnType<typeof styleHeading>;

export function lookOf(style: Style): Look {
  const { size, leading, bold, before, after } = style;
  return { size, leading, bold, colour: colourOf(style.ink), before, after };
}

export function headingLook(level: HeadingBlock['level']): Look {
  return lookOf(styleHeading(level));
}

export function paragraphLook(look: ParagraphBlock['look'] = 'body'): Look {
  return lookOf(styleParagraph(look));
}

/** The colour of a run within its paragraph. */
export function runColour(run: Run, look: Look): string {
  if (run.colour) return colourOf(run.colour);
  return run.href || run.target ? LINK : look.colour;
}
