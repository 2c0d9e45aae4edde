export type ListMark = {
  readonly kind: 'bullet' | 'number' | 'heading-number';
  /** Parts of the number: 2 for "3.2"; 1 for a bullet. */
  readonly depth: number;
  /** The text behind the mark. */
  readonly rest: string;
};

/** Bullets from symbol fonts (private use) and dingbats; some programs leave out the space behind them. */
const BULLET = /^(?:[•◦▪▫‣⁃●○■□◆◇➢➤✓✔❖]|\p{Private_Use})\s*(?=\S)/u;
/** Letters and dashes that serve as bullets when a space stands behind them. */
const PLAIN_BULLET = /^[–—*·o-]\s+(?=\S)/u;
const OUTLINE = /^(?:(\d{1,2}(?:\.\d{1,3})+)\.?|(\d{1,2}))\s+(?=[\p{L}“"'‘(])/u;
const ORDERED =
  /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\.)\s+(?=\S)/u;

/** The bullet or number at the start of a line, or null. "3.2 Activities" and "3 Activities" may number a heading. */
export function readListMark(text: string): ListMark | null {
  const bullet = BULLET.exec(text) ?? PLAIN_BULLET.exec(text);
  if (bullet) return { kind: 'bullet', depth: 1, rest: text.slice(bullet[0].length) };
  const ordered = ORDERED.exec(text);
  if (ordered) return { kind: 'number', depth: 1, rest: text.slice(ordered[0].length) };
  const outline = OUTLINE.exec(text);
  if (!outline) return null;
  const depth = outline[1] === undefined ? 1 : outline[1].split('.').length;
  return { kind: 'heading-number', depth, rest: text.slice(outline[0].length) };
}
