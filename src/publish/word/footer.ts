import { Footer, PageNumber, Tab, TabStopType, TextRun } from 'docx';
import { tidyText } from '../tidy-text.ts';
import type { WordContext } from './context.ts';
import { frameParagraph } from './paragraphs.ts';
import { writeText } from './runs.ts';

/** A longer footer text would push the page number about, so the number then has a line of its own. */
const ONE_LINE = 80;

/** The footer of the PDF: what the document is at the start of the line, page x of y at its end. */
export function writeFooter(context: WordContext): Footer {
  const { info, page } = context;
  const tabStops = [{ type: TabStopType.RIGHT, position: page.contentWidth }];
  const options = { style: 'Footer', tabStops };
  const title = writeText(info.footer, context);
  const number = new TextRun({ children: [new Tab(), ...splitPageOf(info.pageOf, info.language)] });
  const lines = info.footer.length > ONE_LINE ? [title, [number]] : [[...title, number]];
  // Both ends follow the document, whatever its title begins with.
  return new Footer({ children: lines.map((line) => frameParagraph(line, '', options, context)) });
}

/** Two numbers that are written differently in every language. */
const PAGE = 3;
const PAGES = 7;

/** The words for "page 3 of 7" with fields in the places of the numbers, whichever comes first. */
function splitPageOf(
  pageOf: (page: number, pages: number) => string,
  language: string,
): readonly string[] {
  const numbers = new Intl.NumberFormat(language);
  const fields = new Map([
    [numbers.format(PAGE), PageNumber.CURRENT],
    [numbers.format(PAGES), PageNumber.TOTAL_PAGES],
  ]);
  const words = tidyText(pageOf(PAGE, PAGES));
  return words
    .split(new RegExp(`(${[...fields.keys()].join('|')})`, 'u'))
    .filter((part) => part !== '')
    .map((part) => fields.get(part) ?? part);
}
