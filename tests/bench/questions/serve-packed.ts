import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
/** Packed already. */
const AS_IT_IS = ['.png', '.woff', '.woff2'];

export type PackedServer = {
  /** Ends with a stroke. */
  readonly address: string;
  stop(): Promise<void>;
};

type Packed = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/**
 * Serves a folder as a plain host does: every text packed with gzip, files with a hash in their name kept by the browser
 * for good, the others asked for again.
 */
export async function servePacked(folder: string): Promise<PackedServer> {
  const known = new Map<string, Packed | null>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html';
    if (!known.has(path)) known.set(path, pack(folder, path));
    const found = known.get(path);
    if (found) response.writeHead(200, { ...found.headers }).end(found.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pack(folder: string, path: string): Packed | null {
  try {
    const content = readFileSync(join(folder, path));
    const end = extname(path);
    const isPacked = AS_IT_IS.includes(end);
    const body = isPacked ? content : gzipSync(content, { level: 9 });
    return {
      body,
      headers: {
        'Content-Type': TYPES[end] ?? 'application/octet-stream',
        'Content-Length': String(body.length),
        'Cache-Control': path.startsWith('assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        ...(!isPacked && { 'Content-Encoding': 'gzip' }),
      },
    };
  } catch {
    return null;
  }
}
