import type { XmlElement, XmlListener } from '../xml/feed-xml.ts';
import { addText, CLOSERS, OPENERS } from './walk-elements.ts';
import type { WalkState } from './walk-state.ts';

/** Left out with all that is in them: deletions, comments, contents, marks of notes, forms, readings, descriptions. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:note-citation',
  'text:table-of-content',
  'text:table-of-content-source',
  'text:illustration-index',
  'text:table-index',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
]);

/** Listens to the part `content.xml` and collects its passages as they come. */
export function walkContent(state: WalkState): XmlListener {
  return {
    open: (element) => {
      if (element.name === 'text:soft-page-break') breakPage(state);
      state.styles.listener.open(element);
      if (state.leftOut > 0 || state.collector.isOver() || isLeftOut(state, element)) {
        state.leftOut += 1;
      } else OPENERS.get(element.name)?.(state, element);
    },
    close: (name) => {
      state.styles.listener.close(name);
      if (state.leftOut > 0) state.leftOut -= 1;
      else CLOSERS.get(name)?.(state);
    },
    text: (text) => {
      if (state.leftOut === 0) addText(state, text);
    },
    isDone: () => state.collector.isOver(),
  };
}

/** Where the program broke the page when it last showed the file; also inside what is left out. */
function breakPage(state: WalkState): void {
  state.hasPages = true;
  state.page += 1;
}

function isLeftOut({ styles }: WalkState, { name, attribute }: XmlElement): boolean {
  if (name === 'text:section') return attribute('display') === 'none';
  if (name === 'text:span') return styles.isHidden(attribute('style-name'));
  return LEFT_OUT.has(name);
}
