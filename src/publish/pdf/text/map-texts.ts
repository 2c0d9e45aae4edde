import { assertNever } from '../../../lib/assert-never.ts';
import type { Shape } from '../../../report/shapes.ts';
import type { Block, Run } from '../../blocks.ts';

/**
 * The same blocks with every text that is printed passed through `change`. Alternative texts of figures stay as they are:
 * they are read aloud and never drawn, so no font has to have their characters.
 */
export function mapTexts(
  blocks: readonly Block[],
  change: (text: string) => string,
): readonly Block[] {
  const changeRuns = (runs: readonly Run[]): readonly Run[] =>
    runs.map((run) => ({ ...run, text: change(run.text) }));
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
        return { ...block, text: change(block.text) };
      case 'paragraph':
        return { ...block, runs: changeRuns(block.runs) };
      case 'list':
        return { ...block, items: block.items.map(changeRuns) };
      case 'table':
        return {
          ...block,
          ...changeCaption(block.caption, change),
          head: block.head.map(change),
          rows: block.rows.map((row) =>
            row.map((cell) => ({
              ...cell,
              runs: changeRuns(cell.runs),
              ...(cell.boxes && { boxes: cell.boxes.map(change) }),
            })),
          ),
        };
      case 'figure':
        return {
          ...block,
          ...changeCaption(block.caption, change),
          shapes: block.shapes.map((shape) => changeLabel(shape, change)),
        };
      case 'quote':
        return { ...block, text: change(block.text), place: change(block.place) };
      case 'contents':
        return { ...block, title: change(block.title) };
      case 'page-break':
        return block;
      default:
        return assertNever(block);
    }
  });
}

function changeCaption(
  caption: string | undefined,
  change: (text: string) => string,
): { readonly caption?: string } {
  return caption === undefined ? {} : { caption: change(caption) };
}

function changeLabel(shape: Shape, change: (text: string) => string): Shape {
  return shape.kind === 'label' ? { ...shape, text: change(shape.text) } : shape;
}
