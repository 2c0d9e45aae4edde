import { zipSync, strToU8 } from 'fflate';
import { HEADING_STYLE } from './simple-writer.ts';

/** mammoth’s tree of a document, as far as it is read. */
export type ModelNode = {
  readonly type: string;
  readonly children?: readonly ModelNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a paragraph. */
  readonly styleId?: string | null;
  readonly numbering?: { readonly level: string } | null;
  /** Of a break. */
  readonly breakType?: string;
  /** Of a cell. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
};

type ModelNote = { readonly body: readonly ModelNode[] };

export type DocumentModel = {
  readonly children: readonly ModelNode[];
  readonly findNote: (reference: ModelNode) => ModelNote | null;
};

/** The simplified parts of one document, as XML. */
export type SimpleParts = {
  readonly document: string;
  readonly footnotes?: string | undefined;
  readonly endnotes?: string | undefined;
};

const HEADINGS = Array.from(
  { length: 9 },
  (_, index) => `<w:style w:type="paragraph" w:styleId="${HEADING_STYLE}${index + 1}"/>`,
).join('');
const LEVELS = Array.from({ length: 9 }, (_, level) => `<w:lvl w:ilvl="${level}"/>`).join('');

/** One style for each level of headings, and one list with nine levels: all that the simplified parts refer to. */
const COMPANIONS = {
  'word/styles.xml': wrap('styles', HEADINGS),
  'word/numbering.xml': wrap(
    'numbering',
    `<w:abstractNum w:abstractNumId="1">${LEVELS}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  ),
};

function wrap(root: string, content: string): string {
  return `<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${root}>`;
}

/** What mammoth hands to a transformation of the whole document. */
type MammothDocument = {
  readonly children: readonly ModelNode[];
  readonly notes: { readonly resolve: (reference: ModelNode) => ModelNote | null };
};

/** Has mammoth build its tree from simplified parts. Rejects when they are not what it expects. */
export async function buildModel(parts: SimpleParts): Promise<DocumentModel> {
  const { default: mammoth } = await import('mammoth');
  let document: MammothDocument | undefined;
  const arrayBuffer = packParts(parts).buffer;
  // In Node, mammoth looks for `buffer`; in browsers for `arrayBuffer`.
  const input = { arrayBuffer, buffer: arrayBuffer };
  await mammoth.convertToHtml(input, {
    includeDefaultStyleMap: false,
    transformDocument: (whole: MammothDocument) => {
      document = whole;
      // Nothing is left to be made into HTML.
      return { ...whole, children: [] };
    },
  });
  if (!document) throw new Error('mammoth gave no document.');
  const { children, notes } = document;
  return { children, findNote: (reference) => notes.resolve(reference) };
}

function packParts({ document, footnotes, endnotes }: SimpleParts): Uint8Array<ArrayBuffer> {
  const texts = {
    'word/document.xml': document,
    ...(footnotes === undefined ? {} : { 'word/footnotes.xml': footnotes }),
    ...(endnotes === undefined ? {} : { 'word/endnotes.xml': endnotes }),
    ...COMPANIONS,
  };
  const files = Object.entries(texts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 0 });
}
