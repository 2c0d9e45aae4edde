import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import type { ManifestTransform } from 'workbox-build';
import type { OfflineFile, Part, Proof } from '../src/app/offline/offline-file.ts';

const PAGE = 'index.html';

/** Writers of reports and readers of drafts: what they load in turn is not for the first visit. */
const HEAVY = /\/src\/(publish|draft)\//;

type Bundle = Rolldown.OutputBundle;

/**
 * Finds out what belongs to the shell by following the imports from the page on. `plugin` looks at the build, `describe`
 * then adds to each file of the folder its part, its sizes and how to know it again.
 */
export function offlineFiles(): { readonly plugin: Plugin; readonly describe: ManifestTransform } {
  let parts: ReadonlyMap<string, Part> = new Map();
  let folder = '';
  let script = '';
  const plugin: Plugin = {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    generateBundle(_options, bundle) {
      script = findEntry(bundle).fileName;
      parts = sortFiles(bundle);
    },
  };
  const describe: ManifestTransform = (entries) => ({
    manifest: entries.map(({ url, revision, size }) => {
      const content = readFileSync(join(folder, url));
      const proof: Proof =
        url === PAGE
          ? { contains: script }
          : { sha256: createHash('sha256').update(content).digest('base64') };
      return {
        url,
        revision,
        size,
        // What the bundler has not made was put into the folder: icons and the like.
        part: parts.get(url) ?? 'shell',
        bytes: content.length,
        packed: gzipSync(content, { level: 9 }).length,
        proof,
      } satisfies OfflineFile & { size: number };
    }),
  });
  return { plugin, describe };
}

/**
 * The part of each file in a bundle. Script of workers comes as assets, of which the bundler says nothing more; other
 * assets are wanted by the script or the page that names them. A chunk that a worker and a page have in common is one
 * file, since its content gives it its name.
 */
export function sortFiles(bundle: Bundle): ReadonlyMap<string, Part> {
  const shell = findShell(bundle);
  const isOfPage = (name: string) => names([readText(bundle[PAGE])], name);
  const forWorkers = findScriptOfWorkers(bundle, isOfPage);
  const isOfShell = (name: string) =>
    shell.has(name) || name === PAGE || name.endsWith('.css') || isNamed(name) || isOfPage(name);
  const shellTexts = [PAGE, ...shell].map((name) => readText(bundle[name]));
  const isNamed = (name: string) => !name.endsWith('.js') && names(shellTexts, name);
  return new Map(
    Object.values(bundle).map(({ fileName, type }) => {
      if (isOfShell(fileName)) return [fileName, 'shell'];
      return [fileName, type === 'asset' || forWorkers.has(fileName) ? 'rest' : 'page'];
    }),
  );
}

function names(texts: readonly string[], file: string): boolean {
  return texts.some((text) => text.includes(basename(file)));
}

function readText(file: Bundle[string] | undefined): string {
  if (!file) return '';
  return file.type === 'chunk' ? file.code : String(file.source);
}

/** Workers with all that they import, by the names in their text. The page may have a small script of its own. */
function findScriptOfWorkers(
  bundle: Bundle,
  isOfPage: (name: string) => boolean,
): ReadonlySet<string> {
  const scripts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.js'));
  const found = new Set(
    scripts.filter(({ type, fileName }) => type === 'asset' && !isOfPage(fileName)),
  );
  // A set that grows while it is walked is walked to its new end.
  for (const script of found) {
    const text = readText(script);
    for (const other of scripts) if (names([text], other.fileName)) found.add(other);
  }
  return new Set([...found].map(({ fileName }) => fileName));
}

function findEntry(bundle: Bundle): Rolldown.OutputChunk {
  for (const file of Object.values(bundle)) if (file.type === 'chunk' && file.isEntry) return file;
  throw new Error('The build has no entry.');
}

function findShell(bundle: Bundle): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    file.imports.forEach(visit);
    if (!HEAVY.test(file.facadeModuleId ?? '')) file.dynamicImports.forEach(visit);
  };
  visit(findEntry(bundle).fileName);
  return found;
}
