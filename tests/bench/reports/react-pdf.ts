import type {
  Block,
  FigureBlock,
  ListBlock,
  QuoteBlock,
  Run,
  TableBlock,
  TableCell,
} from '../../../src/publish/blocks.ts';
import type { Shape, ShapeInk } from '../../../src/report/shapes.ts';
import { importPeer, wordPage, type Contender, type Content } from './contender.ts';
import {
  BAND,
  BOTTOM_MARGIN,
  CELL_PADDING,
  colourOf,
  FONT,
  headingLook,
  LIST_INDENT,
  lookOf,
  PAGE,
  paragraphLook,
  QUOTE_INDENT,
  READABLE_WIDTH,
  RULE,
  runColour,
  STYLES,
  type Look,
} from './look.ts';

type Element = { readonly props: object };
type Kind = string | object;
type Props = Readonly<Record<string, unknown>> | null;
type React = {
  readonly createElement: (kind: Kind, props: Props, ...children: readonly unknown[]) => Element;
};
type ReactPdf = Readonly<
  Record<
    'Document' | 'Page' | 'View' | 'Text' | 'Link' | 'Svg' | 'Line' | 'Circle' | 'Rect' | 'Polygon',
    Kind
  >
> & {
  readonly Font: {
    register(font: object): void;
    registerHyphenationCallback(split: (word: string) => string[]): void;
  };
  renderToBuffer(element: Element): Promise<Uint8Array>;
};

/** Makes an element: the tools of one render. */
type Kit = { readonly pdf: ReactPdf; readonly make: React['createElement'] };

/** @react-pdf/renderer, which writes no tags. */
export const reactPdf: Contender = {
  load: async ({ regular, bold }) => {
    const pdf = await importPeer<ReactPdf>('@react-pdf/renderer');
    const { createElement } = await importPeer<React>('react');
    const fonts = [{ src: regular }, { src: bold, fontWeight: 'bold' }];
    pdf.Font.register({ family: FONT, fonts });
    // Words are not divided by the others either.
    pdf.Font.registerHyphenationCallback((word) => [word]);
    const kit = { pdf, make: createElement };
    return (content) => pdf.renderToBuffer(compose(kit, content));
  },
};

function compose({ pdf, make }: Kit, { blocks, info }: Content): Element {
  const kit = { pdf, make };
  const listed = blocks.filter((block) => block.kind === 'heading' && block.level <= 2);
  const style = {
    fontFamily: FONT,
    paddingTop: PAGE.top,
    paddingHorizontal: PAGE.left,
    paddingBottom: BOTTOM_MARGIN,
    ...styleOf(paragraphLook()),
  };
  const footer = {
    position: 'absolute',
    top: PAGE.height - BOTTOM_MARGIN / 2,
    left: PAGE.left,
    right: PAGE.left,
    ...styleOf(lookOf(STYLES.footer)),
  };
  const { title, author, subject, language } = info;
  const composePage = (chapter: readonly Block[]) =>
    make(
      pdf.Page,
      { size: 'A4', style },
      ...chapter.map((block) => composeBlock(kit, block, listed)),
      make(pdf.Text, { fixed: true, style: footer }, info.footer),
      make(pdf.Text, { fixed: true, style: { ...footer, textAlign: 'right' }, render: sayPage }),
    );
  const pages = splitChapters(blocks).map(composePage);
  return make(pdf.Document, { title, author, subject, language }, ...pages);
}

/**
 * The blocks by chapter, each for a page of react-pdf's that goes on as long as needed. At every page end it lays out all
 * that is left of such a page anew, so that one for the whole report takes minutes.
 */
function splitChapters(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const chapters: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1 && chapters.at(-1)?.length) chapters.push([]);
    if (block.kind !== 'page-break') chapters.at(-1)?.push(block);
  }
  return chapters;
}

function sayPage({ pageNumber, totalPages }: { pageNumber: number; totalPages?: number }): string {
  return wordPage(pageNumber, totalPages ?? 0);
}

function styleOf({ size, leading, bold, colour }: Look): object {
  const fontWeight = bold ? 'bold' : 'normal';
  return { fontSize: size, lineHeight: leading / size, fontWeight, color: colour };
}

function composeBlock(kit: Kit, block: Block, listed: readonly Block[]): Element | null {
  const { pdf, make } = kit;
  switch (block.kind) {
    case 'heading': {
      const look = headingLook(block.level);
      const style = { ...styleOf(look), marginTop: look.before, marginBottom: look.after };
      const id = block.anchor === undefined ? {} : { id: block.anchor };
      return make(pdf.Text, { style, minPresenceAhead: 2 * look.leading, ...id }, block.text);
    }
    case 'paragraph':
      return composeText(kit, block.runs, paragraphLook(block.look), { width: READABLE_WIDTH });
    case 'list':
      return composeList(kit, block);
    case 'quote':
      return composeQuote(kit, block);
    case 'table':
      return composeTable(kit, block);
    case 'figure':
      return composeFigure(kit, block);
    case 'contents':
      return make(
        pdf.View,
        null,
        make(pdf.Text, { style: styleOf(headingLook(3)) }, block.title),
        ...listed.map((heading) => composeEntry(kit, heading)),
      );
    case 'page-break':
      return make(pdf.View, { break: true });
  }
}

/** An entry of the contents. It has no page number: react-pdf tells nobody where a heading fell. */
function composeEntry({ pdf, make }: Kit, heading: Block): Element | null {
  if (heading.kind !== 'heading') return null;
  const text = make(pdf.Text, { style: styleOf(paragraphLook()) }, heading.text);
  return heading.anchor === undefined ? text : make(pdf.Link, { src: `#${heading.anchor}` }, text);
}

function composeText(kit: Kit, runs: readonly Run[], look: Look, more: object): Element {
  const style = { ...styleOf(look), marginTop: look.before, marginBottom: look.after, ...more };
  return kit.make(kit.pdf.Text, { style }, ...runs.map((run) => composeRun(kit, run, look)));
}

function composeRun({ pdf, make }: Kit, run: Run, look: Look): Element | string {
  const { text, bold, href, target } = run;
  const isPlain = !bold && run.colour === undefined && href === undefined && target === undefined;
  if (isPlain) return text;
  const style = { color: runColour(run, look), ...(bold && { fontWeight: 'bold' }) };
  const src = href ?? (target === undefined ? undefined : `#${target}`);
  return src === undefined
    ? make(pdf.Text, { style }, text)
    : make(pdf.Link, { src, style: { ...style, textDecoration: 'none' } }, text);
}

function composeList(kit: Kit, { items, ordered }: ListBlock): Element {
  const { pdf, make } = kit;
  const look = { ...lookOf(STYLES.listItem), before: 0, after: STYLES.listItem.before };
  const rows = items.map((runs, index) =>
    make(
      pdf.View,
      { style: { flexDirection: 'row', width: READABLE_WIDTH } },
      make(pdf.Text, { style: { width: LIST_INDENT } }, ordered ? `${index + 1}.` : '•'),
      composeText(kit, runs, look, { flex: 1 }),
    ),
  );
  return make(pdf.View, null, ...rows);
}

function composeQuote(kit: Kit, { text, place }: QuoteBlock): Element {
  const more = { marginLeft: QUOTE_INDENT, width: READABLE_WIDTH - QUOTE_INDENT };
  return kit.make(
    kit.pdf.View,
    null,
    composeText(kit, [{ text }], lookOf(STYLES.quote), more),
    composeText(kit, [{ text: place }], lookOf(STYLES.quotePlace), more),
  );
}

function composeTable(kit: Kit, { caption, head, rows, widths }: TableBlock): Element {
  const { pdf, make } = kit;
  const above = lookOf(STYLES.tableCaption);
  const top = head.map((text): TableCell => ({ runs: [{ text }], header: true }));
  const hasHead = head.some((text) => text !== '');
  const composeRow = (row: readonly TableCell[], look: Look, props: object) =>
    make(
      pdf.View,
      { wrap: false, ...props },
      ...row.map((cell, index) => composeCell(kit, cell, look, widths[index] ?? 0)),
    );
  const rule = { flexDirection: 'row', borderBottomWidth: 0.5, borderBottomColor: RULE };
  return make(
    pdf.View,
    { style: { marginBottom: above.before } },
    caption === undefined ? null : composeText(kit, [{ text: caption }], above, {}),
    hasHead
      ? composeRow(top, lookOf(STYLES.tableHead), {
          fixed: true,
          style: { ...rule, backgroundColor: BAND },
        })
      : null,
    ...rows.map((row) => composeRow(row, lookOf(STYLES.tableCell), { style: rule })),
  );
}

function composeCell(kit: Kit, cell: TableCell, look: Look, share: number): Element {
  const textAlign = { start: 'left', end: 'right', centre: 'center' }[cell.align ?? 'start'];
  return composeText(
    kit,
    cell.runs,
    { ...look, bold: cell.header ?? false, before: 0, after: 0 },
    { width: share * PAGE.contentWidth, padding: CELL_PADDING, textAlign },
  );
}

function composeFigure(kit: Kit, { caption, width, height, shapes }: FigureBlock): Element {
  const { pdf, make } = kit;
  const picture = make(
    pdf.Svg,
    { width, height, viewBox: `0 0 ${width} ${height}` },
    ...shapes.map((shape) => composeShape(kit, shape)),
  );
  const look = lookOf(STYLES.figureCaption);
  const below = caption === undefined ? null : composeText(kit, [{ text: caption }], look, {});
  return make(pdf.View, { wrap: false }, picture, below);
}

function composeShape({ pdf, make }: Kit, shape: Shape): Element {
  switch (shape.kind) {
    case 'line': {
      const { from, to, ink, thickness } = shape;
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      return make(pdf.Line, { ...ends, stroke: colourOf(ink), strokeWidth: thickness });
    }
    case 'circle': {
      const { at, radius } = shape;
      return make(pdf.Circle, { cx: at.x, cy: at.y, r: radius, ...paint(shape) });
    }
    case 'rectangle': {
      const { at, width, height } = shape;
      return make(pdf.Rect, { x: at.x, y: at.y, width, height, ...paint(shape) });
    }
    case 'polygon': {
      const points = shape.points.map(({ x, y }) => `${x},${y}`).join(' ');
      return make(pdf.Polygon, { points, ...paint(shape) });
    }
    case 'label': {
      const { at, text, size, bold = false, align = 'start', ink = 'text' } = shape;
      const style = { fontFamily: FONT, fontSize: size, fontWeight: bold ? 'bold' : 'normal' };
      const props = { x: at.x, y: at.y, fill: colourOf(ink), textAnchor: align, style };
      return make(pdf.Text, props, text);
    }
  }
}

function paint({ fill, stroke }: { fill?: ShapeInk; stroke?: ShapeInk }): object {
  return {
    fill: fill ? colourOf(fill) : 'none',
    ...(stroke && { stroke: colourOf(stroke), strokeWidth: 1 }),
  };
}
