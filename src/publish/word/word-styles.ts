import {
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { DocumentInfo, ParagraphBlock } from '../blocks.ts';
import { colourOf } from '../pdf/draw/colours.ts';
import { STYLES, styleHeading, type TextStyle } from '../pdf/layout/styles.ts';
import { TWIPS } from './context.ts';

const FONT = 'Noto Sans';

/** The style of Word for each look of a paragraph. */
export const STYLE_OF_LOOK: Readonly<Record<NonNullable<ParagraphBlock['look']>, string>> = {
  body: 'Normal',
  lead: 'Lead',
  small: 'Small',
  label: 'Label',
  notice: 'Notice',
};

/** The same sizes, spaces and colours as in the PDF, as styles that a person can change in one place. */
export function defineStyles(info: DocumentInfo): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
          size: STYLES.body.size * 2,
          color: colourOf('text'),
          language: { value: info.language, bidirectional: info.language },
        },
        paragraph: { spacing: spaceOf(STYLES.body) },
      },
      title: look(STYLES.title, { keepNext: true }),
      heading1: look(styleHeading(1), { keepNext: true, keepLines: true, outlineLevel: 0 }),
      heading2: look(styleHeading(2), { keepNext: true, keepLines: true, outlineLevel: 1 }),
      heading3: look(styleHeading(3), { keepNext: true, keepLines: true, outlineLevel: 2 }),
      heading4: look(styleHeading(4), { keepNext: true, keepLines: true, outlineLevel: 3 }),
      listParagraph: look({ ...STYLES.body, after: STYLES.body.after / 2 }, {}),
      caption: look(STYLES.figureCaption, {}),
      hyperlink: { run: { color: colourOf('link'), underline: {} } },
    },
    paragraphStyles: [
      named('Lead', 'Lead', STYLES.lead, {}),
      named('Small', 'Small', STYLES.small, {}),
      named('Label', 'Label', STYLES.label, { keepNext: true }),
      named('Notice', 'Notice', STYLES.notice, { shading: { fill: colourOf('band').slice(1) }, border: bar('better', info) }),
      named('Quote', 'Quote', STYLES.quote, { indent: { start: 200 }, border: bar('rule', info) }),
      named('QuotePlace', 'Quote place', STYLES.quotePlace, { indent: { start: 200 } }),
      named('TableCaption', 'Table caption', STYLES.tableCaption, { keepNext: true }),
      named('TableHead', 'Table head', inCell(STYLES.tableHead), {}),
      named('TableText', 'Table text', inCell(STYLES.tableCell), {}),
      named('CompactHead', 'Table head, compact', inCell(STYLES.compactHead), {}),
      named('CompactText', 'Table text, compact', inCell(STYLES.compactCell), {}),
      named('WritingLine', 'Line to write on', { ...STYLES.body, size: 9, leading: 16, after: 0 }, { border: { bottom: line('muted') } }),
      named('ContentsTitle', 'Contents title', styleHeading(1), { keepNext: true }),
      named('TOC1', 'toc 1', { ...STYLES.contentsMain, after: 2 }, {}),
      named('TOC2', 'toc 2', { ...STYLES.contentsSub, after: 2 }, { indent: { start: 240 } }),
      named('Footer', 'footer', { ...STYLES.footer, after: 0 }, {}),
    ],
  }; // prettier-ignore
}

type ParagraphLook = NonNullable<IBaseParagraphStyleOptions['paragraph']>;

function look(style: TextStyle, paragraph: ParagraphLook): IBaseParagraphStyleOptions {
  return {
    run: {
      size: style.size * 2,
      bold: style.bold,
      italics: false,
      color: colourOf(style.ink),
    },
    paragraph: { spacing: spaceOf(style), ...paragraph },
  };
}

function named(
  id: string,
  name: string,
  style: TextStyle,
  paragraph: ParagraphLook,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...look(style, paragraph) };
}

/** Lines grow for letters that are taller than Latin ones. */
function spaceOf({ before, after, leading }: TextStyle) {
  return {
    before: Math.round(before * TWIPS),
    after: Math.round(after * TWIPS),
    line: Math.round(leading * TWIPS),
    lineRule: 'atLeast' as const,
  };
}

/** Cells have margins, so their texts need no space around them. */
function inCell(style: TextStyle): TextStyle {
  return { ...style, before: 0, after: 0 };
}

function line(ink: 'muted' | 'rule') {
  return { style: BorderStyle.SINGLE, size: 4, space: 1, color: colourOf(ink).slice(1) };
}

/** A bar on the side where the lines of the document begin; Word does not turn it round by itself. */
function bar(ink: 'better' | 'rule', { direction }: DocumentInfo) {
  const side = direction === 'rtl' ? 'right' : 'left';
  return {
    [side]: { style: BorderStyle.SINGLE, size: 18, space: 8, color: colourOf(ink).slice(1) },
  };
}
