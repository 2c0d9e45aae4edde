import { FILE_FORMAT } from '../../../domain/assessment/schema.ts';
import { decodeText } from '../txt/decode-text.ts';
import type { Detected } from './detected.ts';
import { lookIntoCompound } from './look-into-compound.ts';
import { lookIntoZip } from './look-into-zip.ts';
import { readMagic, type Magic } from './magic.ts';

/** Enough of a text to see what it is, in bytes; even, so that UTF-16 is not cut inside a character. */
const START = 65_536;

/**
 * The format of a file by its content: a renamed picture is a picture. Its name only tells Markdown from plain text, and
 * what a broken file was meant to be.
 */
export function detectFormat(bytes: Uint8Array, name: string): Detected {
  if (bytes.length === 0) return { kind: 'refused', refusal: { code: 'empty' } };
  const magic = readMagic(bytes);
  return magic ? followMagic(magic, bytes, name) : detectText(bytes, name);
}

function followMagic(magic: Magic, bytes: Uint8Array, name: string): Detected {
  switch (magic) {
    case 'pdf':
      return { kind: 'format', format: 'pdf' };
    case 'zip':
      return lookIntoZip(bytes, name);
    case 'compound':
      return { kind: 'refused', refusal: lookIntoCompound(bytes, name) };
    default:
      return unknown(magic);
  }
}

function unknown(found: string): Detected {
  return { kind: 'refused', refusal: { code: 'unknown-format', found } };
}

function detectText(bytes: Uint8Array, name: string): Detected {
  const start = decodeStart(bytes);
  if (start === undefined) return unknown('binary');
  const text = start.trimStart();
  if (text.startsWith('{') && text.includes(`"${FILE_FORMAT}"`)) return unknown('assessment');
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<svg\b/i.test(text)) {
    return unknown('picture');
  }
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!doctype html|<html|<head|<body)\b/i.test(text)) {
    return unknown('html');
  }
  if (text.startsWith('<?xml')) return unknown('binary');
  return { kind: 'format', format: /\.(md|markdown|mdown)$/i.test(name) ? 'md' : 'txt' };
}

/** A cut inside a character of UTF-8 would look like another encoding, so the piece ends before a space. */
function decodeStart(bytes: Uint8Array): string | undefined {
  const piece = bytes.subarray(0, START);
  const isWhole = piece.length === bytes.length;
  const decoded = decodeText(isWhole ? piece : piece.subarray(0, findCut(piece)));
  return decoded.kind === 'text' ? decoded.text : undefined;
}

/** A text without a space is cut before a character of UTF-8, whose later bytes begin with the bits 10. */
function findCut(piece: Uint8Array): number {
  const space = piece.lastIndexOf(0x20);
  if (space > 0) return space - (space % 2);
  // In UTF-16 any even cut will do; no text of UTF-8 has these bytes.
  if ((piece[0] ?? 0) >= 0xfe || piece.includes(0)) return piece.length;
  let end = piece.length - 1;
  while (end > piece.length - 4 && ((piece[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
