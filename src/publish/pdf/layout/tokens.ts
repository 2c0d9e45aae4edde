import type { Ink } from '../../../report/shapes.ts';

/** A stretch of text with one look, its defaults filled in. */
export type Span = {
  readonly text: string;
  readonly bold: boolean;
  readonly ink: Ink;
  readonly link?: { readonly href: string } | { readonly anchor: string } | undefined;
};

/** What a line breaker meets: words, and between them places where a line may or must end. */
type Token =
  | { readonly kind: 'word'; readonly text: string; readonly span: Span }
  | { readonly kind: 'space'; readonly text: string; readonly span: Span }
  | { readonly kind: 'soft-hyphen'; readonly span: Span }
  | { readonly kind: 'opportunity'; readonly span: Span }
  | { readonly kind: 'line-end' };

// No-break spaces (U+00A0, U+2007, U+202F) are left to the words.
const SPACES = ' \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u205f\\u3000';
// An em dash ends a word that may go on after it.
const PARTS = new RegExp(
  `\n|[${SPACES}]+|[\\u200b\\u00ad]|[^\n${SPACES}\\u200b\\u00ad\\u2014]+\\u2014?|\\u2014`,
  'gu',
);
const SPACE = new RegExp(`^[${SPACES}]`, 'u');

/** The tokens of a text, one after the other. Linear in its length. */
export function* readTokens(spans: readonly Span[]): Generator<Token> {
  for (const span of spans) {
    for (const [text] of span.text.matchAll(PARTS)) {
      if (text === '\n') yield { kind: 'line-end' };
      else if (text === '\u00ad') yield { kind: 'soft-hyphen', span };
      else if (text === '\u200b') yield { kind: 'opportunity', span };
      else if (SPACE.test(text)) yield { kind: 'space', text, span };
      else {
        yield { kind: 'word', text, span };
        if (text.endsWith('\u2014')) yield { kind: 'opportunity', span };
      }
    }
  }
}
