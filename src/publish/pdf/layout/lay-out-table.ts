import type { TableBlock, TableCell } from '../../blocks.ts';
import type { Line } from './break-lines.ts';
import type { PendingItem, Role, Tag } from './items.ts';
import { breakRuns, setLine, setLines, type Column } from './set-lines.ts';
import { changeStrip, type BlockContext, type BlockStrips, type Strip } from './strips.ts';
import { STYLES, type TextStyle } from './styles.ts';

const PAD = { x: 6, top: 5, bottom: 5 };
const SPACE = { before: 7, after: 17.5 };
const RULE = 0.5;
/** Room on a page above the rows: a heading, the caption and the head of the table. */
const ROOM_ABOVE = 60;

/** A row of one or two lines. */
const SHORT_ROW = 40;

type Cell = {
  readonly column: Column;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly tag: Tag;
};

/**
 * A table. The head is repeated on every page; a row moves whole to the next page when it does not fit, and
 * goes on there only when it is longer than a page. A short last row does not stand alone on a page.
 */
export function layOutTable(block: TableBlock, context: BlockContext): BlockStrips {
  const columns = placeColumns(block, context.width);
  const caption = layOutCaption(block.caption, context);
  const hasHead = block.head.some((text) => text.trim() !== '');
  const top = hasHead ? layOutHead(block, columns, context) : layOutTopRule(context);
  const head = { ...top, gap: block.caption === undefined ? 0 : STYLES.tableCaption.after };
  const room =
    context.pageHeight -
    ROOM_ABOVE -
    [...caption, head].reduce((sum, { height, gap }) => sum + height + gap, 0);
  const rows = block.rows.map((row, index) =>
    layOutRow(row, index, columns, hasHead ? head : undefined, room, context),
  );
  const isShort = (rows.at(-1)?.[0]?.height ?? 0) < SHORT_ROW;
  const beforeLast = isShort ? rows.length - 2 : -1;
  const body = rows.flatMap((strips, index) =>
    index > 0 && index === beforeLast ? changeStrip(strips, -1, { keep: true }) : strips,
  );
  const before = caption.length === 0 ? SPACE.before : STYLES.tableCaption.before;
  return { strips: [...caption, head, ...body], before, after: SPACE.after };
}

function placeColumns(block: TableBlock, width: number): readonly Column[] {
  const count = Math.max(block.head.length, ...block.rows.map((row) => row.length));
  const shares = Array.from({ length: count }, (_, index) => block.widths[index] ?? 1 / count);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = 0;
  return shares.map((share) => {
    const column = { x: x + PAD.x, width: (share / whole) * width - 2 * PAD.x };
    x += (share / whole) * width;
    return column;
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
  }));
}

function layOutHead(block: TableBlock, columns: readonly Column[], context: BlockContext): Strip {
  const { element, width, measure } = context;
  const style = STYLES.tableHead;
  const cells = block.head.map((text, index): Cell => {
    const column = alignColumn(columns[index], block.rows[0]?.[index]);
    const lines = breakRuns([{ text }], style, column.width, measure);
    return { column, lines, style, tag: { element, role: 'table-head', part: [0, index] } };
  });
  const height = measureCells(cells) + PAD.top + PAD.bottom;
  const band: PendingItem = {
    element,
    role: 'decoration',
    kind: 'shape',
    shape: { kind: 'rectangle', at: { x: 0, y: 0 }, width, height, fill: 'band' },
  };
  return {
    height,
    items: [band, ...setCells(cells, PAD.top), drawRule(element, width, height)],
    gap: 0,
    keep: true,
  };
}

/** A table without column names, such as a list of facts, begins with a line. */
function layOutTopRule({ element, width }: BlockContext): Strip {
  return { height: RULE, items: [drawRule(element, width, 0)], gap: 0, keep: true };
}

function layOutRow(
  row: readonly TableCell[],
  index: number,
  columns: readonly Column[],
  head: Strip | undefined,
  room: number,
  context: BlockContext,
): readonly Strip[] {
  const { element, width, measure } = context;
  const cells = row.map((cell, place): Cell => {
    const role: Role = cell.header === true ? 'table-head' : 'table-cell';
    const style = { ...STYLES.tableCell, bold: cell.header ?? false };
    const column = alignColumn(columns[place], cell);
    return {
      column,
      lines: breakRuns(cell.runs, style, column.width, measure),
      style,
      tag: { element, role, part: [index + 1, place] },
    };
  });
  const height = measureCells(cells) + PAD.top + PAD.bottom;
  if (height <= room) {
    return [
      {
        height,
        items: [...setCells(cells, PAD.top), drawRule(element, width, height)],
        gap: 0,
        keep: false,
        head,
      },
    ];
  }
  return cutRow(cells, head, element, width);
}

/** A row longer than a page, as strips of one line of every cell. */
function cutRow(
  cells: readonly Cell[],
  head: Strip | undefined,
  element: number,
  width: number,
): readonly Strip[] {
  const leading = STYLES.tableCell.leading;
  // Lines that go on below the repeated head keep the distance a first line has.
  const headAbove = head && { ...head, height: head.height + PAD.top };
  const count = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, index): Strip => {
    const [isFirst, isLast] = [index === 0, index === count - 1];
    const top = isFirst ? PAD.top : 0;
    const height = top + leading + (isLast ? PAD.bottom : 0);
    const slice = cells.map((cell) => ({ ...cell, lines: cell.lines.slice(index, index + 1) }));
    const rule = isLast ? [drawRule(element, width, height)] : [];
    return {
      height,
      items: [...setCells(slice, top), ...rule],
      gap: 0,
      keep: isFirst || index === count - 2,
      head: isFirst ? head : headAbove,
    };
  });
}

function setCells(cells: readonly Cell[], top: number): readonly PendingItem[] {
  return cells.flatMap(({ column, lines, style, tag }) =>
    lines.flatMap((line, index) => setLine(line, style, column, tag, top + index * style.leading)),
  );
}

function measureCells(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map(({ lines, style }) => lines.length * style.leading));
}

function alignColumn(column: Column | undefined, cell: TableCell | undefined): Column {
  return { ...(column ?? { x: 0, width: 0 }), align: cell?.align ?? 'start' };
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
