import { readFileSync } from 'node:fs';
import type {
  Block,
  FigureBlock,
  ListBlock,
  Run,
  TableBlock,
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

type Node = Readonly<Record<string, unknown>>;
type PdfMake = {
  readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
  setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
  setUrlAccessPolicy(isAllowed: () => boolean): void;
  setLocalAccessPolicy(isAllowed: () => boolean): void;
  createPdf(definition: Node): { getBuffer(): Promise<Uint8Array> };
};

/** Height of a line in pdfmake, as a multiple of the font's own line, from our leading. Noto Sans has 1.362. */
const OWN_LEADING = 1.362;

/** pdfmake with its `tagged` switch on. */
export const pdfmake: Contender = {
  load: async (fonts) => {
    const { default: maker } = await importPeer<{ readonly default: PdfMake }>('pdfmake');
    maker.setUrlAccessPolicy(() => false);
    maker.setLocalAccessPolicy(() => true);
    // Read once: pdfmake takes fonts by name, and looks for the name among its own files first.
    maker.virtualfs.writeFileSync('regular', readFileSync(fonts.regular));
    maker.virtualfs.writeFileSync('bold', readFileSync(fonts.bold));
    maker.setFonts({ [FONT]: { normal: 'regular', bold: 'bold' } });
    return (content) => maker.createPdf(define(content)).getBuffer();
  },
};

function define({ blocks, info }: Content): Node {
  const footerLook = lookOf(STYLES.footer);
  return {
    info: { title: info.title, author: info.author, subject: info.subject },
    language: info.language,
    version: '1.7',
    tagged: true,
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.left, BOTTOM_MARGIN],
    defaultStyle: { font: FONT, ...styleOf(paragraphLook()) },
    footer: (page: number, pages: number): Node => ({
      margin: [PAGE.left, BOTTOM_MARGIN / 2, PAGE.left, 0],
      columns: [
        { text: info.footer, ...styleOf(footerLook) },
        { text: wordPage(page, pages), ...styleOf(footerLook), alignment: 'right', width: 80 },
      ],
    }),
    // Its own way of keeping a heading with what follows.
    pageBreakBefore: (
      node: { headlineLevel?: number },
      rest: { getFollowingNodesOnPage(): object[] },
    ) => node.headlineLevel !== undefined && rest.getFollowingNodesOnPage().length === 0,
    content: blocks.map(defineBlock),
  };
}

function styleOf({ size, leading, bold, colour }: Look): Node {
  return { fontSize: size, bold, color: colour, lineHeight: leading / (size * OWN_LEADING) };
}

function defineBlock(block: Block): Node {
  switch (block.kind) {
    case 'heading': {
      const look = headingLook(block.level);
      return {
        text: block.text,
        ...styleOf(look),
        margin: [0, look.before, 0, look.after],
        headlineLevel: block.level,
        ...(block.anchor !== undefined && { id: block.anchor }),
        ...(block.level <= 2 && { tocItem: true, tocMargin: [(block.level - 1) * 14, 2, 0, 0] }),
      };
    }
    case 'paragraph':
      return defineText(block.runs, paragraphLook(block.look), [0, RIGHT]);
    case 'list':
      return defineList(block);
    case 'quote':
      return {
        stack: [
          defineText([{ text: block.text }], lookOf(STYLES.quote), [QUOTE_INDENT, RIGHT]),
          defineText([{ text: block.place }], lookOf(STYLES.quotePlace), [QUOTE_INDENT, RIGHT]),
        ],
      };
    case 'table':
      return defineTable(block);
    case 'figure':
      return defineFigure(block);
    case 'contents':
      return { toc: { title: defineBlock({ kind: 'heading', level: 3, text: block.title }) } };
    case 'page-break':
      return { text: '', pageBreak: 'after' };
  }
}

const RIGHT = PAGE.contentWidth - READABLE_WIDTH;

function defineText(
  runs: readonly Run[],
  look: Look,
  [left, right]: readonly [number, number],
): Node {
  const margin = [left, look.before, right, look.after];
  return { text: runs.map((run) => defineRun(run, look)), ...styleOf(look), margin };
}

function defineRun(run: Run, look: Look): Node {
  return {
    text: run.text,
    color: runColour(run, look),
    ...(run.bold && { bold: true }),
    ...(run.href && { link: run.href }),
    ...(run.target && { linkToDestination: run.target }),
  };
}

function defineList({ items, ordered }: ListBlock): Node {
  const look = { ...lookOf(STYLES.listItem), before: 0, after: STYLES.listItem.before };
  const entries = items.map((runs) => defineText(runs, look, [0, RIGHT]));
  return ordered ? { ol: entries } : { ul: entries };
}

function defineTable({ caption, head, rows, widths }: TableBlock): Node {
  const cell = lookOf(STYLES.tableCell);
  const headLook = lookOf(STYLES.tableHead);
  const hasHead = head.some((text) => text !== '');
  const body = rows.map((row) =>
    row.map(({ runs, header, align = 'start' }) => ({
      text: runs.map((run) => defineRun(run, cell)),
      ...styleOf(cell),
      ...(header && { bold: true }),
      alignment: { start: 'left', end: 'right', centre: 'center' }[align],
    })),
  );
  const top = head.map((text) => ({ text, ...styleOf(headLook), fillColor: BAND }));
  const table = {
    margin: [0, 0, 0, STYLES.tableCaption.before],
    table: {
      headerRows: hasHead ? 1 : 0,
      dontBreakRows: true,
      widths: widths.map((share) => share * PAGE.contentWidth - 2 * CELL_PADDING),
      body: hasHead ? [top, ...body] : body,
    },
    layout: LAYOUT,
  };
  if (caption === undefined) return table;
  return { stack: [defineText([{ text: caption }], lookOf(STYLES.tableCaption), [0, 0]), table] };
}

const LAYOUT = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => RULE,
  paddingLeft: () => CELL_PADDING,
  paddingRight: () => CELL_PADDING,
  paddingTop: () => CELL_PADDING,
  paddingBottom: () => CELL_PADDING,
};

function defineFigure({ caption, width, height, shapes }: FigureBlock): Node {
  // Gives the canvas its height; without a colour it would be outlined.
  const area = { type: 'rect', x: 0, y: 0, w: width, h: height, color: colourOf('paper') };
  const canvas = shapes.flatMap((shape) => (shape.kind === 'label' ? [] : [defineShape(shape)]));
  const labels = shapes.flatMap((shape) => (shape.kind === 'label' ? [defineLabel(shape)] : []));
  const look = lookOf(STYLES.figureCaption);
  const below = caption === undefined ? [] : [defineText([{ text: caption }], look, [0, 0])];
  return { stack: [...labels, { canvas: [area, ...canvas] }, ...below], unbreakable: true };
}

type Label = Extract<Shape, { kind: 'label' }>;
/** Room for a label to stand in, on one line. */
const LABEL_WIDTH = 400;

function defineLabel({ at, text, size, bold = false, align = 'start', ink = 'text' }: Label): Node {
  const left = { start: 0, middle: LABEL_WIDTH / 2, end: LABEL_WIDTH }[align];
  return {
    // The first column gives the label its width; an item out of the flow has none of its own.
    columns: [
      {
        text,
        fontSize: size,
        bold,
        color: colourOf(ink),
        lineHeight: 1,
        noWrap: true,
        width: LABEL_WIDTH,
        alignment: { start: 'left', middle: 'center', end: 'right' }[align],
      },
    ],
    relativePosition: { x: at.x - left, y: at.y - size * 1.069 },
  };
}

function defineShape(shape: Exclude<Shape, Label>): Node {
  switch (shape.kind) {
    case 'line': {
      const { from, to, ink, thickness } = shape;
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      return { type: 'line', ...ends, lineWidth: thickness, lineColor: colourOf(ink) };
    }
    case 'circle': {
      const { at, radius } = shape;
      return { type: 'ellipse', x: at.x, y: at.y, r1: radius, r2: radius, ...paint(shape) };
    }
    case 'rectangle': {
      const { at, width, height } = shape;
      return { type: 'rect', x: at.x, y: at.y, w: width, h: height, ...paint(shape) };
    }
    case 'polygon': {
      // Copied, since pdfmake moves the points it is given to their place on the page.
      const points = shape.points.map((point) => ({ ...point }));
      return { type: 'polyline', points, closePath: true, ...paint(shape) };
    }
  }
}

function paint({ fill, stroke }: { fill?: ShapeInk; stroke?: ShapeInk }): Node {
  return {
    ...(fill && { color: colourOf(fill) }),
    ...(stroke ? { lineColor: colourOf(stroke), lineWidth: 1 } : { lineWidth: 0 }),
  };
}
