import type { StyleRole } from './styles.ts';

/** More than 60,000 paragraphs and their tables need; mammoth takes about 10 seconds for a million. */
const MOST_TAGS = 600_000;
/** Symbols by font and number: mammoth keeps each one that it does not know, and compares it with all others. */
const MOST_SYMBOLS = 1_000;

/** Properties of a paragraph that survive; all others say how it looks. */
export type SimpleParagraph = {
  role: StyleRole;
  /** The mark at its end was deleted with changes tracked: it goes on in the next paragraph. */
  isJoined: boolean;
};

/** Writes the part of WordprocessingML that holds text and order, for mammoth to read. */
export type SimpleWriter = {
  readonly open: (tag: string, attributes?: string) => void;
  readonly close: (tag: string) => void;
  readonly openParagraph: (paragraph: SimpleParagraph) => void;
  readonly closeParagraph: () => void;
  /** Text of the paragraph; pieces that follow each other become one run. */
  readonly addText: (text: string) => void;
  /** Something inside a run that is not text. */
  readonly addInRun: (markup: string) => void;
  readonly addSymbol: (font: string, char: string) => void;
  readonly isFull: () => boolean;
  readonly finish: () => string;
};

/** The style names by which the model tells the roles apart again. */
export const HEADING_STYLE = 'heading-';

export function createSimpleWriter(): SimpleWriter {
  const parts: string[] = [];
  const symbols = new Set<string>();
  let text = '';
  let tags = 0;
  const put = (markup: string) => {
    tags += 1;
    parts.push(markup);
  };
  const flush = () => {
    if (text !== '') put(`<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`);
    text = '';
  };
  const addInRun = (markup: string) => {
    flush();
    put(`<w:r>${markup}</w:r>`);
  };
  const open = (tag: string, attributes = '') => {
    flush();
    put(`<${tag}${attributes}>`);
  };
  const close = (tag: string) => {
    flush();
    put(`</${tag}>`);
  };
  return {
    open,
    close,
    openParagraph: (paragraph) => {
      open('w:p');
      put(`<w:pPr>${writeRole(paragraph)}</w:pPr>`);
    },
    closeParagraph: () => close('w:p'),
    addText: (piece) => void (text += piece),
    addInRun,
    addSymbol: (font, char) => {
      symbols.add(`${font} ${char}`);
      if (symbols.size > MOST_SYMBOLS) return;
      addInRun(`<w:sym w:font="${escape(font)}" w:char="${escape(char)}"/>`);
    },
    isFull: () => tags > MOST_TAGS,
    finish: () => parts.join(''),
  };
}

function writeRole({ role, isJoined }: SimpleParagraph): string {
  const joined = isJoined ? '<w:rPr><w:del/></w:rPr>' : '';
  if (role.kind === 'heading') return `<w:pStyle w:val="${HEADING_STYLE}${role.level}"/>${joined}`;
  if (role.kind !== 'list-item') return joined;
  const level = `<w:ilvl w:val="${role.level - 1}"/><w:numId w:val="1"/>`;
  return `<w:numPr>${level}</w:numPr>${joined}`;
}

/** Text as it may stand between tags and in attributes. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
