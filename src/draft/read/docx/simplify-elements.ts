import type { XmlElement } from '../xml/feed-xml.ts';
import { escape } from './simple-writer.ts';
import {
  addText,
  closeParagraph,
  openParagraph,
  PAGE_BREAK,
  writeParagraph,
  type SimplifyState,
} from './simplify-state.ts';
import { roleOfOutline } from './styles.ts';

/** Gives false when the element is left out with all that is in it. */
type Opener = (state: SimplifyState, element: XmlElement) => unknown;
type Closer = (state: SimplifyState) => void;

/** Deleted and moved text, properties, codes of fields, readings of ruby: left out with all that is in them. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  [
    ['del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'fldData'],
    ['sectPr', 'tblPr', 'tblPrEx', 'tblGrid', 'sdtPr', 'sdtEndPr', 'rt', 'rubyPr'],
    ['pPrChange', 'rPrChange', 'tcPrChange', 'trPrChange', 'tblPrChange', 'numberingChange'],
  ].flatMap((names) => names.map((name) => `w:${name}`)),
);

const NAMESPACES =
  ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"';
const ROOTS = ['w:document', 'w:footnotes', 'w:endnotes'];
const COPIED = ['w:body', 'w:tbl', 'w:tr', 'w:tc'];
const NOTES = ['w:footnote', 'w:endnote'];
const REFERENCES = ['w:footnoteReference', 'w:endnoteReference'];
const PICTURES = ['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'];
/** What separates words and is not written as text. */
const GAPS = ['w:tab', 'w:ptab', 'w:cr'];
const TEXTS = ['w:t', 'm:t'];
const BOX = ['w:pict', 'v:textbox', 'w:txbxContent'];
/** Columns that a cell may span; more is a fault of the file. */
const WIDEST_CELL = 200;

/** What to do when an element starts. Those without an entry are looked through. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ...each(ROOTS, (state, { name }) => state.writer.open(name, NAMESPACES)),
  ...each(COPIED, (state, { name }) => state.writer.open(name)),
  ...each(NOTES, openNote),
  ...each(REFERENCES, addReference),
  ...each(PICTURES, (state) => {
    state.things += 1;
    state.pictures += 1;
  }),
  ...each(GAPS, (state) => {
    if (state.open.at(-1) === 'w:r') addText(state, ' ');
  }),
  ...each(TEXTS, (state) => {
    state.isInText = true;
  }),
  ['w:p', openParagraph],
  ['w:r', showRun],
  ['w:vanish', hideRun],
  ['w:br', addBreak],
  ['w:lastRenderedPageBreak', addRenderedBreak],
  ['w:noBreakHyphen', (state) => addText(state, '\u2011')],
  ['w:sym', addSymbol],
  ['w:pStyle', noteStyle],
  ['w:outlineLvl', noteOutline],
  ['w:ilvl', noteListLevel],
  ['w:numId', noteListNumber],
  ['w:del', noteDeletion],
  ['w:tcPr', resetCell],
  ['w:gridSpan', noteSpan],
  ['w:vMerge', noteMerge],
  ['w:txbxContent', openBox],
  ['mc:AlternateContent', openVersions],
  ...each(['mc:Choice', 'mc:Fallback'], ({ versions }) => !versions.at(-1)?.isTaken),
]);

/** What to do when an element ends. */
export const CLOSERS: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ...[...ROOTS, ...COPIED, ...NOTES].map(
    (name) => [name, ({ writer }: SimplifyState) => writer.close(name)] as const,
  ),
  ...each<Closer>(TEXTS, (state) => {
    state.isInText = false;
  }),
  ['w:p', closeParagraph],
  ['w:r', showRun],
  ['w:tcPr', writeCell],
  ['w:txbxContent', closeBox],
  ['mc:Choice', noteVersion],
  ['mc:AlternateContent', ({ versions }) => void versions.pop()],
]);

function each<Handler = Opener>(
  names: readonly string[],
  handler: Handler,
): readonly (readonly [string, Handler])[] {
  return names.map((name) => [name, handler] as const);
}

function openNote({ writer }: SimplifyState, { name, attribute }: XmlElement): void {
  const [id, type] = [attribute('id') ?? '', attribute('type') ?? 'normal'];
  writer.open(name, ` w:id="${escape(id)}" w:type="${escape(type)}"`);
}

function addReference(state: SimplifyState, { name, attribute }: XmlElement): void {
  if (!writeParagraph(state)) return;
  state.writer.addInRun(`<${name} w:id="${escape(attribute('id') ?? '')}"/>`);
}

function showRun(state: SimplifyState): void {
  state.isHidden = false;
}

/** Hidden text is on no page that a person sees. */
function hideRun(state: SimplifyState, { attribute }: XmlElement): void {
  const isRun = state.open.at(-1) === 'w:rPr' && state.open.at(-2) === 'w:r';
  if (isRun && !/^(0|false|off)$/.test(attribute('val') ?? '')) state.isHidden = true;
}

function addBreak(state: SimplifyState, { attribute }: XmlElement): void {
  if (attribute('type') === 'page') state.isPageDue = true;
  else addText(state, ' ');
}

/** Where Word broke the page when it last showed the file: also for the page break that was asked for just before. */
function addRenderedBreak(state: SimplifyState): void {
  if (!writeParagraph(state)) return;
  state.isPageDue = false;
  state.renderedBreaks += 1;
  state.writer.addInRun(PAGE_BREAK);
}

function addSymbol(state: SimplifyState, { attribute }: XmlElement): void {
  if (state.isHidden || !writeParagraph(state)) return;
  state.writer.addSymbol(attribute('font') ?? '', attribute('char') ?? '');
}

function noteStyle(state: SimplifyState, { attribute }: XmlElement): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph) paragraph.style = state.sheet.roleOf(attribute('val') ?? '');
}

function noteOutline(state: SimplifyState, { attribute }: XmlElement): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph) paragraph.outline = roleOfOutline(Number(attribute('val')));
}

function noteListLevel(state: SimplifyState, { attribute }: XmlElement): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph) paragraph.list = { ...paragraph.list, level: Number(attribute('val')) };
}

function noteListNumber(state: SimplifyState, { attribute }: XmlElement): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph) paragraph.list = { ...paragraph.list, number: attribute('val') ?? '0' };
}

/** The mark at the end of a paragraph, or a whole row, was deleted with changes tracked. */
function noteDeletion(state: SimplifyState): void {
  const paragraph = state.paragraphs.at(-1);
  if (state.open.at(-1) === 'w:trPr') {
    state.writer.open('w:trPr');
    state.writer.open('w:del');
    state.writer.close('w:del');
    state.writer.close('w:trPr');
  } else if (paragraph && state.open.at(-2) === 'w:pPr') paragraph.isJoined = true;
}

function resetCell(state: SimplifyState): void {
  state.cell = { span: 1, isMerged: undefined };
}

function noteSpan({ cell }: SimplifyState, { attribute }: XmlElement): void {
  const span = Math.trunc(Number(attribute('val')));
  cell.span = span >= 1 && span <= WIDEST_CELL ? span : 1;
}

function noteMerge({ cell }: SimplifyState, { attribute }: XmlElement): void {
  cell.isMerged = attribute('val') !== 'restart';
}

function writeCell({ writer, cell }: SimplifyState): void {
  const merge = cell.isMerged === undefined ? '' : cell.isMerged ? 'continue' : 'restart';
  writer.open('w:tcPr');
  if (cell.span > 1) writer.open('w:gridSpan', ` w:val="${cell.span}"`);
  if (cell.span > 1) writer.close('w:gridSpan');
  if (merge !== '') writer.open('w:vMerge', ` w:val="${merge}"`);
  if (merge !== '') writer.close('w:vMerge');
  writer.close('w:tcPr');
}

function openBox(state: SimplifyState): void {
  const isBox = writeParagraph(state);
  state.boxes.push(isBox);
  if (isBox) for (const tag of BOX) state.writer.open(tag);
}

function closeBox(state: SimplifyState): void {
  if (state.boxes.pop()) for (const tag of BOX.toReversed()) state.writer.close(tag);
}

function openVersions({ versions, things }: SimplifyState): void {
  versions.push({ before: things, isTaken: false });
}

function noteVersion({ versions, things }: SimplifyState): void {
  const version = versions.at(-1);
  if (version) version.isTaken = things > version.before;
}
