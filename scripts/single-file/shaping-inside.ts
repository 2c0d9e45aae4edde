import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const NAME = 'virtual:shaping-binary';
const RESOLVED = '\0shaping-binary';
const FETCHED = 'new URL("harfbuzz.wasm",import.meta.url).href';
const STARTED = 'createHarfBuzz()';

/**
 * Gives HarfBuzz its WebAssembly as bytes that the script holds. By itself it would fetch them, which a page without
 * connections cannot.
 */
export function shapingInside(): Plugin {
  return {
    name: 'shaping-inside',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm');
      const decoder = new URL('../../src/lib/data-address.ts', import.meta.url).pathname;
      const text = JSON.stringify(readFileSync(file).toString('base64'));
      return `import { decodeBase64 } from ${JSON.stringify(decoder)}; export const wasmBinary = decodeBase64(${text});`;
    },
    transform(code, id) {
      if (id.endsWith('/harfbuzzjs/dist/harfbuzz.js'))
        return replaceOnce(code, FETCHED, '"harfbuzz.wasm"');
      if (id.endsWith('/harfbuzzjs/dist/index.mjs')) {
        const started = replaceOnce(code, STARTED, 'createHarfBuzz({ wasmBinary })');
        return `import { wasmBinary } from '${NAME}';\n${started}`;
      }
      return undefined;
    },
  };
}

/** Another version of the library may be written otherwise: then the build has to be looked at. */
function replaceOnce(code: string, from: string, to: string): string {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`HarfBuzz is not as it was: ${from} is not there once.`);
  return parts.join(to);
}
