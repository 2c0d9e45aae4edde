import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** What the server does with a request: gives the file, never answers, or breaks the connection. */
type Mood = 'give' | 'hold' | 'break';

export type FolderServer = {
  /** Ends with a stroke. */
  readonly address: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** May be changed while it runs, as a new version on a host would be. */
  folder: string;
  mood: (path: string) => Mood;
  stop(): Promise<void>;
};

/** Serves a folder below a path of its own, as a host of several projects does. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const base = '/tools/check/';
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    serving.asked.push(path);
    void answer(path.slice(base.length) || 'index.html', response);
  });
  const answer = async (path: string, response: ServerResponse) => {
    const mood = serving.mood(path);
    if (mood === 'hold') return;
    if (mood === 'break') response.destroy();
    else await give(join(serving.folder, path), response);
  };
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  const serving: FolderServer = {
    address: `http://localhost:${String(port)}${base}`,
    asked: [],
    folder,
    mood: () => 'give',
    stop: () => stop(server),
  };
  return serving;
}

async function give(path: string, response: ServerResponse): Promise<void> {
  try {
    const content = await readFile(path);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
