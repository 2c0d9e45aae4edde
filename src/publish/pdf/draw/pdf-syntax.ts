/** A number as PDF writes it: at most two decimals (four thousandths of a millimetre), no exponent. */
export function writeNumber(value: number): string {
  return round(value, 100);
}

/** Rounding first and writing what is left is many times faster than `toFixed` and taking the zeros off. */
function round(value: number, parts: number): string {
  const rounded = Math.round(value * parts) / parts;
  return rounded === 0 ? '0' : String(rounded);
}

/** UTF-16, big endian, as hex digits: how PDF spells text in ToUnicode maps and text strings. */
export function writeUtf16(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += writeHex(text.charCodeAt(index));
  return hex;
}

/** A text string for people: titles, bookmarks, descriptions. Beyond ASCII in hex, because no byte of it can then be misread. */
export function writeText(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? writeAscii(text) : `<FEFF${writeUtf16(text)}>`;
}

/** An ASCII string, such as a web address. Refuses nothing: what is not ASCII must be encoded before. */
export function writeAscii(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&').replace(/[^\x20-\x7e]/g, '')})`;
}

/** Hex digits, four unless told. */
export function writeHex(value: number, digits = 4): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

const colours = new Map<string, string>();

/** A colour operand triple from "#rrggbb". */
export function writeColour(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const written = [1, 3, 5]
    .map((at) => round(Number.parseInt(colour.slice(at, at + 2), 16) / 255, 1000))
    .join(' ');
  colours.set(colour, written);
  return written;
}

/** Bytes as the kind of string jsPDF writes streams from: one character for each byte. */
export function writeBinary(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
