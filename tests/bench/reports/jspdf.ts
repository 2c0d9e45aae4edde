import { readFileSync } from 'node:fs';
import type {
  Block,
  FigureBlock,
  ListBlock,
  QuoteBlock,
  TableBlock,
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
  STYLES,
  type Look,
} from './look.ts';

type JsPdf = {
  addFileToVFS(name: string, base64: string): void;
  addFont(file: string, name: string, style: string): void;
  setFont(name: string, style: string): void;
  setFontSize(size: number): void;
  setTextColor(colour: string): void;
  setDrawColor(colour: string): void;
  setFillColor(colour: string): void;
  setLineWidth(width: number): void;
  splitTextToSize(text: string, width: number): string[];
  text(text: string, x: number, y: number, options?: { align?: 'left' | 'center' | 'right' }): void;
  line(x1: number, y1: number, x2: number, y2: number): void;
  circle(x: number, y: number, radius: number, style: string): void;
  rect(x: number, y: number, width: number, height: number, style: string): void;
  lines(
    steps: readonly (readonly [number, number])[],
    x: number,
    y: number,
    scale: readonly [number, number],
    style: string,
    closed: boolean,
  ): void;
  addPage(): void;
  setPage(page: number): void;
  getNumberOfPages(): number;
  setProperties(properties: Readonly<Record<string, string>>): void;
  output(type: 'arraybuffer'): ArrayBuffer;
  /** Left there by the table plugin. */
  readonly lastAutoTable: { readonly finalY: number };
};
type JsPdfModule = { jsPDF: new (options: Readonly<Record<string, unknown>>) => JsPdf };
type AutoTable = (doc: JsPdf, options: Readonly<Record<string, unknown>>) => void;
type AutoTableModule = { autoTable: AutoTable };

const FAMILY = 'NotoSans';
const BOTTOM = PAGE.height - BOTTOM_MARGIN;
const CONTENTS_LEADING = 15;

/** A line of the contents: the heading's page is known when all is set. */
type Entry = { readonly text: string; readonly page: number; readonly y: number };

type Pen = {
  readonly doc: JsPdf;
  readonly autoTable: AutoTable;
  readonly entries: Entry[];
  /** Pages of the headings, in order. */
  readonly headings: number[];
  /** Where the next block goes. */
  y: number;
};

/** Plain jsPDF with its table plugin, untagged: the usual way. A text has one look, since jsPDF has no other. */
export const jspdf: Contender = {
  load: async (fonts) => {
    const { jsPDF } = await importPeer<JsPdfModule>('jspdf');
    const { autoTable } = await importPeer<AutoTableModule>('jspdf-autotable');
    const files = [
      { style: 'normal', base64: readFileSync(fonts.regular, 'base64') },
      { style: 'bold', base64: readFileSync(fonts.bold, 'base64') },
    ];
    return (content) => {
      const page = { unit: 'pt', format: 'a4' };
      // Two decimals, as in ours; without it jsPDF writes sixteen.
      const lean = { compress: true, putOnlyUsedFonts: true, precision: 2, floatPrecision: 2 };
      const doc = new jsPDF({ ...page, ...lean });
      for (const { style, base64 } of files) {
        doc.addFileToVFS(`${style}.ttf`, base64);
        doc.addFont(`${style}.ttf`, FAMILY, style);
      }
      draw({ doc, autoTable, entries: [], headings: [], y: PAGE.top }, content);
      return Promise.resolve(new Uint8Array(doc.output('arraybuffer')));
    };
  },
};

function draw(pen: Pen, { blocks, info }: Content): void {
  const { doc, entries, headings } = pen;
  doc.setProperties({ title: info.title, author: info.author, subject: info.subject });
  const listed = blocks.filter((block) => block.kind === 'heading' && block.level <= 2);
  for (const block of blocks) {
    if (block.kind === 'contents') drawContents(pen, block.title, listed);
    else drawBlock(pen, block);
  }
  setLook(doc, paragraphLook());
  for (const [index, { text, page, y }] of entries.entries()) {
    doc.setPage(page);
    doc.text(text, PAGE.left, y);
    drawAtEnd(doc, String(headings[index] ?? ''), y);
  }
  drawFooters(doc, info.footer);
}

function drawContents(pen: Pen, title: string, listed: readonly Block[]): void {
  drawBlock(pen, { kind: 'heading', level: 3, text: title });
  for (const block of listed) {
    if (block.kind !== 'heading') continue;
    const y = takeLine(pen, CONTENTS_LEADING);
    const [text = ''] = splitText(pen, block.text, PAGE.contentWidth - 40, paragraphLook());
    pen.entries.push({ text, page: pen.doc.getNumberOfPages(), y });
  }
}

function drawFooters(doc: JsPdf, footer: string): void {
  setLook(doc, lookOf(STYLES.footer));
  const pages = doc.getNumberOfPages();
  const y = PAGE.height - BOTTOM_MARGIN / 2;
  const [line = ''] = doc.splitTextToSize(footer, PAGE.contentWidth - 80);
  for (let page = 1; page <= pages; page += 1) {
    doc.setPage(page);
    doc.text(line, PAGE.left, y);
    drawAtEnd(doc, wordPage(page, pages), y);
  }
}

function drawAtEnd(doc: JsPdf, text: string, y: number): void {
  doc.text(text, PAGE.left + PAGE.contentWidth, y, { align: 'right' });
}

function drawBlock(pen: Pen, block: Block): void {
  switch (block.kind) {
    case 'heading': {
      const look = headingLook(block.level);
      const first = pen.headings.length;
      if (pen.y + look.before + 3 * look.leading > BOTTOM) breakPage(pen);
      drawText(pen, block.text, look, PAGE.contentWidth);
      if (block.level <= 2) pen.headings[first] = pen.doc.getNumberOfPages();
      return;
    }
    case 'paragraph': {
      drawText(pen, joinRuns(block.runs), paragraphLook(block.look), READABLE_WIDTH);
      return;
    }
    case 'list': {
      drawList(pen, block);
      return;
    }
    case 'quote': {
      drawQuote(pen, block);
      return;
    }
    case 'table': {
      drawTable(pen, block);
      return;
    }
    case 'figure': {
      drawFigure(pen, block);
      return;
    }
    case 'page-break': {
      breakPage(pen);
      return;
    }
    case 'contents':
      return;
  }
}

function drawText(pen: Pen, text: string, look: Look, width: number, indent = 0): void {
  pen.y += look.before;
  for (const line of splitText(pen, text, width - indent, look)) {
    const y = takeLine(pen, look.leading);
    pen.doc.text(line, PAGE.left + indent, y);
  }
  pen.y += look.after;
}

function splitText(pen: Pen, text: string, width: number, look: Look): readonly string[] {
  setLook(pen.doc, look);
  return pen.doc.splitTextToSize(text, width);
}

/** The base line of the next line, on a new page when this one is full. */
function takeLine(pen: Pen, leading: number): number {
  if (pen.y + leading > BOTTOM) breakPage(pen);
  pen.y += leading;
  return pen.y - leading / 4;
}

function breakPage(pen: Pen): void {
  pen.doc.addPage();
  pen.y = PAGE.top;
}

function setLook(doc: JsPdf, { size, bold, colour }: Pick<Look, 'size' | 'bold' | 'colour'>): void {
  doc.setFont(FAMILY, bold ? 'bold' : 'normal');
  doc.setFontSize(size);
  doc.setTextColor(colour);
}

function drawList(pen: Pen, { items, ordered }: ListBlock): void {
  const look = lookOf(STYLES.listItem);
  for (const [index, runs] of items.entries()) {
    const [first = '', ...rest] = splitText(
      pen,
      joinRuns(runs),
      READABLE_WIDTH - LIST_INDENT,
      look,
    );
    const y = takeLine(pen, look.leading);
    pen.doc.text(ordered ? `${index + 1}.` : '•', PAGE.left, y);
    pen.doc.text(first, PAGE.left + LIST_INDENT, y);
    for (const line of rest) {
      pen.doc.text(line, PAGE.left + LIST_INDENT, takeLine(pen, look.leading));
    }
    pen.y += look.before;
  }
}

function drawQuote(pen: Pen, { text, place }: QuoteBlock): void {
  drawText(pen, text, { ...lookOf(STYLES.quote), after: 0 }, READABLE_WIDTH, QUOTE_INDENT);
  drawText(pen, place, lookOf(STYLES.quotePlace), READABLE_WIDTH, QUOTE_INDENT);
}

function drawTable(pen: Pen, { caption, head, rows, widths }: TableBlock): void {
  if (caption) drawText(pen, caption, lookOf(STYLES.tableCaption), PAGE.contentWidth);
  const cell = lookOf(STYLES.tableCell);
  const hasHead = head.some((text) => text !== '');
  pen.autoTable(pen.doc, {
    startY: pen.y,
    margin: { left: PAGE.left, right: PAGE.left, top: PAGE.top, bottom: BOTTOM_MARGIN },
    head: hasHead ? [head] : [],
    body: rows.map((row) =>
      row.map(({ runs, header, align }) => ({
        content: joinRuns(runs),
        styles: {
          ...(header && { fontStyle: 'bold' }),
          ...(align && { halign: { start: 'left', end: 'right', centre: 'center' }[align] }),
        },
      })),
    ),
    theme: 'plain',
    rowPageBreak: 'avoid',
    styles: {
      font: FAMILY,
      fontSize: cell.size,
      cellPadding: CELL_PADDING,
      textColor: cell.colour,
      lineColor: RULE,
      lineWidth: { bottom: 0.5 },
    },
    headStyles: { fontStyle: 'bold', fillColor: BAND },
    columnStyles: Object.fromEntries(
      widths.map((share, index) => [index, { cellWidth: share * PAGE.contentWidth }]),
    ),
  });
  pen.y = pen.doc.lastAutoTable.finalY + STYLES.tableCaption.before;
}

function drawFigure(pen: Pen, { caption, height, shapes }: FigureBlock): void {
  if (pen.y + height > BOTTOM) breakPage(pen);
  for (const shape of shapes) drawShape(pen.doc, shape, PAGE.left, pen.y);
  pen.y += height;
  if (caption) drawText(pen, caption, lookOf(STYLES.figureCaption), PAGE.contentWidth);
}

function drawShape(doc: JsPdf, shape: Shape, left: number, top: number): void {
  switch (shape.kind) {
    case 'line': {
      const { from, to, ink, thickness } = shape;
      doc.setLineWidth(thickness);
      doc.setDrawColor(colourOf(ink));
      doc.line(left + from.x, top + from.y, left + to.x, top + to.y);
      return;
    }
    case 'circle': {
      const style = paint(doc, shape);
      doc.circle(left + shape.at.x, top + shape.at.y, shape.radius, style);
      return;
    }
    case 'rectangle': {
      const { at, width, height } = shape;
      doc.rect(left + at.x, top + at.y, width, height, paint(doc, shape));
      return;
    }
    case 'polygon': {
      const [first, ...rest] = shape.points;
      if (!first) return;
      const steps = rest.map(({ x, y }, index): readonly [number, number] => {
        const before = shape.points[index] ?? first;
        return [x - before.x, y - before.y];
      });
      const style = paint(doc, shape);
      doc.lines(steps, left + first.x, top + first.y, [1, 1], style, true);
      return;
    }
    case 'label': {
      const { at, text, size, bold = false, align = 'start', ink = 'text' } = shape;
      setLook(doc, { size, bold, colour: colourOf(ink) });
      const side = ({ start: 'left', middle: 'center', end: 'right' } as const)[align];
      doc.text(text, left + at.x, top + at.y, { align: side });
      return;
    }
  }
}

/** Sets the colours of an area. Gives jsPDF's word for how it is painted. */
function paint(doc: JsPdf, { fill, stroke }: { fill?: ShapeInk; stroke?: ShapeInk }): string {
  if (fill) doc.setFillColor(colourOf(fill));
  if (stroke) doc.setDrawColor(colourOf(stroke));
  doc.setLineWidth(1);
  return `${fill ? 'F' : ''}${stroke ? 'D' : ''}`;
}
