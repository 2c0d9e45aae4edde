import { MOST_CHARACTERS, MOST_PASSAGES } from '../collect-passages.ts';
import type { XmlElement, XmlListener } from '../xml/feed-xml.ts';
import { CLOSERS, LEFT_OUT, OPENERS } from './simplify-elements.ts';
import { addText, createState, type SimplifyState } from './simplify-state.ts';
import type { StyleSheet } from './styles.ts';

/** What became of a part with text: the document itself, or its footnotes or endnotes. */
export type SimpleBody = {
  /** WordprocessingML with nothing but text, order, tables, levels, references to notes and page breaks. */
  readonly xml: string;
  readonly pictures: number;
  /** Places where Word began a new page when it last showed the file. */
  readonly renderedBreaks: number;
  /** True when the part goes on behind what was taken. */
  readonly isCut: boolean;
};

/**
 * Listens to a part with text and writes it again without all that says how it looks. What is left is a tenth of what
 * Word writes, is bounded in size, and holds nothing that makes mammoth slow: it compares every warning with all others.
 */
export function simplifyBody(sheet: StyleSheet): {
  readonly listener: XmlListener;
  readonly finish: () => SimpleBody;
} {
  const state = createState(sheet);
  return {
    listener: {
      open: (element) => openElement(state, element),
      close: (name) => closeElement(state, name),
      text: (text) => {
        if (state.isInText && state.leftOut === 0) addText(state, text);
      },
      isDone: () => state.isCut,
    },
    finish: () => ({
      xml: finishXml(state),
      pictures: state.pictures,
      renderedBreaks: state.renderedBreaks,
      isCut: state.isCut,
    }),
  };
}

function openElement(state: SimplifyState, element: XmlElement): void {
  const { name } = element;
  state.isCut ||= isOverLimits(state);
  // The mark of a deleted paragraph or row has the name of deleted text, which is left out.
  const isMark = name === 'w:del' && /^w:t?rPr$/.test(state.open.at(-1) ?? '');
  if (state.leftOut > 0 || state.isCut || (LEFT_OUT.has(name) && !isMark)) {
    state.leftOut += 1;
    return;
  }
  const isTaken = OPENERS.get(name)?.(state, element);
  if (isTaken === false) state.leftOut += 1;
  else state.open.push(name);
}

function closeElement(state: SimplifyState, name: string): void {
  if (state.leftOut > 0) {
    state.leftOut -= 1;
    return;
  }
  state.open.pop();
  CLOSERS.get(name)?.(state);
}

/** What is still open when nothing more is wanted gets its end. */
function finishXml(state: SimplifyState): string {
  for (let name = state.open.pop(); name !== undefined; name = state.open.pop()) {
    CLOSERS.get(name)?.(state);
  }
  return state.writer.finish();
}

/** One more than is read, so that whoever collects the passages sees that there are more. */
function isOverLimits({ paragraphsWritten, characters, writer }: SimplifyState): boolean {
  return paragraphsWritten > MOST_PASSAGES || characters > MOST_CHARACTERS || writer.isFull();
}
