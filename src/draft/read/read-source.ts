import { detectFormat } from './detect/detect-format.ts';
import type { FileFormat } from './detect/detected.ts';
import { LARGEST_DRAFT } from './largest-draft.ts';
import type { DraftSource, FormatReader, ReadOutcome, ReadProgress } from './read-draft.ts';
import { refuse } from './refuse.ts';

/** Each reader brings its library along, so that it is loaded when the first file of its kind comes. */
const READERS: Readonly<Record<FileFormat, () => Promise<FormatReader>>> = {
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  odt: async () => (await import('./odt/read-odt.ts')).readOdt,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  md: async () => (await import('./md/read-md.ts')).readMd,
  txt: async () => (await import('./txt/read-txt.ts')).readTxt,
};

/**
 * The door before all readers: finds out what a file is by its content, and has it read. Rejects only when a reader
 * cannot be loaded; whatever the file holds, the outcome is its passages or a refusal.
 */
export async function readSource(
  source: DraftSource,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadOutcome> {
  if (source.kind === 'pasted') return readPasted(source.text);
  const { bytes, name } = source;
  if (bytes.length > LARGEST_DRAFT) {
    return refuse({ code: 'too-large', bytes: bytes.length, limit: LARGEST_DRAFT });
  }
  const detected = detectFormat(bytes, name);
  if (detected.kind === 'refused') return detected;
  return readFile(detected.format, bytes, onProgress);
}

async function readPasted(text: string): Promise<ReadOutcome> {
  const { readPlainText } = await import('./txt/read-txt.ts');
  return readPlainText(text, 'pasted');
}

async function readFile(
  format: FileFormat,
  bytes: Uint8Array,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadOutcome> {
  const read = await READERS[format]();
  try {
    return await read(bytes, onProgress);
  } catch (error) {
    // A reader or its library met what it does not know: for the person who has the file, that is damage.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown fault';
    return refuse({ code: 'damaged', format, detail });
  }
}
