import type { ListBlock, Run } from '../../blocks.ts';
import type { PendingItem } from './items.ts';
import { breakRuns, setLine, setLines } from './set-lines.ts';
import { changeStrip, type BlockContext, type BlockStrips, type Strip } from './strips.ts';
import { READABLE_WIDTH, STYLES } from './styles.ts';

const STYLE = STYLES.listItem;
const MARKER_GAP = 6;
const BULLET_INDENT = 14;

/** A list with its markers hanging in the margin of the items; numbers are flush right, so that they line up. */
export function layOutList(block: ListBlock, context: BlockContext): BlockStrips {
  const markers = block.items.map((_, index) => (block.ordered ? `${index + 1}.` : '•'));
  const widest = Math.max(
    0,
    ...markers.slice(-1).map((marker) => context.measure(marker, false) * STYLE.size),
  );
  const indent = block.ordered ? Math.max(BULLET_INDENT, widest) + MARKER_GAP : BULLET_INDENT;
  const strips = block.items.flatMap((runs, index) =>
    layOutItem(runs, markers[index] ?? '', index, indent, block.ordered, context),
  );
  return { strips, before: STYLE.before, after: STYLE.after };
}

function layOutItem(
  runs: readonly Run[],
  marker: string,
  index: number,
  indent: number,
  ordered: boolean,
  context: BlockContext,
): readonly Strip[] {
  const { element, measure } = context;
  const column = { x: indent, width: Math.min(READABLE_WIDTH, context.width) - indent };
  const lines = breakRuns(runs, STYLE, column.width, measure);
  const strips = setLines(lines, STYLE, column, { element, role: 'list-item', part: [index] });
  const [markerLine] = breakRuns([{ text: `${marker} ` }], STYLE, indent, measure);
  const markerColumn = {
    x: 0,
    width: indent - MARKER_GAP,
    align: ordered ? ('end' as const) : ('start' as const),
  };
  const markerItems: readonly PendingItem[] = markerLine
    ? setLine(markerLine, STYLE, markerColumn, { element, role: 'list-marker', part: [index] })
    : [];
  return changeStrip(strips, 0, {
    gap: index === 0 ? 0 : STYLE.before,
    items: [...markerItems, ...(strips[0]?.items ?? [])],
  });
}
