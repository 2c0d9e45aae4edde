import { isCalendarDay } from '../../lib/calendar-day.ts';
import { escapeText } from '../xml.ts';
import { LOOKS, type Look } from './styles.ts';
import type { Cell } from './tables/table.ts';

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 1 of a sheet is 1 January 1900, and it believes that 1900 had a 29 February. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** Before that leap day the count is off by one, so an older day is written as text. */
const FIRST_TRUE_DAY = '1900-03-01';

/** One cell at a place such as "B7", its text already tidied; an empty string for nothing. */
export function writeCell(cell: Cell, place: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return writeNumber(cell, place, 'number');
  if (typeof cell === 'string') return writeText(cell, place, isHead ? 'head' : lookOf(cell));
  const { day } = cell;
  if (!isCalendarDay(day) || day < FIRST_TRUE_DAY) return writeText(day, place, 'text');
  return writeNumber((Date.parse(day) - DAY_ZERO) / MILLISECONDS_A_DAY, place, 'day');
}

/** A string cell is never a formula; this keeps it so when somebody opens the cell and presses Enter. */
function lookOf(text: string): Look {
  return /^\s*[=+\-@＝＋－＠]/u.test(text) ? 'literal' : 'text';
}

function writeNumber(value: number, place: string, look: Look): string {
  return `<c r="${place}" s="${LOOKS.indexOf(look)}"><v>${value}</v></c>`;
}

function writeText(text: string, place: string, look: Look): string {
  const content = `<t xml:space="preserve">${escapeText(guardEscapes(text))}</t>`;
  return `<c r="${place}" s="${LOOKS.indexOf(look)}" t="inlineStr"><is>${content}</is></c>`;
}

/** Sheets read `_x0041_` as the letter A; the line before such a text is written as one itself. */
function guardEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
