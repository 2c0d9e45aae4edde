import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import type { PdfBudget } from '../budget.ts';
import type { PageItem, PdfPage } from '../page-item.ts';
import { placeTags, type TagNode, type TagPlace } from '../tags.ts';
import type { FontWeights } from './font-weights.ts';
import { readLetterPairs } from './letter-pairs.ts';
import { toPageItem } from './to-page-item.ts';

export type ReadPage = {
  readonly page: PdfPage;
  /** True when the page holds more than the budget of one page. */
  readonly isCut: boolean;
};

type Piece = TextItem | TextMarkedContent;

/** What the pages of one file share. */
export type PageReading = {
  readonly budget: PdfBudget;
  readonly weights: FontWeights;
  readonly isTagged: boolean;
};

/** The text of a page, its number from 1, up to its budget. Rejects when the page cannot be read at all. */
export async function readPage(
  pdf: PDFDocumentProxy,
  number: number,
  { budget, weights, isTagged }: PageReading,
): Promise<ReadPage> {
  const proxy = await pdf.getPage(number);
  const { pieces, isCut } = await collectPieces(proxy, budget);
  const fonts = new Set(pieces.flatMap((piece) => ('str' in piece ? [piece.fontName] : [])));
  // A page without end is not walked a second time.
  if (!isCut) await weights.learn(proxy, fonts);
  const texts = pieces.flatMap((piece) => ('str' in piece ? [piece.str] : []));
  const mend = isCut ? (text: string) => text : await readLetterPairs(proxy, texts);
  const places = isTagged ? await readTags(proxy) : new Map<string, TagPlace>();
  const viewport = proxy.getViewport({ scale: 1 });
  const items = toItems(pieces, viewport.transform, places, weights).map((item) => ({
    ...item,
    text: mend(item.text),
  }));
  proxy.cleanup();
  return { page: { number, width: viewport.width, height: viewport.height, items }, isCut };
}

/** Reads the stream bit by bit: whoever draws one letter a million times is stopped on the way. */
async function collectPieces(proxy: PDFPageProxy, budget: PdfBudget) {
  const stream = proxy.streamTextContent({
    includeMarkedContent: true,
    // pdf.js would take ligatures apart before it turns right-to-left text round, and so turn their letters round too.
    disableNormalization: true,
  }) as ReadableStream<TextContent>;
  const reader = stream.getReader();
  const pieces: Piece[] = [];
  let characters = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { pieces, isCut: false };
    for (const piece of value.items) {
      pieces.push(piece);
      if ('str' in piece) characters += piece.str.length;
    }
    if (pieces.length > budget.itemsOfPage || characters > budget.charactersOfPage) {
      reader.cancel(new Error('enough')).catch(() => undefined);
      return { pieces: pieces.slice(0, budget.itemsOfPage), isCut: true };
    }
  }
}

/** The structure is a help: without it the places on the page are enough. */
async function readTags(proxy: PDFPageProxy): Promise<ReadonlyMap<string, TagPlace>> {
  try {
    const tree = (await proxy.getStructTree()) as TagNode | null;
    return tree ? placeTags(tree) : new Map();
  } catch {
    return new Map();
  }
}

type Mark = { readonly tag: TagPlace | null; readonly isArtifact: boolean };

function toItems(
  pieces: readonly Piece[],
  viewport: readonly number[],
  places: ReadonlyMap<string, TagPlace>,
  weights: FontWeights,
): readonly PageItem[] {
  const open: Mark[] = [];
  const items: PageItem[] = [];
  let mark: Mark = { tag: null, isArtifact: false };
  for (const piece of pieces) {
    if ('str' in piece) {
      if (piece.str.trim() === '') continue;
      items.push(toPageItem(piece, viewport, { ...mark, isBold: weights.isBold(piece.fontName) }));
    } else if (piece.type === 'endMarkedContent') {
      mark = open.pop() ?? { tag: null, isArtifact: false };
    } else {
      open.push(mark);
      mark = enterMark(mark, piece, places);
    }
  }
  return items;
}

function enterMark(
  outer: Mark,
  piece: TextMarkedContent & { tag?: string },
  places: ReadonlyMap<string, TagPlace>,
): Mark {
  return {
    tag: places.get(piece.id) ?? outer.tag,
    isArtifact: outer.isArtifact || piece.tag === 'Artifact',
  };
}
