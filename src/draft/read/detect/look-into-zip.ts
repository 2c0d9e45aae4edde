import type { ReadRefusal } from '../read-draft.ts';
import { openArchive, type Archive } from '../zip/open-archive.ts';
import type { Detected } from './detected.ts';

const OPENDOCUMENT = 'application/vnd.oasis.opendocument.';
/** Enough of a part to know what it says it is, in bytes. */
const LONGEST_TYPE = 100;
/** The local header of a part, of which the beginning of a broken archive has some. */
const NAME_IN_HEADER = /PK\u0003\u0004[\s\S]{26}([\w[\]./-]{3,80})/g;
const START = 65_536;

/** What a zip file is: a draft, something else of an office, or just an archive. */
export function lookIntoZip(bytes: Uint8Array, name: string): Detected {
  const opened = openArchive(bytes);
  if (opened.kind === 'ok') return lookIntoArchive(opened.archive);
  const format = guessByHeaders(bytes) ?? guessByName(name);
  if (!format) return refuse({ code: 'unknown-format', found: 'archive' });
  if (opened.kind === 'unsafe') return refuse({ code: 'unsafe', reason: opened.reason });
  return refuse({ code: 'damaged', format, detail: opened.detail });
}

function refuse(refusal: ReadRefusal): Detected {
  return { kind: 'refused', refusal };
}

function lookIntoArchive(archive: Archive): Detected {
  const type = readStart(archive, 'mimetype');
  if (type.startsWith(OPENDOCUMENT)) return nameOpenDocument(type.slice(OPENDOCUMENT.length));
  const names = archive.names();
  const hasFolder = (folder: string) => names.some((name) => name.startsWith(folder));
  if (archive.has('[Content_Types].xml')) {
    if (hasFolder('word/')) return { kind: 'format', format: 'docx' };
    if (hasFolder('xl/')) return refuse({ code: 'unknown-format', found: 'sheet' });
    if (hasFolder('ppt/')) return refuse({ code: 'unknown-format', found: 'slides' });
  }
  const isText = archive.has('content.xml') && archive.has('META-INF/manifest.xml');
  if (isText) return { kind: 'format', format: 'odt' };
  return refuse({ code: 'unknown-format', found: 'archive' });
}

function nameOpenDocument(kind: string): Detected {
  if (kind.startsWith('text')) return { kind: 'format', format: 'odt' };
  if (kind.startsWith('spreadsheet')) return refuse({ code: 'unknown-format', found: 'sheet' });
  if (kind.startsWith('presentation')) return refuse({ code: 'unknown-format', found: 'slides' });
  if (/^(graphics|image)/.test(kind)) return refuse({ code: 'unknown-format', found: 'picture' });
  return refuse({ code: 'unknown-format', found: 'binary' });
}

function readStart(archive: Archive, name: string): string {
  let start = '';
  archive.unpack(name, (piece) => {
    start += new TextDecoder('latin1').decode(piece.subarray(0, LONGEST_TYPE));
    return start.length < LONGEST_TYPE;
  });
  return start;
}

/** The directory at the end is missing or broken, so the headers at the start must tell. */
function guessByHeaders(bytes: Uint8Array): 'docx' | 'odt' | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  const names = [...start.matchAll(NAME_IN_HEADER)].map(([, name]) => name ?? '');
  if (names.some((name) => name.startsWith('word/'))) return 'docx';
  return start.includes(`${OPENDOCUMENT}text`) || names.includes('content.xml') ? 'odt' : undefined;
}

function guessByName(name: string): 'docx' | 'odt' | undefined {
  if (/\.do[ct][xm]$/i.test(name)) return 'docx';
  return /\.(odt|ott)$/i.test(name) ? 'odt' : undefined;
}
