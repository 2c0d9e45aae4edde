import { readFileSync } from 'node:fs';
import type {
  Block,
  FigureBlock,
  ListBlock,
  QuoteBlock,
  Run,
  TableBlock,
  TableCell,
} from '../../../src/publish/blocks.ts';
import { joinRuns } from '../../../src/publish/join-runs.ts';
import type { Shape, ShapeInk } from '../../../src/report/shapes.ts';
import { importPeer, wordPage, type Contender, type Content } from './contender.ts';
import {
  BAND,
  BOTTOM_MARGIN,
  CELL_PADDING,
  colourOf,
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

type Options = Readonly<Record<string, unknown>>;
type Element = { add(child: Element): Element; end(): void };
type PdfKit = {
  x: number;
  y: number;
  font(source: unknown): PdfKit;
  fontSize(size: number): PdfKit;
  fillColor(colour: string): PdfKit;
  strokeColor(colour: string): PdfKit;
  lineWidth(width: number): PdfKit;
  currentLineHeight(hasGap: boolean): number;
  heightOfString(text: string, options: Options): number;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: Options): PdfKit;
  text(text: string, options: Options): PdfKit;
  addNamedDestination(name: string): void;
  moveTo(x: number, y: number): PdfKit;
  lineTo(x: number, y: number): PdfKit;
  circle(x: number, y: number, radius: number): PdfKit;
  rect(x: number, y: number, width: number, height: number): PdfKit;
  polygon(...points: readonly (readonly [number, number])[]): PdfKit;
  stroke(): PdfKit;
  fill(): PdfKit;
  fillAndStroke(): PdfKit;
  addPage(): PdfKit;
  switchToPage(page: number): PdfKit;
  bufferedPageRange(): { readonly count: number };
  struct(type: string, options?: Options, draw?: () => void): Element;
  addStructure(element: Element): PdfKit;
  markContent(tag: string, options?: Options): PdfKit;
  endMarkedContent(): PdfKit;
  on(event: 'data', hear: (chunk: Uint8Array) => void): void;
  on(event: 'end', hear: () => void): void;
  end(): void;
};
type PdfKitModule = { readonly default: new (options: Options) => PdfKit };
type FontKit = { readonly create: (bytes: Uint8Array) => unknown };

const BOTTOM = PAGE.height - BOTTOM_MARGIN;
const CONTENTS_LEADING = 15;
/** A line of Noto Sans as pdfkit sets it, as a part of the size. */
const OWN_LEADING = 1.362;

/** A line of the contents: the heading's page is known when all is set. */
type Entry = { readonly text: string; readonly page: number; readonly y: number };

type Pen = {
  readonly doc: PdfKit;
  readonly fonts: { readonly regular: unknown; readonly bold: unknown };
  /** Where elements are hung; undefined for a file without tags. */
  readonly root: Element | undefined;
  readonly entries: Entry[];
  readonly headings: number[];
  toc: Element | undefined;
};

/** pdfkit with tags written by hand, as its guide shows; fonts are parsed once. */
export const pdfkitTagged: Contender = loadPdfKit(true);
/** The same without tags. */
export const pdfkitPlain: Contender = loadPdfKit(false);

function loadPdfKit(isTagged: boolean): Contender {
  return {
    load: async (files) => {
      const { default: PDFDocument } = await importPeer<PdfKitModule>('pdfkit');
      const { create } = await importPeer<FontKit>('fontkit');
      const fonts = {
        regular: create(readFileSync(files.regular)),
        bold: create(readFileSync(files.bold)),
      };
      return (content) => {
        const doc = new PDFDocument(optionsFor(content, isTagged));
        const root = isTagged ? doc.struct('Document') : undefined;
        if (root) doc.addStructure(root);
        const bytes = collect(doc);
        draw({ doc, fonts, root, entries: [], headings: [], toc: undefined }, content);
        return bytes;
      };
    },
  };
}

function optionsFor({ info }: Content, isTagged: boolean): Options {
  return {
    size: 'A4',
    margins: { left: PAGE.left, right: PAGE.left, top: PAGE.top, bottom: BOTTOM_MARGIN },
    bufferPages: true,
    font: null,
    info: { Title: info.title, Author: info.author, Subject: info.subject },
    ...(isTagged && {
      tagged: true,
      lang: info.language,
      displayTitle: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
    }),
  };
}

function collect(doc: PdfKit): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

function draw(pen: Pen, { blocks, info }: Content): void {
  const listed = blocks.filter((block) => block.kind === 'heading' && block.level <= 2);
  for (const block of blocks) {
    if (block.kind === 'contents') reserveContents(pen, block.title, listed);
    else drawBlock(pen, block);
  }
  fillContents(pen);
  drawFooters(pen, info.footer);
  pen.root?.end();
  pen.doc.end();
}

/** Draws inside an element of this type, or plainly in a file without tags. */
function tag(
  { doc }: Pen,
  parent: Element | undefined,
  type: string,
  paint: () => void,
  options: Options = {},
): void {
  if (parent) parent.add(doc.struct(type, options, paint));
  else paint();
}

/** An element that others hang in; undefined in a file without tags. */
function group({ doc }: Pen, parent: Element | undefined, type: string): Element | undefined {
  const element = parent && doc.struct(type);
  if (element) parent.add(element);
  return element;
}

/** What is only there to be seen. */
function decorate({ doc, root }: Pen, paint: () => void): void {
  if (root) doc.markContent('Artifact', { type: 'Layout' });
  paint();
  if (root) doc.endMarkedContent();
}

function reserveContents(pen: Pen, title: string, listed: readonly Block[]): void {
  const { doc } = pen;
  drawBlock(pen, { kind: 'heading', level: 3, text: title });
  pen.toc = group(pen, pen.root, 'TOC');
  for (const block of listed) {
    if (block.kind !== 'heading') continue;
    if (doc.y + CONTENTS_LEADING > BOTTOM) doc.addPage();
    pen.entries.push({ text: block.text, page: pageNow(doc), y: doc.y });
    doc.y += CONTENTS_LEADING;
  }
}

function fillContents(pen: Pen): void {
  const { doc, entries, headings, toc } = pen;
  for (const [index, { text, page, y }] of entries.entries()) {
    doc.switchToPage(page - 1);
    setLook(pen, paragraphLook());
    tag(pen, toc, 'TOCI', () => {
      const options = {
        lineBreak: false,
        width: PAGE.contentWidth - 40,
        height: 1,
        ellipsis: true,
      };
      doc.text(text, PAGE.left, y, options);
      drawAtEnd(doc, String(headings[index] ?? ''), y);
    });
  }
  toc?.end();
}

function drawFooters(pen: Pen, footer: string): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    setLook(pen, lookOf(STYLES.footer));
    const y = PAGE.height - BOTTOM_MARGIN / 2;
    decorate(pen, () => {
      doc.text(footer.slice(0, 90), PAGE.left, y, { lineBreak: false });
      drawAtEnd(doc, wordPage(page + 1, count), y);
    });
  }
}

function drawAtEnd(doc: PdfKit, text: string, y: number): void {
  const x = PAGE.left + PAGE.contentWidth - doc.widthOfString(text);
  doc.text(text, x, y, { lineBreak: false });
}

function pageNow(doc: PdfKit): number {
  return doc.bufferedPageRange().count;
}

function drawBlock(pen: Pen, block: Block): void {
  const { doc, root } = pen;
  switch (block.kind) {
    case 'heading': {
      const look = headingLook(block.level);
      if (doc.y + look.before + 3 * look.leading > BOTTOM) doc.addPage();
      const runs = [{ text: block.text }];
      drawText(pen, { root, type: `H${block.level}` }, runs, look, PAGE.contentWidth);
      if (block.anchor !== undefined) doc.addNamedDestination(block.anchor);
      if (block.level <= 2) pen.headings.push(pageNow(doc));
      return;
    }
    case 'paragraph': {
      const look = paragraphLook(block.look);
      drawText(pen, { root, type: 'P' }, block.runs, look, READABLE_WIDTH);
      return;
    }
    case 'list':
      drawList(pen, block);
      return;
    case 'quote':
      drawQuote(pen, block);
      return;
    case 'table':
      drawTable(pen, block);
      return;
    case 'figure':
      drawFigure(pen, block);
      return;
    case 'page-break':
      doc.addPage();
      return;
    case 'contents':
      return;
  }
}

/** Where a text hangs in the tree, and as what. */
type Place = { readonly root: Element | undefined; readonly type: string };

function drawText(
  pen: Pen,
  { root, type }: Place,
  runs: readonly Run[],
  look: Look,
  width: number,
  indent = 0,
): void {
  const { doc } = pen;
  doc.y += look.before;
  tag(pen, root, type, () => setRuns(pen, runs, look, PAGE.left + indent, doc.y, width - indent));
  doc.y += look.after;
}

function setRuns(
  pen: Pen,
  runs: readonly Run[],
  look: Look,
  x: number,
  y: number,
  width: number,
  align?: string,
): void {
  const { doc } = pen;
  const lineGap = look.leading - look.size * OWN_LEADING;
  for (const [index, run] of runs.entries()) {
    setLook(pen, { ...look, bold: run.bold ?? look.bold, colour: runColour(run, look) });
    const options = {
      width,
      lineGap,
      continued: index < runs.length - 1,
      // Said each time: pdfkit carries a link over to the text that continues it.
      link: run.href ?? null,
      goTo: run.target ?? null,
      ...(align !== undefined && { align }),
    };
    if (index === 0) doc.text(run.text, x, y, options);
    else doc.text(run.text, options);
  }
}

function setLook({ doc, fonts }: Pen, look: Pick<Look, 'size' | 'bold' | 'colour'>): void {
  doc.font(look.bold ? fonts.bold : fonts.regular).fontSize(look.size);
  doc.fillColor(look.colour);
}

function drawList(pen: Pen, { items, ordered }: ListBlock): void {
  const { doc } = pen;
  const look = { ...lookOf(STYLES.listItem), before: 0, after: STYLES.listItem.before };
  const list = group(pen, pen.root, 'L');
  for (const [index, runs] of items.entries()) {
    if (doc.y + look.leading > BOTTOM) doc.addPage();
    const item = group(pen, list, 'LI');
    const top = doc.y;
    setLook(pen, look);
    tag(pen, item, 'Lbl', () => {
      doc.text(ordered ? `${index + 1}.` : '•', PAGE.left, top, { lineBreak: false });
    });
    doc.y = top;
    drawText(pen, { root: item, type: 'LBody' }, runs, look, READABLE_WIDTH, LIST_INDENT);
    item?.end();
  }
  list?.end();
}

function drawQuote(pen: Pen, { text, place }: QuoteBlock): void {
  const quote = group(pen, pen.root, 'BlockQuote');
  const at = { root: quote, type: 'P' };
  drawText(pen, at, [{ text }], lookOf(STYLES.quote), READABLE_WIDTH, QUOTE_INDENT);
  drawText(pen, at, [{ text: place }], lookOf(STYLES.quotePlace), READABLE_WIDTH, QUOTE_INDENT);
  quote?.end();
}

type Grid = {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly table: Element | undefined;
};

function drawTable(pen: Pen, block: TableBlock): void {
  const { doc } = pen;
  const table = group(pen, pen.root, 'Table');
  if (block.caption !== undefined) {
    const place = { root: table, type: 'Caption' };
    const look = lookOf(STYLES.tableCaption);
    drawText(pen, place, [{ text: block.caption }], look, PAGE.contentWidth);
  }
  const widths = block.widths.map((share) => share * PAGE.contentWidth);
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, width) => sum + width, PAGE.left),
  );
  const grid = { lefts, widths, table };
  const head = block.head.map((text): TableCell => ({ runs: [{ text }], header: true }));
  const hasHead = block.head.some((text) => text !== '');
  if (hasHead) drawRow(pen, head, grid, { isHead: true, isRepeated: false });
  for (const row of block.rows) {
    const height = measureRow(pen, row, grid, lookOf(STYLES.tableCell));
    if (doc.y + height > BOTTOM) {
      doc.addPage();
      if (hasHead) drawRow(pen, head, grid, { isHead: true, isRepeated: true });
    }
    drawRow(pen, row, grid, { isHead: false, isRepeated: false });
  }
  table?.end();
  doc.y += STYLES.tableCaption.before;
}

function measureRow(pen: Pen, row: readonly TableCell[], { widths }: Grid, look: Look): number {
  const lineGap = look.leading - look.size * OWN_LEADING;
  const heights = row.map(({ runs, header }, index) => {
    setLook(pen, { ...look, bold: header ?? false });
    const width = (widths[index] ?? 0) - 2 * CELL_PADDING;
    return pen.doc.heightOfString(joinRuns(runs), { width, lineGap });
  });
  return Math.max(...heights) + 2 * CELL_PADDING;
}

function drawRow(
  pen: Pen,
  row: readonly TableCell[],
  grid: Grid,
  { isHead, isRepeated }: { readonly isHead: boolean; readonly isRepeated: boolean },
): void {
  const { doc } = pen;
  const look = lookOf(isHead ? STYLES.tableHead : STYLES.tableCell);
  const height = measureRow(pen, row, grid, look);
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  decorate(pen, () => {
    if (isHead) doc.rect(PAGE.left, top, PAGE.contentWidth, height).fillColor(BAND).fill();
    const y = top + height;
    doc.moveTo(PAGE.left, y).lineTo(PAGE.left + PAGE.contentWidth, y);
    doc.lineWidth(0.5).strokeColor(RULE).stroke();
  });
  const element = isRepeated ? undefined : group(pen, grid.table, 'TR');
  const paintCells = () => {
    for (const [index, cell] of row.entries()) {
      const { runs, header = false, align } = cell;
      const x = (grid.lefts[index] ?? 0) + CELL_PADDING;
      const width = (grid.widths[index] ?? 0) - 2 * CELL_PADDING;
      const side = align && { start: 'left', end: 'right', centre: 'center' }[align];
      const options = header ? { scope: isHead ? 'Column' : 'Row' } : {};
      const paint = () =>
        setRuns(pen, runs, { ...look, bold: header }, x, top + CELL_PADDING, width, side);
      tag(pen, element, header ? 'TH' : 'TD', paint, options);
    }
  };
  if (isRepeated) decorate(pen, paintCells);
  else paintCells();
  element?.end();
  doc.y = top + height;
}

function drawFigure(pen: Pen, { alternative, caption, width, height, shapes }: FigureBlock): void {
  const { doc } = pen;
  if (doc.y + height > BOTTOM) doc.addPage();
  const top = doc.y;
  const figure = group(pen, pen.root, 'Sect');
  const bbox = [PAGE.left, top, PAGE.left + width, top + height];
  const paint = () => {
    for (const shape of shapes) drawShape(pen, shape, PAGE.left, top);
  };
  tag(pen, figure, 'Figure', paint, { alt: alternative, bbox });
  doc.y = top + height;
  if (caption !== undefined) {
    const look = lookOf(STYLES.figureCaption);
    drawText(pen, { root: figure, type: 'P' }, [{ text: caption }], look, PAGE.contentWidth);
  }
  figure?.end();
}

function drawShape(pen: Pen, shape: Shape, left: number, top: number): void {
  const { doc } = pen;
  switch (shape.kind) {
    case 'line': {
      const { from, to, ink, thickness } = shape;
      doc.moveTo(left + from.x, top + from.y).lineTo(left + to.x, top + to.y);
      doc.lineWidth(thickness).strokeColor(colourOf(ink)).stroke();
      return;
    }
    case 'circle':
      doc.circle(left + shape.at.x, top + shape.at.y, shape.radius);
      paintArea(doc, shape);
      return;
    case 'rectangle':
      doc.rect(left + shape.at.x, top + shape.at.y, shape.width, shape.height);
      paintArea(doc, shape);
      return;
    case 'polygon':
      doc.polygon(...shape.points.map(({ x, y }) => [left + x, top + y] as const));
      paintArea(doc, shape);
      return;
    case 'label': {
      const { at, text, size, bold = false, align = 'start', ink = 'text' } = shape;
      setLook(pen, { size, bold, colour: colourOf(ink) });
      const shift = { start: 0, middle: 0.5, end: 1 }[align] * doc.widthOfString(text);
      const options = { lineBreak: false, baseline: 'alphabetic' };
      doc.text(text, left + at.x - shift, top + at.y, options);
      return;
    }
  }
}

function paintArea(doc: PdfKit, { fill, stroke }: { fill?: ShapeInk; stroke?: ShapeInk }): void {
  if (fill) doc.fillColor(colourOf(fill));
  if (stroke) doc.lineWidth(1).strokeColor(colourOf(stroke));
  if (fill && stroke) doc.fillAndStroke();
  else if (fill) doc.fill();
  else doc.stroke();
}
