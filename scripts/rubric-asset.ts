import type { Plugin } from 'vite';
import { hashRubric } from '../src/domain/rubric/hash.ts';
import { readRubric, RUBRIC_FOLDER } from './read-rubric.ts';

const PUBLIC_NAME = 'virtual:rubric';
const RESOLVED = '\0rubric';

/**
 * Serves the rubric as one JSON file. `virtual:rubric` gives its address and its hash: the text is data to fetch,
 * not script to parse, and stays out of the first download of code.
 */
export function rubricAsset(): Plugin {
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
      const rubric = readRubric();
      const hash = JSON.stringify(hashRubric(rubric));
      if (!isBuild) {
        return `export const rubricUrl = '/@rubric.json'; export const rubricHash = ${hash};`;
      }
      const reference = this.emitFile({
        type: 'asset',
        name: 'rubric.json',
        source: JSON.stringify(rubric),
      });
      return `export const rubricUrl = import.meta.ROLLUP_FILE_URL_${reference}; export const rubricHash = ${hash};`;
    },
    configureServer(server) {
      server.watcher.add(RUBRIC_FOLDER);
      server.middlewares.use('/@rubric.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(JSON.stringify(readRubric()));
      });
    },
  };
}
