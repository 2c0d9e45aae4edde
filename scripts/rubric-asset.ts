import type { Plugin } from 'vite';
import { briefRubric } from '../src/domain/rubric/brief-rubric.ts';
import { hashRubric } from '../src/domain/rubric/hash.ts';
import { listDimensions, type Rubric } from '../src/domain/rubric/rubric.ts';
import { holdData } from './held-data.ts';
import { servePageModule } from './page-module.ts';
import { readRubric, RUBRIC_FOLDER } from './read-rubric.ts';

/** Where the files are that only a first visit reads; what is kept on a device has the whole rubric. */
export const FIRST_WORDS = 'first-words';

/**
 * Serves the rubric as one JSON file. `virtual:rubric` gives its address and its hash: the text is data to fetch,
 * not script to parse, and stays out of the first download of code. A build also has each dimension by itself, and the
 * brief rubric in the page, so that a first visit need not wait for all the words.
 */
export function rubricAsset(read: () => Rubric = readRubric): Plugin {
  return {
    ...servePageModule({
      name: 'rubric',
      writeEmpty: () => writeModule(`'/@rubric.json'`, hashRubric(read()), 'null', null),
      write(build) {
        const rubric = read();
        const hash = hashRubric(rubric);
        const source = JSON.stringify(rubric);
        const reference = build.emitFile({ type: 'asset', name: 'rubric.json', source });
        for (const file of listFirstWords(rubric, hash)) build.emitFile({ type: 'asset', ...file });
        const whole = `import.meta.ROLLUP_FILE_URL_${reference}`;
        const firstWords = `new URL('${nameFolder(hash)}/', ${whole}).href`;
        const brief = holdData('brief-rubric', briefRubric(rubric));
        return { code: writeModule(whole, hash, firstWords, brief.id), tags: [brief.tag] };
      },
    }),
    configureServer(server) {
      server.watcher.add(RUBRIC_FOLDER);
      server.middlewares.use('/@rubric.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(read()));
      });
    },
  };
}

function writeModule(whole: string, hash: string, firstWords: string, brief: string | null) {
  return `export const rubricUrl = ${whole};
    export const rubricHash = ${JSON.stringify(hash)};
    export const firstWordsUrl = ${firstWords};
    export const briefRubricId = ${JSON.stringify(brief)};`;
}

/** Each dimension, named so that its address follows from its id. */
function listFirstWords(rubric: Rubric, hash: string) {
  return listDimensions(rubric).map((dimension) => ({
    fileName: `assets/${nameFolder(hash)}/of-${dimension.id}.json`,
    source: JSON.stringify(dimension),
  }));
}

function nameFolder(hash: string): string {
  return `${FIRST_WORDS}-${hash.slice(0, 8)}`;
}
