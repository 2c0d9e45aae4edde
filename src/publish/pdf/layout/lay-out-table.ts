import type { TableBlock, TableCell } from '../../blocks.ts';
import type { PendingItem, Role } from './items.ts';
import { measureSlices, setSlices, sliceCell, type Slice } from './lay-out-cell.ts';
import { placeColumns } from './place-columns.ts';
import { breakRuns, setLines, type Column } from './set-lines.ts';
import { changeStrip, type BlockContext, type BlockStrips, type Strip } from './strips.ts';
import { STYLES, type TextStyle } from './styles.ts';

/** How a table is set: its type, and the air in its rows. */
type TableLook = {
  readonly cell: TextStyle;
  readonly head: TextStyle;
  readonly pad: number;
  /** Space below the table. */
  readonly after: number;
};

const LOOKS: Readonly<Record<NonNullable<TableBlock['look']>, TableLook>> = {
  normal: { cell: STYLES.tableCell, head: STYLES.tableHead, pad: 5, after: 17.5 },
  compact: { cell: STYLES.compactCell, head: STYLES.compactHead, pad: 2.5, after: 7 },
};
const BEFORE = 7;
const RULE = 0.5;
/** Room on a page above the rows: a heading, the caption and the head of the table. */
const ROOM_ABOVE = 60;

/** A row of one or two lines. */
const SHORT_ROW = 40;

/** What the rows of one table have in common. */
type Grid = {
  readonly columns: readonly Column[];
  readonly look: TableLook;
  /** Repeated above rows that begin a page. */
  readonly head: Strip | undefined;
  /** The tallest row that is kept whole. */
  readonly room: number;
};

/**
 * A table. The head is repeated on every page; a row moves whole to the next page when it does not fit, and
 * goes on there only when it is longer than a page. A short last row does not stand alone on a page.
 */
export function layOutTable(block: TableBlock, context: BlockContext): BlockStrips {
  const look = LOOKS[block.look ?? 'normal'];
  const columns = placeColumns(block, context.width, look.head, context.measure);
  const caption = layOutCaption(block.caption, context);
  const hasHead = block.head.some((text) => text.trim() !== '');
  const top = hasHead ? layOutHead(block, columns, look, context) : layOutTopRule(context);
  const head = { ...top, gap: block.caption === undefined ? 0 : STYLES.tableCaption.after };
  const room =
    context.pageHeight -
    ROOM_ABOVE -
    [...caption, head].reduce((sum, { height, gap }) => sum + height + gap, 0);
  const grid: Grid = { columns, look, head: hasHead ? head : undefined, room };
  const rows = block.rows.map((row, index) => layOutRow(row, index, grid, context));
  const before = caption.length === 0 ? BEFORE : STYLES.tableCaption.before;
  return { strips: [...caption, head, ...keepRows(block, rows)], before, after: look.after };
}

/** Ties rows to each other where they may not part, and the last one to what comes after the table. */
function keepRows(
  { keepTogether, keepWithNext }: TableBlock,
  rows: readonly (readonly Strip[])[],
): readonly Strip[] {
  const isShort = (rows.at(-1)?.[0]?.height ?? 0) < SHORT_ROW;
  const beforeLast = isShort ? rows.length - 2 : -1;
  return rows.flatMap((strips, index) => {
    const isLast = index === rows.length - 1;
    const keeps = isLast
      ? keepWithNext === true
      : keepTogether === true || (index > 0 && index === beforeLast);
    return keeps ? changeStrip(strips, -1, { keep: true }) : strips;
  });
}

function layOutCaption(
  caption: string | undefined,
  { element, width, measure }: BlockContext,
): readonly Strip[] {
  if (caption === undefined) return [];
  const style = STYLES.tableCaption;
  const lines = breakRuns([{ text: caption }], style, width, measure);
  return setLines(lines, style, { x: 0, width }, { element, role: 'caption' }).map((strip) => ({
    ...strip,
    keep: true,
    binds: true,
  }));
}

function layOutHead(
  block: TableBlock,
  columns: readonly Column[],
  { head: style, pad }: TableLook,
  { element, width, measure }: BlockContext,
): Strip {
  const cells = block.head.map((text, index): readonly Slice[] => {
    const column = alignColumn(columns[index], block.rows[0]?.[index]);
    const tag = { element, role: 'table-head', part: [0, index] } as const;
    return sliceCell({ runs: [{ text }] }, { column, style, tag, measure });
  });
  const height = measureCells(cells) + 2 * pad;
  const band: PendingItem = {
    element,
    role: 'decoration',
    kind: 'shape',
    shape: { kind: 'rectangle', at: { x: 0, y: 0 }, width, height, fill: 'band' },
  };
  const words = cells.flatMap((slices) => setSlices(slices, pad));
  return {
    height,
    items: [band, ...words, drawRule(element, width, height)],
    gap: 0,
    keep: true,
    binds: true,
  };
}

/** A table without column names, such as a list of facts, begins with a line. */
function layOutTopRule({ element, width }: BlockContext): Strip {
  return { height: RULE, items: [drawRule(element, width, 0)], gap: 0, keep: true, binds: true };
}

function layOutRow(
  row: readonly TableCell[],
  index: number,
  grid: Grid,
  context: BlockContext,
): readonly Strip[] {
  const { element, width, measure } = context;
  const { columns, look, head, room } = grid;
  const cells = row.map((cell, place) => {
    const role: Role = cell.header === true ? 'table-head' : 'table-cell';
    const style = { ...look.cell, bold: cell.header ?? false };
    const column = alignColumn(columns[place], cell);
    return sliceCell(cell, { column, style, tag: { element, role, part: [index + 1, place] }, measure }); // prettier-ignore
  });
  const height = measureCells(cells) + 2 * look.pad;
  if (height > room) return cutRow(cells, grid, element, width);
  const content = cells.flatMap((slices) => setSlices(slices, look.pad));
  const items = [...content, drawRule(element, width, height)];
  return [{ height, items, gap: 0, keep: false, head }];
}

/** A row longer than a page, as strips of one slice of every cell. */
function cutRow(
  cells: readonly (readonly Slice[])[],
  { head, look: { pad } }: Grid,
  element: number,
  width: number,
): readonly Strip[] {
  // Lines that go on below the repeated head keep the distance a first line has.
  const headAbove = head && { ...head, height: head.height + pad };
  const count = Math.max(...cells.map((slices) => slices.length));
  return Array.from({ length: count }, (_, index): Strip => {
    const [isFirst, isLast] = [index === 0, index === count - 1];
    const top = isFirst ? pad : 0;
    const part = cells.map((slices) => slices.slice(index, index + 1));
    const height = top + measureCells(part) + (isLast ? pad : 0);
    const rule = isLast ? [drawRule(element, width, height)] : [];
    return {
      height,
      items: [...part.flatMap((slices) => setSlices(slices, top)), ...rule],
      gap: 0,
      keep: isFirst || index === count - 2,
      head: isFirst ? head : headAbove,
    };
  });
}

function measureCells(cells: readonly (readonly Slice[])[]): number {
  return Math.max(0, ...cells.map(measureSlices));
}

function alignColumn(column: Column | undefined, cell: TableCell | undefined): Column {
  return { ...(column ?? { x: 0, width: 0 }), ...(cell?.align && { align: cell.align }) };
}

function drawRule(element: number, width: number, y: number): PendingItem {
  const shape = {
    kind: 'line',
    from: { x: 0, y },
    to: { x: width, y },
    ink: 'rule',
    thickness: RULE,
  } as const;
  return { element, role: 'decoration', kind: 'shape', shape };
}
