import type { OfflineFile, Proof } from './offline-file.ts';

/** `network`: nothing arrived, or not all; `changed`: something else than this file of this version. */
type FetchFailure = 'network' | 'changed';

type Fetched =
  | { readonly kind: 'ok'; readonly response: Response }
  | { readonly kind: 'failed'; readonly code: FetchFailure };

export type FetchOptions = {
  readonly scope: string;
  readonly signal?: AbortSignal | undefined;
  readonly cache?: RequestCache;
  readonly priority?: RequestPriority;
  /** Hears how many bytes of the file have arrived so far. */
  readonly onBytes?: (bytes: number) => void;
};

/** Says to the service worker that the page keeps this file itself. */
export const KEEPS_ITSELF = 'x-keeps-itself';

/**
 * Fetches a file and makes sure that it is the one that was built. Rejects only when the signal stops it.
 */
export async function fetchFile(file: OfflineFile, options: FetchOptions): Promise<Fetched> {
  const arrived = await fetchBytes(file, options);
  if (arrived.kind === 'failed') return arrived;
  const { bytes, headers } = arrived;
  if (!(await isProven(file.proof, bytes))) return { kind: 'failed', code: 'changed' };
  return { kind: 'ok', response: new Response(bytes, { headers }) };
}

type Arrived =
  | { readonly kind: 'ok'; readonly bytes: ArrayBuffer; readonly headers: Headers }
  | { readonly kind: 'failed'; readonly code: FetchFailure };

async function fetchBytes(file: OfflineFile, options: FetchOptions): Promise<Arrived> {
  const { scope, signal, cache = 'default', priority = 'auto', onBytes } = options;
  try {
    const headers = { [KEEPS_ITSELF]: '1' };
    const response = await fetch(new URL(file.url, scope), {
      ...{ cache, priority, headers },
      signal: signal ?? null,
    });
    if (!response.ok) return { kind: 'failed', code: isGone(response) ? 'changed' : 'network' };
    const bytes = await readBody(response, onBytes);
    return { kind: 'ok', bytes, headers: headersToKeep(response) };
  } catch {
    signal?.throwIfAborted();
    return { kind: 'failed', code: 'network' };
  }
}

/** A server that is busy or broken may have the file in a while; one that says "not here" has another version. */
function isGone({ status }: Response): boolean {
  return status < 500 && status !== 408 && status !== 429;
}

async function readBody(
  response: Response,
  onBytes: ((bytes: number) => void) | undefined,
): Promise<ArrayBuffer> {
  if (!onBytes || !response.body) return response.arrayBuffer();
  let arrived = 0;
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      arrived += piece.byteLength;
      onBytes(arrived);
      controller.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(count)).arrayBuffer();
}

async function isProven(proof: Proof, bytes: ArrayBuffer): Promise<boolean> {
  if ('contains' in proof) return new TextDecoder().decode(bytes).includes(proof.contains);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === proof.sha256;
}

/** What speaks of the transport is no longer true of a file that was unpacked. */
function headersToKeep(response: Response): Headers {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return headers;
}
