import { UNSPACED } from '../../lib/unspaced-scripts.ts';

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Whether no word goes over this place in a text: letters and digits of spaced scripts on both sides belong together. */
export function isWordBorder(text: string, at: number): boolean {
  return !(isPartOfWord(readBefore(text, at)) && isPartOfWord(readAt(text, at)));
}

/** Between two signs of an unspaced script any place may be a border. */
function isPartOfWord(sign: string): boolean {
  return PART_OF_WORD.test(sign) && !UNSPACED.test(sign);
}

function readAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function readBefore(text: string, at: number): string {
  const [last = ''] = /.$/su.exec(text.slice(Math.max(at - 2, 0), at)) ?? [];
  return last;
}
