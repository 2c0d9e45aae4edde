import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfflineFile } from '../../src/app/offline/offline-file.ts';

/** Marks the page of the second version. */
export const SECOND_MARK = 'html[data-version="second"]';

/**
 * A copy of the built app as the next build would be: the first script and one screen have other names and contents,
 * the page and the list of the service worker know them, and the old ones are gone from the server.
 */
export function makeSecondVersion(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-version-'));
  cpSync(dist, folder, { recursive: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const entry = /type="module"[^>]*src="\.\/assets\/([^"]+\.js)"/.exec(page)![1]!;
  const screen = readdirSync(join(folder, 'assets')).find((name) =>
    /^plan-screen.*js$/.test(name),
  )!;
  const renamed = new Map([
    [entry, 'index-SECOND.js'],
    [screen, 'plan-screen-SECOND.js'],
  ]);
  for (const [from, to] of renamed) {
    const text = rename(readFileSync(join(folder, 'assets', from), 'utf8'), renamed);
    const mark = from === entry ? '\ndocument.documentElement.dataset.version = "second";' : '';
    rmSync(join(folder, 'assets', from));
    writeFileSync(join(folder, 'assets', to), text + mark);
  }
  writeFileSync(join(folder, 'index.html'), rename(page, renamed));
  writeFileSync(join(folder, 'service-worker.js'), describeAnew(folder, renamed));
  return folder;
}

/** The service worker with what is true of the files now. */
function describeAnew(folder: string, renamed: ReadonlyMap<string, string>): string {
  const { script, start, end, files } = readList(folder);
  const list = files.map((file) => {
    const url = rename(file.url, renamed);
    const content = readFileSync(join(folder, url));
    const proof =
      'contains' in file.proof
        ? { contains: rename(file.proof.contains, renamed) }
        : { sha256: createHash('sha256').update(content).digest('base64') };
    const revision = file.revision && createHash('md5').update(content).digest('hex');
    return { ...file, url, proof, revision, bytes: content.length };
  });
  return script.slice(0, start) + JSON.stringify(list) + script.slice(end);
}

/** The files that the service worker of a built app knows. */
export function listFiles(folder: string): readonly OfflineFile[] {
  return readList(folder).files;
}

function readList(folder: string) {
  const script = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  const start = script.indexOf('[{"bytes"');
  const end = script.indexOf('}]', start) + 2;
  const all = JSON.parse(script.slice(start, end)) as readonly Partial<OfflineFile>[];
  const files = all.filter((file): file is OfflineFile => file.part !== undefined);
  return { script, start, end, files };
}

function rename(text: string, renamed: ReadonlyMap<string, string>): string {
  return [...renamed].reduce((before, [from, to]) => before.replaceAll(from, to), text);
}
