import type { FoundPassage } from '../collect-passages.ts';
import type { Block } from './layout/block.ts';
import { readListMark } from './layout/list-marks.ts';
import { joinLines, type Words } from './words.ts';

/** Ligatures and presentation forms of letters, which stand for plain letters. */
const FORMS = /[\uFB00-\uFDFB\uFE70-\uFEFC]/gu;

/** Dots that lead the eye over a gap. */
const LEADERS = /[.·…_]{5,}/u;

/** A block as one text with what of its place is known. */
export function toPassage(block: Block, words: Words): FoundPassage {
  const { kind, level, page, cell } = block;
  const [first = '', ...others] = block.lines.map((line) => line.text);
  const text = others.reduce((joined, next) => joinLines(joined, next, words), first);
  const plain = shortenLeaders(text.replace(FORMS, (form) => form.normalize('NFKC')));
  return { kind, level, page, cell, text: kind === 'list-item' ? dropBullet(plain) : plain };
}

/** One sign in the place of the dots and the spaces around them. */
function shortenLeaders(text: string): string {
  const pieces = text.split(LEADERS);
  const cut = pieces.map((piece, at) => {
    const start = at > 0 ? piece.trimStart() : piece;
    return at < pieces.length - 1 ? start.trimEnd() : start;
  });
  return cut.join(' … ');
}

/** A bullet is a picture; a number may be named elsewhere in the text, so it stays. */
function dropBullet(text: string): string {
  const mark = readListMark(text);
  return mark?.kind === 'bullet' ? mark.rest : text;
}
