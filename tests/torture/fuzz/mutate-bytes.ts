import type { Random } from '../random.ts';

/** A few damages to bytes: turned, cut, moved, doubled, or written in another code. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = random.below(copy.length + 1);
  const to = Math.min(copy.length, at + random.below(64));
  const changes: readonly (() => Uint8Array<ArrayBuffer>)[] = [
    () => turnBytes(copy, random),
    () => turnBytes(copy, random),
    () => turnBytes(copy, random),
    () => copy.slice(0, at),
    () => copy.slice(at),
    () => joinParts([copy.slice(0, at), copy.slice(to)]),
    () => joinParts([copy.slice(0, to), copy.slice(at)]),
    () => copy.fill(random.below(256), at, to),
    () => writeWide(copy),
    () => damageEnd(copy, random),
  ];
  return random.pick(changes)();
}

function turnBytes(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const count = 1 + random.below(8);
  for (let turn = 0; turn < count && bytes.length > 0; turn++) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
}

/** UTF-16 with a mark in front, as another program may save it. */
function writeWide(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = `\ufeff${new TextDecoder().decode(bytes.slice(0, 100_000))}`;
  const wide = new Uint8Array(text.length * 2);
  const view = new DataView(wide.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return wide;
}

/** The directory of a zip file is at its end: that is where its numbers are. */
function damageEnd(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  for (let turn = 0; turn < 3 && bytes.length > 0; turn++) {
    const from = Math.max(0, bytes.length - 400);
    bytes[from + random.below(bytes.length - from)] = random.pick([0, 1, 127, 255]);
  }
  return bytes;
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
