import type { Ink } from '../../../report/shapes.ts';
import { hasThai, splitThai } from './break-thai.ts';

/** A stretch of text with one look, its defaults filled in. */
export type Span = {
  readonly text: string;
  readonly bold: boolean;
  readonly ink: Ink;
  readonly link?: SpanLink | undefined;
};

/** Where a span leads. `number` tells the links of one text apart, `text` is all of its words on any line. */
type SpanLink = ({ readonly href: string } | { readonly anchor: string }) & {
  readonly number: number;
  readonly text: string;
};

/** Text of one span; `at` is where it begins in the text of all spans. */
type TextToken = { readonly text: string; readonly span: Span; readonly at: number };

/** What a line breaker meets: words, and between them places where a line may or must end. */
type Token =
  | (TextToken & { readonly kind: 'word' })
  | (TextToken & { readonly kind: 'space' })
  | { readonly kind: 'soft-hyphen'; readonly span: Span }
  | { readonly kind: 'opportunity'; readonly span: Span }
  | { readonly kind: 'line-end' };

// No-break spaces (U+00A0, U+2007, U+202F) are left to the words.
const SPACES = ' \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000';
// An em dash ends a word that may go on after it; the Thai signs of repetition and omission begin no line.
const PARTS = new RegExp(
  `\n|[${SPACES}]+|[\\u200b\\u00ad]|[^\n${SPACES}\\u200b\\u00ad\\u2014]+(?: [ๆฯ][^\n${SPACES}\\u200b\\u00ad\\u2014]*)*\\u2014?|\\u2014`,
  'gu',
);
const SPACE = new RegExp(`^[${SPACES}]`, 'u');

/** The tokens of a text, one after the other. Linear in its length. */
export function listTokens(spans: readonly Span[]): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const span of spans) {
    addTokens(tokens, span, start);
    start += span.text.length;
  }
  return tokens;
}

function addTokens(tokens: Token[], span: Span, start: number): void {
  const isThai = hasThai(span.text);
  let from = 0;
  PARTS.lastIndex = 0;
  // Every character is part of some token, so the next one begins where the last one ends: nothing has to be captured.
  while (PARTS.test(span.text)) {
    const text = span.text.slice(from, PARTS.lastIndex);
    const at = start + from;
    from = PARTS.lastIndex;
    if (text === '\n') tokens.push({ kind: 'line-end' });
    else if (text === '\u00ad') tokens.push({ kind: 'soft-hyphen', span });
    else if (text === '\u200b') tokens.push({ kind: 'opportunity', span });
    else if (SPACE.test(text)) tokens.push({ kind: 'space', text, span, at });
    else {
      if (isThai) addThai(tokens, { text, span, at });
      else tokens.push({ kind: 'word', text, span, at });
      if (text.endsWith('\u2014')) tokens.push({ kind: 'opportunity', span });
    }
  }
}

function addThai(tokens: Token[], { text, span, at }: TextToken): void {
  let start = at;
  for (const word of splitThai(text)) {
    if (start > at) tokens.push({ kind: 'opportunity', span });
    tokens.push({ kind: 'word', text: word, span, at: start });
    start += word.length;
  }
}
