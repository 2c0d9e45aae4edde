import type { TableCell } from '../../blocks.ts';
import type { Measure } from '../text/typesetter.ts';
import type { PendingItem, Tag } from './items.ts';
import { breakRuns, setLine, type Column } from './set-lines.ts';
import type { TextStyle } from './styles.ts';

/** Something in a cell that is never cut: a line of text, a row of boxes, a line to write on. */
export type Slice = {
  readonly height: number;
  readonly set: (top: number) => readonly PendingItem[];
};

/** What a cell is set with: its place in the row, the look of its text, and what its items are tagged with. */
export type CellSetting = {
  readonly column: Column;
  readonly style: TextStyle;
  readonly tag: Tag;
  readonly measure: Measure;
};

type Choice = { readonly x: number; readonly label: string };

/** Shares of a line of text: a box before words is as tall as they are, one that stands alone takes a digit. */
const BOX = { withWords: 0.85, alone: 1.15 };
const BOX_STROKE = 'muted';
const AFTER_BOX = 5;
const BETWEEN_CHOICES = 14;
const BELOW_CHOICES = 3;
/** A line for handwriting, 6.5 mm. */
const WRITING_LINE = 18.5;
const RULE = 0.5;

/** The content of a cell from top to bottom: words, boxes, lines. */
export function sliceCell(cell: TableCell, setting: CellSetting): readonly Slice[] {
  const { boxes = [], lines = 0 } = cell;
  const isForm = boxes.length > 0 || lines > 0;
  const hasWords = cell.runs.some(({ text }) => text.trim() !== '');
  return [
    ...(hasWords || !isForm ? sliceWords(cell.runs, setting) : []),
    ...sliceBoxes(boxes, setting),
    ...Array.from({ length: lines }, () => sliceWritingLine(setting)),
  ];
}

/** The height of a cell's content. */
export function measureSlices(slices: readonly Slice[]): number {
  return slices.reduce((sum, { height }) => sum + height, 0);
}

/** Sets slices one below the other. */
export function setSlices(slices: readonly Slice[], top: number): readonly PendingItem[] {
  let y = top;
  return slices.flatMap(({ height, set }) => {
    const items = set(y);
    y += height;
    return items;
  });
}

function sliceWords(runs: TableCell['runs'], setting: CellSetting): readonly Slice[] {
  const { column, style, tag, measure } = setting;
  return breakRuns(runs, style, column.width, measure).map((line) => ({
    height: style.leading,
    set: (top) => setLine(line, style, column, tag, top),
  }));
}

/** Choices stand beside each other while there is room; one longer than a line takes lines of its own. */
function sliceBoxes(labels: readonly string[], setting: CellSetting): readonly Slice[] {
  const { column, style, measure } = setting;
  const indent = style.leading * BOX.withWords + AFTER_BOX;
  const widthOf = (label: string) => indent + measure(label, style.bold) * style.size;
  const rows: Choice[][] = [];
  let x = Infinity;
  for (const label of labels) {
    if (x + widthOf(label) > column.width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, label });
    x += widthOf(label) + BETWEEN_CHOICES;
  }
  return rows.flatMap((row) => sliceChoices(row, indent, setting));
}

function sliceChoices(
  row: readonly Choice[],
  indent: number,
  setting: CellSetting,
): readonly Slice[] {
  const { column, style, tag, measure } = setting;
  const [first] = row;
  if (row.length === 1 && first?.label === '') return [sliceLoneBox(setting)];
  const labels = row.map(({ x, label }) => {
    const place: Column = { x: column.x + x + indent, width: column.width - x - indent };
    // The space keeps neighbouring choices apart for those who listen or copy.
    return { place, lines: breakRuns([{ text: `${label} ` }], style, place.width, measure) };
  });
  const count = Math.max(...labels.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, index) => ({
    height: style.leading + (index === count - 1 ? BELOW_CHOICES : 0),
    set: (top) => [
      ...(index === 0
        ? row.map(({ x }) => drawBox(column.x + x, top, BOX.withWords, setting))
        : []),
      ...labels.flatMap(({ place, lines }) =>
        lines.slice(index, index + 1).flatMap((line) => setLine(line, style, place, tag, top)),
      ),
    ],
  }));
}

/** A box without words, in the place its column gives it; it may reach a little into the air of the row. */
function sliceLoneBox(setting: CellSetting): Slice {
  const { column, style } = setting;
  const spare = column.width - style.leading * BOX.alone;
  const share = { start: 0, centre: 0.5, end: 1 }[column.align ?? 'start'];
  return {
    height: style.leading,
    set: (top) => [drawBox(column.x + spare * share, top, BOX.alone, setting)],
  };
}

function drawBox(x: number, top: number, share: number, { style, tag }: CellSetting): PendingItem {
  const size = style.leading * share;
  const at = { x, y: top + (style.leading - size) / 2 };
  return {
    ...tag,
    role: 'decoration',
    kind: 'shape',
    shape: { kind: 'rectangle', at, width: size, height: size, stroke: BOX_STROKE },
  };
}

function sliceWritingLine({ column: { x, width }, tag }: CellSetting): Slice {
  return {
    height: WRITING_LINE,
    set: (top): readonly PendingItem[] => {
      const y = top + WRITING_LINE - RULE;
      const shape = { kind: 'line', from: { x, y }, to: { x: x + width, y }, ink: 'muted', thickness: RULE } as const; // prettier-ignore
      return [{ ...tag, role: 'decoration', kind: 'shape', shape }];
    },
  };
}
