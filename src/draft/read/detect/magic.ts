/** What the first bytes of a file say it is. */
export type Magic =
  | 'pdf'
  | 'zip'
  /** The container of old Office files, and of new ones with a password. */
  | 'compound'
  | 'picture'
  | 'rtf'
  | 'archive'
  | 'binary';

type Signature = { readonly magic: Magic; readonly at: number; readonly bytes: string };

/** Written as text in which each character is one byte. */
const SIGNATURES: readonly Signature[] = [
  sign('zip', 'PK\u0003\u0004'),
  sign('zip', 'PK\u0005\u0006'),
  sign('compound', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1'),
  sign('rtf', '{\\rtf'),
  sign('picture', '\u0089PNG'),
  sign('picture', '\u00FF\u00D8\u00FF'),
  sign('picture', 'GIF8'),
  sign('picture', 'II*\u0000'),
  sign('picture', 'MM\u0000*'),
  sign('picture', 'WEBP', 8),
  sign('picture', 'ftyphei', 4),
  sign('picture', 'ftypmif1', 4),
  sign('picture', 'ftypavif', 4),
  sign('picture', '\u0001\u0000\u0000\u0000', 0),
  sign('archive', '7z\u00BC\u00AF'),
  sign('archive', 'Rar!\u001A'),
  sign('archive', '\u001F\u008B'),
  sign('archive', 'BZh9'),
  sign('archive', '\u00FD7zXZ'),
  sign('binary', '\u007FELF'),
  sign('binary', 'ftyp', 4),
  sign('binary', 'OggS'),
];
/** How far into a file a PDF may begin (ISO 32000, annex H), and its first object after that. */
const PDF_START = 1024;
const PDF_OBJECT = 5120;

/** Behind other bytes a PDF begins on a line of its own, with an object: a text may mention the sign. */
const LATE_PDF = /(?:[\r\n]|[^\t\x20-\x7e])%PDF-\d[\s\S]*\b\d+ \d+ obj\b/;

/** A sound with its tag: the version, the flags and a length in bytes of seven bits follow, none of which a text has. */
const START_OF_SOUND = /^ID3[\x02-\x04][\x00-\xff]{2}[\x00-\x7f]{4}/;

function sign(magic: Magic, bytes: string, at = 0): Signature {
  return { magic, at, bytes };
}

/** Reads the kind of a file off its first bytes; undefined for text, and for what nobody marked. */
export function readMagic(bytes: Uint8Array): Magic | undefined {
  const raw = String.fromCharCode(...bytes.subarray(0, 16));
  if (isBitmap(bytes)) return 'picture';
  const found = SIGNATURES.find((signature) => raw.startsWith(signature.bytes, signature.at));
  if (found) return found.magic;
  if (START_OF_SOUND.test(raw)) return 'binary';
  return isPdf(bytes) ? 'pdf' : undefined;
}

function isPdf(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_OBJECT));
  const at = start.indexOf('%PDF-');
  return at === 0 || (at > 0 && at < PDF_START && LATE_PDF.test(start));
}

/** “BM” may begin a text; the four zeros behind the length of the file do not stand in one. */
function isBitmap([first, second, , , , , a, b, c, d]: Uint8Array): boolean {
  return first === 0x42 && second === 0x4d && a === 0 && b === 0 && c === 0 && d === 0;
}
