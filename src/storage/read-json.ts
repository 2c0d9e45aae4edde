import { showValue } from '../lib/describe-issues.ts';

/** Why a text is not JSON that we read. */
export type JsonProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly found: number; readonly limit: number }
  /** `found` is how the text starts. */
  | { readonly code: 'not-json'; readonly found: string | null }
  | { readonly code: 'cut-short' };

export type ReadJson =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly problems: readonly [JsonProblem] };

/** Largest file that is opened, in bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Looks at the size before the file is read; undefined when it may be read. */
export function checkFileSize(bytes: number): JsonProblem | undefined {
  return bytes > LARGEST_FILE
    ? { code: 'too-large', found: bytes, limit: LARGEST_FILE }
    : undefined;
}

/** Parses the text of a file; a byte order mark in front is accepted. Says why when it cannot. */
export function readJson(text: string): ReadJson {
  const tooLarge = checkFileSize(text.length);
  if (tooLarge) return refuse(tooLarge);
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare.trim() === '') return refuse({ code: 'empty' });
  try {
    return { kind: 'ok', value: JSON.parse(bare) as unknown };
  } catch {
    return refuse(
      isCutShort(bare)
        ? { code: 'cut-short' }
        : { code: 'not-json', found: showValue(bare.trimStart().slice(0, 40)) },
    );
  }
}

function refuse(problem: JsonProblem): ReadJson {
  return { kind: 'refused', problems: [problem] };
}

/** What may follow the last bracket or comma: part of a name, of a value, or of both. */
const UNFINISHED =
  /^(?:""?\s*(?::\s*)?)?(?:""?|-?[\d.eE+-]*|t|tr|tru|true|f|fa|fal|fals|false|n|nu|nul|null)$/;
const LONGEST_UNFINISHED = 200;

/**
 * True for text that is the beginning of good JSON. Browsers word their errors differently, so this closes the
 * brackets that are open after the last bracket or comma and tries again.
 */
function isCutShort(text: string): boolean {
  const end = findEnd(text);
  if (!end) return false;
  const rest = end.rest.trim();
  if (rest.length > LONGEST_UNFINISHED || !UNFINISHED.test(rest)) return false;
  return isJson(text.slice(0, end.wholeUntil) + end.closers.toReversed().join(''));
}

type End = {
  readonly wholeUntil: number;
  readonly closers: readonly string[];
  /** What follows the last bracket or comma, each string in it emptied. */
  readonly rest: string;
};

/** Where the text stops inside open brackets; undefined when they are all closed, or closed wrongly. */
function findEnd(text: string): End | undefined {
  const closers: string[] = [];
  let wholeUntil = 0;
  let rest = '';
  let from = 0;
  for (const marks = /["{}[\],]/g, next = () => marks.exec(text); ;) {
    const mark = next();
    if (!mark) break;
    const { 0: sign, index } = mark;
    if (sign === '"') {
      const close = findStringEnd(text, index + 1);
      rest += `${text.slice(from, index)}"${close < 0 ? '' : '"'}`;
      from = close < 0 ? text.length : close + 1;
      if (close < 0) break;
      marks.lastIndex = from;
      continue;
    }
    if (sign === '{') closers.push('}');
    if (sign === '[') closers.push(']');
    if ((sign === '}' || sign === ']') && closers.pop() !== sign) return undefined;
    wholeUntil = sign === ',' ? index : index + 1;
    from = index + 1;
    rest = '';
  }
  return closers.length === 0 ? undefined : { wholeUntil, closers, rest: rest + text.slice(from) };
}

/** The place of the closing quotation mark; -1 when there is none. */
function findStringEnd(text: string, start: number): number {
  const marks = /["\\]/g;
  marks.lastIndex = start;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') return mark.index;
    marks.lastIndex = mark.index + 2;
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
