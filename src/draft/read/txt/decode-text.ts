import type { ReadingGap } from '../../../domain/draft/draft.ts';
import { decodeLegacy } from './decode-legacy.ts';
import { guessLegacyEncoding } from './legacy-encodings.ts';

export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly gaps: readonly ReadingGap[] }
  | { readonly kind: 'binary' };

/** Of all characters, in a text: tabs, line ends and form feeds do not count. */
const MOST_CONTROLS = 0.002;
/** Of all characters, in UTF-16 without a mark at its start: bytes of other texts never look so. */
const FEWEST_SPACES = 0.02;

/**
 * The text of a file, in whatever encoding: by the mark at its start, as UTF-8, as UTF-16, or in the encoding from
 * before Unicode that fits best, with a gap that names it. Binary is what has control characters in any of these.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = readMark(bytes);
  if (marked) return judge(new TextDecoder(marked).decode(bytes), []);
  const wide = guessWideEncoding(bytes);
  if (wide) return judge(new TextDecoder(wide).decode(bytes), []);
  try {
    return judge(new TextDecoder('utf-8', { fatal: true }).decode(bytes), []);
  } catch {
    return decodeWithoutUnicode(bytes);
  }
}

function decodeWithoutUnicode(bytes: Uint8Array): DecodedText {
  const mended = new TextDecoder('utf-8').decode(bytes);
  // A few bad bytes in good UTF-8 are damage, not another encoding.
  if (isMostlyUtf8(bytes, mended)) return judge(mended, []);
  const encoding = guessLegacyEncoding(bytes);
  return judge(decodeLegacy(bytes, encoding), [{ kind: 'legacy-encoding', encoding }]);
}

function isMostlyUtf8(bytes: Uint8Array, mended: string): boolean {
  const bad = mended.match(/\uFFFD/g)?.length ?? 0;
  let good = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4) good += 1;
  return good > 20 * bad;
}

function readMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows itself by its spaces and line ends, which have a zero byte on the same side. */
function guessWideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined;
  const spaces = { 'utf-16le': 0, 'utf-16be': 0 };
  for (let at = 0; at < bytes.length; at += 2) {
    const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
    if (second === 0 && isSpace(first)) spaces['utf-16le'] += 1;
    if (first === 0 && isSpace(second)) spaces['utf-16be'] += 1;
  }
  const enough = (bytes.length / 2) * FEWEST_SPACES;
  if (Math.max(...Object.values(spaces)) < enough) return undefined;
  return spaces['utf-16le'] >= spaces['utf-16be'] ? 'utf-16le' : 'utf-16be';
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

function judge(text: string, gaps: readonly ReadingGap[]): DecodedText {
  const controls = text.match(/[\u0000-\u0008\u000E-\u001B\u007F]/g)?.length ?? 0;
  return controls > text.length * MOST_CONTROLS ? { kind: 'binary' } : { kind: 'text', text, gaps };
}
