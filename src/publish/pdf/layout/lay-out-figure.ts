import type { Shape } from '../../../report/shapes.ts';
import type { FigureBlock } from '../../blocks.ts';
import { keepSides, type Measure } from '../text/typesetter.ts';
import { placeShape, type PendingItem, type Tag } from './items.ts';
import { breakRuns, setLine, setLines } from './set-lines.ts';
import { changeStrip, type BlockContext, type BlockStrips, type Strip } from './strips.ts';
import { placeBaseline, STYLES, type TextStyle } from './styles.ts';

type Label = Extract<Shape, { readonly kind: 'label' }>;

const LABEL_LEADING = 1.15;
const LEAST_SHRINK = 0.75;
/** A label at the very edge still gets a column, in points. */
const LEAST_LABEL = 24;
/** Room left on the page for the heading above a tall figure and its caption below. */
const ROOM_AROUND = 120;
const SPACE = 14;

/** A picture, never cut and never without its caption; scaled down when the text area is smaller. */
export function layOutFigure(block: FigureBlock, context: BlockContext): BlockStrips {
  const { element, width, measure } = context;
  const scale = Math.min(1, width / block.width, (context.pageHeight - ROOM_AROUND) / block.height);
  const tag: Tag = { element, role: 'figure' };
  const drawing: Strip = {
    height: block.height * scale,
    figureWidth: block.width * scale,
    items: block.shapes.flatMap((shape) => placeFigureShape(shape, block, scale, tag, measure)),
    gap: 0,
    keep: false,
  };
  if (block.caption === undefined) return { strips: [drawing], before: SPACE, after: SPACE };
  const style = STYLES.figureCaption;
  const lines = breakRuns([{ text: block.caption }], style, width, measure);
  const caption = setLines(lines, style, { x: 0, width }, { element, role: 'caption' });
  const kept = [drawing, ...changeStrip(caption, 0, { gap: style.before })].map((strip) => ({
    ...strip,
    keep: true,
  }));
  return { strips: changeStrip(kept, -1, { keep: false }), before: SPACE, after: SPACE };
}

function placeFigureShape(
  shape: Shape,
  block: FigureBlock,
  scale: number,
  tag: Tag,
  measure: Measure,
): readonly PendingItem[] {
  if (shape.kind === 'label') return setLabel(shape, block, scale, tag, measure);
  return [{ ...tag, kind: 'shape', shape: placeShape(shape, { x: 0, y: 0 }, scale) }];
}

/** Sets a label; one too long for the figure is set a little smaller or broken into lines, never cut off. */
function setLabel(
  label: Label,
  block: FigureBlock,
  scale: number,
  tag: Tag,
  measure: Measure,
): readonly PendingItem[] {
  const align = label.align ?? 'start';
  const x = label.at.x * scale;
  const toEnd = block.width * scale - x;
  const width = Math.max(
    LEAST_LABEL,
    { start: toEnd, middle: 2 * Math.min(x, toEnd), end: x }[align],
  );
  const full = label.size * scale;
  const natural = measure(label.text, label.bold ?? false) * full;
  const size = natural > width && width / natural >= LEAST_SHRINK ? (full * width) / natural : full;
  const style: TextStyle = {
    ...STYLES.body,
    size,
    leading: size * LABEL_LEADING,
    bold: label.bold ?? false,
    ink: label.ink ?? 'text',
  };
  // The space keeps neighbouring labels apart for those who copy the picture's words.
  const words = [{ text: `${label.text} ` }];
  const lines = breakRuns(words, style, width, keepSides(measure));
  const left = { start: x, middle: x - width / 2, end: x - width }[align];
  const column = {
    x: left,
    width,
    align: ({ start: 'start', middle: 'centre', end: 'end' } as const)[align],
  };
  const top = label.at.y * scale - placeBaseline(style) - ((lines.length - 1) * style.leading) / 2;
  return lines.flatMap((line, index) =>
    setLine(line, style, column, tag, top + index * style.leading),
  );
}
