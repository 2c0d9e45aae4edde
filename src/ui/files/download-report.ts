import type { DocumentMaker, DocumentRequest } from '../../publish/worker/plain-order.ts';
import { downloadFile } from './download-file.ts';

export type Downloaded =
  | {
      readonly kind: 'done';
      readonly name: string;
      /** Null for a file without pages. */
      readonly pages: number | null;
      readonly bytes: number;
      readonly unprintable: readonly string[];
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed' }
  /** There is no network, and a part of the app that makes it is not on this device yet. */
  | { readonly kind: 'not-loaded' };

/** On this screen, whatever is made can be stopped. */
type StoppableRequest = DocumentRequest & { readonly signal: AbortSignal };

/**
 * Makes a document on this device and hands it to the browser as a file. `fileKind` is a word for what is in it, for
 * the name of the file. Once `request.signal` stops it, no file comes, even when the maker is slow to notice.
 */
export async function downloadReport(
  make: DocumentMaker,
  request: StoppableRequest,
  fileKind: string,
): Promise<Downloaded> {
  const { report, signal } = request;
  try {
    const [made, { suggestFileName }] = await Promise.all([
      Promise.race([make(request), rejectWhenStopped(signal)]),
      import('../../storage/suggest-file-name.ts'),
    ]);
    signal.throwIfAborted();
    const name = suggestFileName(report.programme.title, report.date, made.extension, fileKind);
    downloadFile(name, new Blob([new Uint8Array(made.bytes)], { type: made.type }));
    const { pages, unprintable } = made;
    return { kind: 'done', name, pages, bytes: made.bytes.length, unprintable };
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    // Whatever went wrong, the person can try again; the cause is for the one who looks into it.
    console.error(error);
    return { kind: navigator.onLine ? 'failed' : 'not-loaded' };
  }
}

function rejectWhenStopped(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Stopped.')), { once: true });
  });
}
