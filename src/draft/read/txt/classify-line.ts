/** What a line of plain text looks like by itself. Levels count from 1. */
export type LineKind =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** All in capitals: a heading that may go on in the next line. */
  | { readonly kind: 'capitals'; readonly text: string }
  /** `isNumbered` is true for “1.”, which begins a heading when it stands alone. */
  | { readonly kind: 'item'; readonly isNumbered: boolean; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const LONGEST_HEADING = 120;
const MOST_WORDS = 14;

/** Ends of sentences in the scripts that mark them. */
const SENTENCE_END = /[.!?…;؟۔।。！？][\])}»”’"']*$/u;
const MARKED = /^(#{1,6})\s+(?=\S)/;
const BULLET = /^(?:[-–—*•◦▪■□‣·●○►➢✓§\u{F000}-\u{F0FF}]|[xo](?=\s+\p{L}))\s+(?=\S)/u;
/** Written by the person, so it stays: “(a)”, “b)”, “iv.”, “12)”. */
const ENUMERATED = /^(?:\((?:\p{L}|[ivx]{1,5}|\d{1,3})\)|(?:[a-z]|[ivx]{2,5}|\d{1,3})[.)])\s+\S/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+\p{Lu}/u;
const SINGLE_NUMBER = /^\d{1,2}[.)]?\s+\p{Lu}/u;
const NAMED = /^(?:chapter|section|annex|appendix|part)\s+(?:\d{1,2}|[IVX]{1,5}|[A-Z])\b/i;
const ROMAN = /^[IVX]{1,5}\.\s+\p{Lu}/u;

/** Looks at one line without its neighbours. */
export function classifyLine(line: string): LineKind {
  const marked = MARKED.exec(line);
  if (marked && line.length <= LONGEST_HEADING) {
    const text = line.slice(marked[0].length).replace(/ #{1,6}$/, '');
    return { kind: 'heading', level: marked[1]?.length ?? 1, text };
  }
  const heading = classifyHeading(line);
  if (heading) return heading;
  const bullet = BULLET.exec(line);
  if (bullet) return { kind: 'item', isNumbered: false, text: line.slice(bullet[0].length) };
  if (ENUMERATED.test(line)) {
    return { kind: 'item', isNumbered: SINGLE_NUMBER.test(line), text: line };
  }
  return { kind: 'text', text: line };
}

function classifyHeading(line: string): LineKind | undefined {
  if (!isShort(line) || endsSentence(line)) return undefined;
  const decimal = DECIMAL.exec(line)?.[1];
  if (decimal) return { kind: 'heading', level: decimal.split('.').length, text: line };
  if (NAMED.test(line) || ROMAN.test(line)) return { kind: 'heading', level: 1, text: line };
  return isInCapitals(line) ? { kind: 'capitals', text: line } : undefined;
}

/** True when a line is no longer than a heading is. */
export function isShort(line: string): boolean {
  return line.length <= LONGEST_HEADING && line.split(/\s+/).length <= MOST_WORDS;
}

/** True when the line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return SENTENCE_END.test(line);
}

/** No small letter, and enough capitals that it is not just an abbreviation. */
function isInCapitals(line: string): boolean {
  if (/\p{Ll}/u.test(line)) return false;
  const words = line.match(/\p{Lu}{2,}/gu) ?? [];
  return (
    words.some((word) => word.length >= 5) || (words.length >= 2 && words.join('').length >= 8)
  );
}
