import type { FoundPassage } from '../collect-passages.ts';
import type { XmlElement } from '../xml/feed-xml.ts';
import type { WalkState } from './walk-state.ts';

type Opener = (state: WalkState, element: XmlElement) => void;
type Closer = (state: WalkState) => void;

/** Rows and columns that one element may stand for; a sheet that fills itself with empty cells claims millions. */
const MOST_REPEATED = 1_000;
const DEEPEST_HEADING = 10;

/** What to do when an element starts. Those without an entry are looked through. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['office:text', notePages],
  ['text:p', openParagraph],
  ['text:h', openParagraph],
  ['text:s', addSpace],
  ['text:tab', addSpace],
  ['text:line-break', addSpace],
  ['text:list', ({ lists }) => void lists.push((lists.pop() ?? 0) + 1)],
  ['text:note', openNote],
  ['table:table', openTable],
  ['table:table-row', openRow],
  ['table:table-cell', openCell],
  ['table:covered-table-cell', openCell],
  ['draw:frame', openFrame],
  ['draw:image', countPicture],
  ['draw:object', countPicture],
]);

/** What to do when an element ends. */
export const CLOSERS: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ['text:p', closeParagraph],
  ['text:h', closeParagraph],
  ['text:list', ({ lists }) => void lists.push((lists.pop() ?? 1) - 1)],
  ['text:note', closeNote],
  ['table:table', ({ tables }) => void tables.pop()],
  ['table:table-cell', closeCell],
  ['table:covered-table-cell', closeCell],
]);

/** Text between the tags of a paragraph; outside paragraphs there is only layout of the file. */
export function addText({ paragraphs, page }: WalkState, text: string): void {
  const paragraph = paragraphs.at(-1);
  if (!paragraph) return;
  if (!paragraph.hasText) paragraph.page = page;
  paragraph.hasText ||= text.trim() !== '';
  paragraph.text += text;
}

function addSpace(state: WalkState): void {
  addText(state, ' ');
}

function notePages(state: WalkState, { attribute }: XmlElement): void {
  state.hasPages = attribute('use-soft-page-breaks') === 'true';
}

function openParagraph(state: WalkState, element: XmlElement): void {
  const style = element.attribute('style-name');
  const isOnPage = state.paragraphs.length === 0 && state.tables.length === 0;
  if (isOnPage) startPage(state, style);
  state.paragraphs.push({
    ...findKind(state, element),
    cell: findCell(state),
    breaksAfter: isOnPage && state.styles.breaksAfter(style),
    text: '',
    hasText: false,
    page: state.page,
  });
}

/** A page break that the writer asked for is no soft one. Before the first paragraph there is no page to end. */
function startPage(state: WalkState, style: string | undefined): void {
  const isDue = state.isPageDue || state.styles.breaksBefore(style);
  if (isDue && state.isBegun) state.page += 1;
  state.isPageDue = false;
}

/** In a cell and in a note, headings and lists are only a way to write. */
function findKind(
  { noteDepth, tables, lists, styles }: WalkState,
  { name, attribute }: XmlElement,
): Pick<FoundPassage, 'kind'> & { readonly level: number } {
  if (noteDepth > 0) return { kind: 'footnote', level: 0 };
  if (tables.length > 0) return { kind: 'table-cell', level: 0 };
  if (name === 'text:h') return { kind: 'heading', level: readLevel(attribute('outline-level')) };
  const heading = styles.headingLevel(attribute('style-name'));
  if (heading > 0) return { kind: 'heading', level: heading };
  const depth = lists.at(-1) ?? 0;
  return depth > 0 ? { kind: 'list-item', level: depth } : { kind: 'paragraph', level: 0 };
}

function readLevel(outline: string | undefined): number {
  const level = Number(outline ?? 1);
  return Number.isInteger(level) ? Math.min(Math.max(level, 1), DEEPEST_HEADING) : 1;
}

function findCell({ noteDepth, tables }: WalkState): NonNullable<FoundPassage['cell']> | null {
  const table = tables.at(-1);
  if (!table || noteDepth > 0) return null;
  return { table: table.number, row: table.row, column: table.column };
}

/** What stands in a note or a text box waits until the paragraph that holds it is complete. */
function closeParagraph(state: WalkState): void {
  const paragraph = state.paragraphs.pop();
  if (!paragraph) return;
  state.isBegun = true;
  if (state.paragraphs.length > 0) {
    state.waiting.push(paragraph);
    return;
  }
  state.collector.add(paragraph);
  for (const passage of state.waiting.splice(0)) state.collector.add(passage);
  state.isPageDue ||= paragraph.breaksAfter;
}

function openNote(state: WalkState): void {
  state.noteDepth += 1;
  state.lists.push(0);
}

function closeNote(state: WalkState): void {
  state.noteDepth -= 1;
  state.lists.pop();
}

function openTable(state: WalkState, { attribute }: XmlElement): void {
  if (state.tables.length === 0 && state.paragraphs.length === 0) {
    startPage(state, attribute('style-name'));
  }
  state.tables.push({ number: state.tableCount, row: -1, nextRow: 0, column: -1, nextColumn: 0 });
  state.tableCount += 1;
}

/** A row or cell that stands for several is read once, and the next one is counted from behind all of them. */
function openRow({ tables }: WalkState, { attribute }: XmlElement): void {
  const table = tables.at(-1);
  if (!table) return;
  table.row = table.nextRow;
  table.nextRow += readRepetition(attribute('number-rows-repeated'));
  table.nextColumn = 0;
}

function openCell({ tables, lists }: WalkState, { attribute }: XmlElement): void {
  lists.push(0);
  const table = tables.at(-1);
  if (!table) return;
  table.column = table.nextColumn;
  table.nextColumn += readRepetition(attribute('number-columns-repeated'));
}

function closeCell({ lists }: WalkState): void {
  lists.pop();
}

function readRepetition(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), MOST_REPEATED) : 1;
}

function openFrame(state: WalkState): void {
  state.isFrameCounted = false;
}

/** A frame may hold the same picture in several formats. */
function countPicture(state: WalkState): void {
  if (!state.isFrameCounted) state.pictures += 1;
  state.isFrameCounted = true;
}
