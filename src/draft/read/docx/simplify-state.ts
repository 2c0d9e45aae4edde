import { createSimpleWriter, type SimpleParagraph, type SimpleWriter } from './simple-writer.ts';
import { toListLevel, type StyleRole, type StyleSheet } from './styles.ts';

/** A paragraph that was opened. It is written when its first text comes: its properties are known then. */
type OpenParagraph = {
  isWritten: boolean;
  isJoined: boolean;
  /** By its style, by an outline level of its own, and by a list of its own. */
  style: StyleRole;
  outline?: StyleRole;
  list?: { level?: number; number?: string };
};

/** Where the listener stands in the part, and what it saw. */
export type SimplifyState = {
  readonly writer: SimpleWriter;
  readonly sheet: StyleSheet;
  /** Names of the open elements that are not left out. */
  readonly open: string[];
  /** How deep it is inside an element that is left out; 0 outside. */
  leftOut: number;
  /** The open paragraphs: one inside the other through text boxes. */
  readonly paragraphs: OpenParagraph[];
  /** Text boxes that are open; false for one outside every paragraph, which needs no box. */
  readonly boxes: boolean[];
  /** Contents that are written twice, for new and old programs: the first version that says something is taken. */
  readonly versions: { before: number; isTaken: boolean }[];
  cell: { span: number; isMerged: boolean | undefined };
  isInText: boolean;
  isHidden: boolean;
  /** The paragraph before this one goes on in it. */
  isJoining: boolean;
  /** A page break was asked for, and no text came since. */
  isPageDue: boolean;
  /** Texts and pictures so far. */
  things: number;
  pictures: number;
  renderedBreaks: number;
  paragraphsWritten: number;
  characters: number;
  isCut: boolean;
};

export const PAGE_BREAK = '<w:br w:type="page"/>';

export function createState(sheet: StyleSheet): SimplifyState {
  return {
    writer: createSimpleWriter(),
    sheet,
    open: [],
    leftOut: 0,
    paragraphs: [],
    boxes: [],
    versions: [],
    cell: { span: 1, isMerged: undefined },
    isInText: false,
    isHidden: false,
    isJoining: false,
    isPageDue: false,
    things: 0,
    pictures: 0,
    renderedBreaks: 0,
    paragraphsWritten: 0,
    characters: 0,
    isCut: false,
  };
}

export function openParagraph(state: SimplifyState): void {
  state.paragraphs.push({ isWritten: false, isJoined: false, style: { kind: 'body' } });
}

/** An empty paragraph is not written, unless it takes over the text of one that was joined to it. */
export function closeParagraph(state: SimplifyState): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph && state.isJoining) writeParagraph(state);
  state.isJoining = paragraph?.isJoined ?? false;
  if (paragraph?.isWritten) state.writer.closeParagraph();
  state.paragraphs.pop();
}

/** Makes sure that the innermost open paragraph is written. False when there is none. */
export function writeParagraph(state: SimplifyState): boolean {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph) return false;
  if (!paragraph.isWritten) {
    state.writer.openParagraph(toSimple(paragraph));
    state.paragraphsWritten += 1;
    paragraph.isWritten = true;
  }
  return true;
}

function toSimple(paragraph: OpenParagraph): SimpleParagraph {
  return { role: findRole(paragraph), isJoined: paragraph.isJoined };
}

/** A heading stays one when it has a number; a list of its own counts more than that of its style. */
function findRole({ style, outline, list }: OpenParagraph): StyleRole {
  if (style.kind === 'contents') return style;
  if (outline?.kind === 'heading') return outline;
  if (style.kind === 'heading' && !outline) return style;
  if (list?.number === '0') return { kind: 'body' };
  if (list) return { kind: 'list-item', level: toListLevel(list.level) };
  return style.kind === 'heading' ? { kind: 'body' } : style;
}

/** Adds text that a person sees: nothing hidden, and no line of a table of contents. */
export function addText(state: SimplifyState, text: string): void {
  if (state.isHidden || state.paragraphs.at(-1)?.style.kind === 'contents') return;
  if (!writeParagraph(state)) return;
  if (state.isPageDue && text.trim() !== '') {
    state.isPageDue = false;
    state.writer.addInRun(PAGE_BREAK);
  }
  state.things += 1;
  state.characters += text.length;
  state.writer.addText(text);
}
