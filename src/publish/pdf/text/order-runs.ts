import type { Directions } from './directions.ts';
import type { GlyphRun } from './split-runs.ts';
import { hasRightToLeft } from './scripts.ts';

/** A part of a line whose characters are embedded equally deep; `width` in any unit. */
export type LevelPart = { readonly level: number; readonly width: number };

/**
 * The left edge of every part of a line, in the order the parts are read: neighbours of a level and above are
 * turned around, from the deepest level to the first that is read from right to left (UAX #9, rule L2).
 */
export function placeParts(parts: readonly LevelPart[]): readonly number[] {
  const order = parts.map((_, index) => index);
  const levelAt = (place: number) => parts[order[place] ?? 0]?.level ?? 0;
  const levels = parts.map(({ level }) => level);
  const deepest = levels.reduce((most, level) => Math.max(most, level), 0);
  for (let level = deepest; level > 0; level -= 1) {
    let place = 0;
    while (place < order.length) {
      let end = place;
      while (end < order.length && levelAt(end) >= level) end += 1;
      if (end > place + 1) order.splice(place, end - place, ...order.slice(place, end).reverse());
      place = Math.max(end, place + 1);
    }
  }
  const edges = new Array<number>(parts.length).fill(0);
  let x = 0;
  for (const index of order) {
    edges[index] = x;
    x += parts[index]?.width ?? 0;
  }
  return edges;
}

/** Where neighbouring characters of equal level begin and end. */
export function splitLevels(
  levels: Uint8Array,
): readonly { readonly start: number; readonly end: number; readonly level: number }[] {
  const parts: { start: number; end: number; level: number }[] = [];
  let open: (typeof parts)[number] | undefined;
  for (const [index, level] of levels.entries()) {
    if (open?.level === level) open.end = index + 1;
    else {
      open = { start: index, end: index + 1, level };
      parts.push(open);
    }
  }
  return parts;
}

/**
 * The runs of a text that may be read in both directions, as a line of its own: for words that come from no line
 * breaker, such as a footer.
 */
export function orderRuns(
  text: string,
  directions: Directions,
  splitOne: (part: string, isRightToLeft: boolean) => readonly GlyphRun[],
): readonly GlyphRun[] {
  const levels = hasRightToLeft(text) ? directions.levelsOf(text)?.levels : undefined;
  if (!levels) return splitOne(text, false);
  const parts = splitLevels(levels).map(({ start, end, level }) => {
    const runs = splitOne(text.slice(start, end), level % 2 === 1);
    return { level, runs, width: runs.reduce((sum, run) => sum + measureRun(run), 0) };
  });
  const edges = placeParts(parts);
  return parts.flatMap(({ runs }, index) =>
    runs.map((run) => ({ ...run, x: run.x + (edges[index] ?? 0) })),
  );
}

function measureRun({ face, glyphs }: GlyphRun): number {
  return glyphs.reduce((sum, { advance }) => sum + advance, 0) / face.unitsPerEm;
}
