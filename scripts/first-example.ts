import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { holdData } from './held-data.ts';
import { servePageModule } from './page-module.ts';

const EXAMPLE = new URL('../src/app/example.assessment.json', import.meta.url);

/** Holds the worked example in the page: `virtual:first-example` has its id. */
export function firstExample(): Plugin {
  const write = (id: string | null) => `export const firstExampleId = ${JSON.stringify(id)};`;
  return servePageModule({
    name: 'first-example',
    writeEmpty: () => write(null),
    write() {
      const held = holdData('first-example', JSON.parse(readFileSync(EXAMPLE, 'utf8')));
      return { code: write(held.id), tags: [held.tag] };
    },
  });
}
