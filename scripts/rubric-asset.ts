import type { Plugin } from 'vite';
import { briefRubric } from '../src/domain/rubric/brief-rubric.ts';
import { hashRubric } from '../src/domain/rubric/hash.ts';
import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import { readRubric, RUBRIC_FOLDER } from './read-rubric.ts';

const PUBLIC_NAME = 'virtual:rubric';
const RESOLVED = '\0rubric';

/** Where the files are that only a first visit reads; what is kept on a device has the whole rubric. */
export const FIRST_WORDS = 'first-words';

/**
 * Serves the rubric as one JSON file. `virtual:rubric` gives its address and its hash: the text is data to fetch,
 * not script to parse, and stays out of the first download of code. A build also has the brief rubric and each
 * dimension by itself, so that a first visit need not wait for all the words.
 */
export function rubricAsset(read: () => Rubric = readRubric): Plugin {
  let isBuild = false;
  return {
    name: 'rubric-asset',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId(id) {
      return id === PUBLIC_NAME ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      const rubric = read();
      const hash = hashRubric(rubric);
      if (!isBuild) return writeModule(`'/@rubric.json'`, hash, 'null');
      const source = JSON.stringify(rubric);
      const reference = this.emitFile({ type: 'asset', name: 'rubric.json', source });
      for (const file of listFirstWords(rubric, hash)) this.emitFile({ type: 'asset', ...file });
      const whole = `import.meta.ROLLUP_FILE_URL_${reference}`;
      return writeModule(whole, hash, `new URL('${nameFolder(hash)}/', ${whole}).href`);
    },
    configureServer(server) {
      server.watcher.add(RUBRIC_FOLDER);
      server.middlewares.use('/@rubric.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(read()));
      });
    },
  };
}

function writeModule(whole: string, hash: string, firstWords: string): string {
  return `export const rubricUrl = ${whole};
    export const rubricHash = ${JSON.stringify(hash)};
    export const firstWordsUrl = ${firstWords};`;
}

/** The brief rubric and each dimension, named so that the address of a dimension follows from its id. */
function listFirstWords(rubric: Rubric, hash: string) {
  const folder = `assets/${nameFolder(hash)}`;
  return [
    { fileName: `${folder}/brief.json`, source: JSON.stringify(briefRubric(rubric)) },
    ...listDimensions(rubric).map((dimension) => ({
      fileName: `${folder}/of-${dimension.id}.json`,
      source: JSON.stringify(dimension),
    })),
  ];
}

function nameFolder(hash: string): string {
  return `${FIRST_WORDS}-${hash.slice(0, 8)}`;
}
