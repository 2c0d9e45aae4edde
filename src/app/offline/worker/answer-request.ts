import { KEEPS_ITSELF } from '../fetch-file.ts';
import type { OfflineFile } from '../offline-file.ts';
import type { FileKeeper } from './file-keeper.ts';

const PAGE = 'index.html';
/** Where the build puts files whose names change with their content. */
const ASSETS = 'assets/';

/**
 * The answer to a request of a page; null leaves it to the browser. Files of this version come from the device; what
 * is not there yet is fetched and kept. A page of an older version, which may still be open, gets its own files as
 * long as they are here.
 */
export function answerRequest(
  request: Request,
  { scope, files, keeper }: { scope: string; files: readonly OfflineFile[]; keeper: FileKeeper },
): Promise<Response> | null {
  const name = nameOf(request, scope);
  if (name === null) return null;
  const file = files.find(({ url }) => url === name);
  if (file) return giveFile(file, request, keeper);
  return name.startsWith(ASSETS) ? giveOld(request, keeper) : null;
}

/** The file that is asked for, relative to the folder of the app; null when it is none of ours. */
function nameOf(request: Request, scope: string): string | null {
  if (request.method !== 'GET' || request.headers.has(KEEPS_ITSELF)) return null;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (!address.startsWith(scope)) return null;
  const name = address.slice(scope.length);
  if (request.mode !== 'navigate') return name;
  return name === '' || name === PAGE ? PAGE : null;
}

async function giveFile(
  file: OfflineFile,
  request: Request,
  keeper: FileKeeper,
): Promise<Response> {
  return (await keeper.find(file)) ?? keeper.fetchAndKeep(file, request);
}

async function giveOld(request: Request, keeper: FileKeeper): Promise<Response> {
  return (await keeper.findOld(request.url)) ?? fetch(request);
}
