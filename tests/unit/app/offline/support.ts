import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type { OfflineFile } from '../../../../src/app/offline/offline-file.ts';

export const SCOPE = 'https://example.org/tools/check/';

/** A file whose content is its name, so that every file is another one. */
export function fileOf(url: string, change: Partial<OfflineFile> = {}): OfflineFile {
  return {
    url,
    revision: null,
    part: 'rest',
    bytes: url.length,
    packed: 100,
    proof: { sha256: createHash('sha256').update(url).digest('base64') },
    ...change,
  };
}

/** A server that gives each file its content; `answers` says what it does instead for some. */
export function serveFiles(
  answers: Readonly<Record<string, () => Response | Promise<Response>>> = {},
): readonly string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: URL | Request, options?: RequestInit) => {
    const url = 'url' in input ? input.url : input.href;
    const name = url.slice(SCOPE.length);
    asked.push(name);
    await Promise.resolve();
    options?.signal?.throwIfAborted();
    return answers[name]?.() ?? new Response(name);
  });
  return asked;
}

export const broken = () => Promise.reject(new TypeError('Failed to fetch'));

/** What a device keeps, by address. It holds `room` files. */
export function keepFiles(room = Infinity): ReadonlyMap<string, Response> {
  const kept = new Map<string, Response>();
  const urlOf = (request: string | Request) =>
    typeof request === 'string' ? request : request.url;
  const cache = {
    match: (request: string) => Promise.resolve(kept.get(urlOf(request))?.clone()),
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
    delete: (request: Request) => Promise.resolve(kept.delete(urlOf(request))),
    put: (request: string, response: Response) => {
      if (kept.size >= room) return Promise.reject(new DOMException('', 'QuotaExceededError'));
      kept.set(urlOf(request), response);
      return Promise.resolve();
    },
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('navigator', {});
  return kept;
}

/** Names of the files that are kept, in order. */
export function namesOf(kept: ReadonlyMap<string, Response>): readonly string[] {
  return [...kept.keys()].map((url) => url.slice(SCOPE.length)).toSorted();
}
