import { hasRightToLeft } from '../pdf/text/scripts.ts';

/** Writings that Word sets by rules and fonts of their own, each with the font that fits the rest of the report. */
const WRITINGS = [
  { font: 'Noto Sans Arabic', isRightToLeft: true, letters: '\\p{Script=Arabic}' },
  { font: 'Noto Sans Hebrew', isRightToLeft: true, letters: '\\p{Script=Hebrew}' },
  { font: 'Noto Sans Devanagari', isRightToLeft: false, letters: '\\p{Script=Devanagari}।॥' },
  { font: 'Noto Sans Bengali', isRightToLeft: false, letters: '\\p{Script=Bengali}' },
  { font: 'Noto Sans Thai', isRightToLeft: false, letters: '\\p{Script=Thai}' },
] as const;

type Writing = Pick<(typeof WRITINGS)[number], 'font' | 'isRightToLeft'>;

/** A part of a text in one writing; null for what the font of the document has. */
export type Stretch = { readonly text: string; readonly writing: Writing | null };

/** One alternative for each writing: words of it, with the marks, digits and signs between them. */
const WORDS = new RegExp(
  WRITINGS.map(({ letters }) => {
    const marked = `[${letters}][${letters}\\p{M}\\u200C\\u200D]*`;
    return `(${marked}(?:[^\\p{L}\\p{M}\\n]+${marked})*)`;
  }).join('|'),
  'gu',
);

/** Whether a text has any letter that needs one of these writings; most texts do not. */
const FOREIGN = new RegExp(`[${WRITINGS.map(({ letters }) => letters).join('')}]`, 'u');

/** Splits a text by writing, in the order in which it is read. The parts put together are the text. */
export function splitWritings(text: string): readonly Stretch[] {
  if (!FOREIGN.test(text)) return [{ text, writing: null }];
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(WORDS)) {
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), writing: null });
    const [words] = match;
    const found = WRITINGS.findIndex((_, index) => match[index + 1] !== undefined);
    stretches.push({ text: words, writing: WRITINGS[found] ?? null });
    end = match.index + words.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), writing: null });
  return stretches;
}

const FIRST_LETTER = /\p{L}/u;

/** Whether a paragraph is read from right to left: its first letter says; without one it goes with the document. */
export function isReadFromRight(text: string, direction: 'ltr' | 'rtl'): boolean {
  const [letter] = FIRST_LETTER.exec(text) ?? [];
  return letter === undefined ? direction === 'rtl' : hasRightToLeft(letter);
}
