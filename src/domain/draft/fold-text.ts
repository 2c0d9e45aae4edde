import type { TextRange } from './draft.ts';

/** White space, and signs that nobody sees: soft hyphens, joiners of no width, marks of direction. */
const UNSEEN = /[\s\u00AD\u200B\u200E\u200F\u2060\uFEFF]+/g;

/** Signs of which a text has one kind and its copy often another. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...variants("'", '‘’‚‛‹›′ʼ`´'),
  ...variants('"', '“”„‟«»″'),
  ...variants('-', '‐‑‒–—―−﹘﹣－'),
};
const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join('')}]`, 'g');
const LIGATURES = /[\ufb00-\ufb06]/g;

function variants(plain: string, others: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(others, (other) => [other, plain]));
}

/**
 * A text without what differs between a text and its copy: white space is left out, quotation marks and dashes are of
 * one kind, and ligatures are letters. Upper and lower case stay apart.
 */
export function foldText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(VARIANT, (sign) => VARIANTS[sign] ?? sign)
    .replace(LIGATURES, (letters) => letters.normalize('NFKC'));
}

/** The range of `text` that became this range of its fold. Both ends lie at letters; a ligature counts as a whole. */
export function unfoldRange(text: string, folded: TextRange): TextRange {
  let at = 0;
  let start = -1;
  for (let index = 0; index < text.length; index++) {
    const next = at + foldedLength(text, index);
    if (start < 0 && next > folded.start) start = index;
    if (next >= folded.end) return { start: Math.max(start, 0), end: index + 1 };
    at = next;
  }
  return { start: Math.max(start, 0), end: text.length };
}

/** Letters of ASCII, which most are, stand for themselves. */
function foldedLength(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code > 0x20 && code < 0x7f ? 1 : foldText(text.charAt(index)).length;
}
