import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { ReadRefusal } from '../../read-draft.ts';
import { createEmptySource } from './missing-maps.ts';
import { getDocument, VerbosityLevel } from './pdfjs.ts';
import { withinTime } from './within-time.ts';

export type OpenedPdf =
  | {
      readonly kind: 'open';
      readonly pdf: PDFDocumentProxy;
      /** Character maps that were wanted so far and are not there: their letters are missing. */
      readonly listMissingMaps: () => readonly string[];
      readonly close: () => Promise<void>;
    }
  | { readonly kind: 'refused'; readonly refusal: ReadRefusal };

/** Longest part of an error's text that is kept for a report of the fault. */
const LONGEST_DETAIL = 200;

/** Milliseconds to wait for pdf.js to let go of a file; it does not where one of its pages stalls. */
const LONGEST_CLOSING = 500;

/**
 * Only the text is wanted: no picture is decoded, no font is shown, nothing is fetched, nothing is evaluated. Character
 * maps for Chinese, Japanese and Korean (1.7 MB) are not carried: programs of this century write the table of letters
 * into the file, and where it is missing the reading says so.
 */
const TEXT_ONLY = {
  isEvalSupported: false,
  useWasm: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  disableFontFace: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  enableXfa: false,
  verbosity: VerbosityLevel.ERRORS,
} as const;

/**
 * Opens a PDF in this thread. One that only its owner's password protects against changes is opened; one that asks for
 * a password is refused (`protected`), one that cannot be taken apart, or gives nothing for `longest`
 * milliseconds, too (`damaged`). Never throws.
 */
export async function openPdf(bytes: Uint8Array, longest: number): Promise<OpenedPdf> {
  // pdf.js takes its bytes away from whoever gives them, so it gets a copy.
  const { EmptySource, listMissingMaps } = createEmptySource();
  const data = bytes.slice();
  const task = getDocument({ ...TEXT_ONLY, data, BinaryDataFactory: EmptySource });
  try {
    const pdf = await withinTime(task.promise, longest);
    return { kind: 'open', pdf, listMissingMaps, close: () => closeTask(task) };
  } catch (error) {
    await closeTask(task);
    return { kind: 'refused', refusal: explainFailure(error) };
  }
}

async function closeTask(task: PDFDocumentLoadingTask): Promise<void> {
  try {
    await withinTime(task.destroy(), LONGEST_CLOSING);
  } catch {
    // What was read is read; a document that cannot be closed is no loss.
  }
}

function explainFailure(error: unknown): ReadRefusal {
  // pdf.js does not export the class, only its name.
  if (error instanceof Error && error.name === 'PasswordException')
    return { code: 'protected', format: 'pdf' };
  return { code: 'damaged', format: 'pdf', detail: describeError(error) };
}

/** An error in one short line, for a report of the fault. */
export function describeError(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replace(/\s+/g, ' ').slice(0, LONGEST_DETAIL);
}
