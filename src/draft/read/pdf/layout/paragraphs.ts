import type { Line } from './line.ts';
import { readListMark } from './list-marks.ts';

/** A step down larger than this, in the usual step, begins a paragraph. */
const STEP = 1.25;
/** Sizes that differ by more than this share are of different paragraphs. */
const OTHER_SIZE = 0.08;
/** A first line set in by this much, in its size, begins a paragraph. */
const INDENT = 0.8;
/** Set in farther than this it is centred or displayed, no first line. */
const FARTHEST_INDENT = 5;
/** A line that leaves this share of the width free was not full. */
const SHORT = 0.15;
/** Dots that lead to a number at the margin: an entry of contents or of a budget, a line for itself. */
const LEADERS = /[.·…_]{4,}\s*\S{1,16}$/u;
/** The end of a line is enough for them: over thousands of dots the pattern would take minutes. In UTF-16 units. */
const LONGEST_END = 120;

/** Lines that follow each other as paragraphs, list items and headings, each a group of lines. */
export function groupLines(lines: readonly Line[], bodySize: number): readonly (readonly Line[])[] {
  const shape = measureShape(lines);
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && !beginsAnew(group, line, lines[index + 1], shape, bodySize)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

type Shape = {
  /** Usual step from base line to base line, in the size of the letters. */
  readonly step: number;
  readonly start: number;
  readonly end: number;
};

function measureShape(lines: readonly Line[]): Shape {
  const steps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return before?.size === line.size ? [(line.y - before.y) / line.size] : [];
  });
  const close = steps.filter((step) => step > 0.5 && step < 1.8);
  return {
    step: close.length > 0 ? lowerQuartile(close) : 1.2,
    start: Math.min(...lines.map((line) => line.start)),
    end: Math.max(...lines.map((line) => line.end)),
  };
}

function lowerQuartile(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)] ?? 0;
}

function beginsAnew(
  group: readonly Line[],
  line: Line,
  next: Line | undefined,
  shape: Shape,
  bodySize: number,
): boolean {
  const before = group.at(-1);
  const first = group[0];
  if (!before || !first) return true;
  if (LEADERS.test(before.text.slice(-LONGEST_END))) return true;
  const step = (line.y - before.y) / Math.max(before.size, line.size);
  if (step > STEP * shape.step || step < 0) return true;
  if (Math.abs(line.size - before.size) > OTHER_SIZE * before.size) return true;
  if (line.isBold !== before.isBold && isShort(before, shape)) return true;
  if (beginsNote(line, bodySize) || beginsItem(line, before, first, shape)) return true;
  if (isSetIn(line, before, first, next)) return true;
  if (isSetOut(group, line)) return true;
  return (
    isShort(before, shape) && /[.!?:؟।…]["”’»)]*$/u.test(before.text) && before.start <= first.start
  );
}

function isShort(line: Line, shape: Shape): boolean {
  return line.end < shape.end - SHORT * (shape.end - shape.start);
}

function beginsNote(line: Line, bodySize: number): boolean {
  if (line.startsRaised) return true;
  return line.size <= 0.92 * bodySize && /^(?:\d{1,3}|[*†‡])\s+\S/u.test(line.text);
}

const SURE_BULLET = /^[•◦▪▫‣⁃●○■□◆◇➢➤✓✔❖\p{Private_Use}]/u;

/** A number or a dash at the start of a line may be part of a sentence; a bullet is not. */
function beginsItem(line: Line, before: Line, first: Line, shape: Shape): boolean {
  const mark = readListMark(line.text);
  if (mark === null) return false;
  if (SURE_BULLET.test(line.text)) return true;
  const isAmongItems =
    readListMark(first.text) !== null && line.start <= first.start + INDENT * line.size;
  const isAfterEnd = /[.!?:;,؟।]["”’»)]*$/u.test(before.text) || isShort(before, shape);
  return mark.kind !== 'heading-number' && (isAmongItems || isAfterEnd);
}

/** The first line of a paragraph, set in from the lines above and from the one below. */
function isSetIn(line: Line, before: Line, first: Line, next: Line | undefined): boolean {
  const indent = (line.start - before.start) / line.size;
  if (indent < INDENT || indent > FARTHEST_INDENT || readListMark(first.text) !== null)
    return false;
  return next === undefined || next.start < line.start - 0.5 * line.size;
}

/** A line left of the text of the list item above it: the item is over. */
function isSetOut(group: readonly Line[], line: Line): boolean {
  const [first, second] = group;
  if (!first || readListMark(first.text) === null) return false;
  const hanging =
    second && second.start > first.start + INDENT * line.size ? second.start : first.start;
  return line.start < hanging - INDENT * line.size;
}
